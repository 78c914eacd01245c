namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text;
using global::System.Text.Json;

/// <summary>
/// Reads pages together with their rows' positions. A position is taken from the JSON text itself, because the row's model may
/// keep fewer digits than the server wrote.
/// </summary>
internal sealed class CursorRowsReader<TPage, T>
{
    private const int LongestPosition = 64;

    private readonly CursorPaging<TPage, T> _paging;
    private readonly JsonPointerPath _items;
    private readonly JsonPointerPath _field;

    public CursorRowsReader(CursorPaging<TPage, T> paging, string fieldPointer)
    {
        _paging = paging;
        _items = JsonPointerPath.Parse(paging.ItemsPointer);
        _field = JsonPointerPath.Parse(fieldPointer);
    }

    public CursorRows<TPage, T> Read(ReadOnlySpan<byte> body, JsonReadState state)
    {
        var page = JsonBody.Parse(body, _paging.Read, state);
        var items = _paging.Items(page) ?? Array.Empty<T>();
        var json = WithoutMark(body);
        var values = new CursorValue?[items.Count];
        var identities = new RowIdentity[items.Count];
        var lowest = -1;
        var highest = -1;
        var texts = new int[items.Count];
        var last = -1;
        var reader = new Utf8JsonReader(json);
        if (reader.Read() && _items.TryDescend(ref reader) && reader.TokenType == JsonTokenType.StartArray)
        {
            for (var row = 0; row < items.Count && reader.Read() && reader.TokenType != JsonTokenType.EndArray; row++)
            {
                var start = (int)reader.TokenStartIndex;
                var depth = reader.CurrentDepth;
                var isOpen = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
                if (_field.TryDescend(ref reader) && reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
                {
                    last = row;
                    texts[row] = (int)reader.TokenStartIndex;
                    values[row] = Parse(ref reader);
                    lowest = IsBeyond(values, row, lowest, -1) ? row : lowest;
                    highest = IsBeyond(values, row, highest, 1) ? row : highest;
                }

                SkipToEnd(ref reader, isOpen, depth);
                var identity = _paging.Identity?.Invoke(items[row]) ?? default;
                identities[row] = identity.HasValue ? identity : RowIdentity.OfJson(json.Slice(start, (int)reader.BytesConsumed - start));
            }
        }

        return new CursorRows<TPage, T>
        {
            Page = page,
            Items = items,
            Values = values,
            Identities = identities,
            LastText = last < 0 ? null : TextAt(json, texts[last]),
            LowestText = lowest < 0 ? null : TextAt(json, texts[lowest]),
            HighestText = highest < 0 ? null : TextAt(json, texts[highest]),
        };
    }

    /// <summary>From wherever in a row to the row's last token.</summary>
    private static void SkipToEnd(ref Utf8JsonReader reader, bool isOpen, int depth)
    {
        while (isOpen && (reader.CurrentDepth > depth || reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray)))
        {
            if (!reader.Read())
            {
                return;
            }
        }
    }

    private static bool IsBeyond(CursorValue?[] values, int row, int than, int direction) =>
        values[row] is { } value && (than < 0 || value.CompareTo(values[than].GetValueOrDefault()) * direction > 0);

    private static CursorValue? Parse(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.ValueSpan.Length > LongestPosition)
        {
            var text = reader.GetString()!;
            return CursorParser.TryParse(text.AsSpan(), out var found) ? found : null;
        }

        var bytes = reader.ValueSpan;
        Span<char> characters = stackalloc char[LongestPosition];
        for (var i = 0; i < bytes.Length; i++)
        {
            characters[i] = (char)bytes[i];
        }

        return CursorParser.TryParse(characters.Slice(0, bytes.Length), out var value) ? value : null;
    }

    private static string TextAt(ReadOnlySpan<byte> json, int start)
    {
        var reader = new Utf8JsonReader(json.Slice(start), isFinalBlock: false, state: default);
        reader.Read();
        return reader.TokenType == JsonTokenType.String ? reader.GetString()! : NumberAt(json, start);
    }

    /// <summary>The reader cannot tell where a number ends that nothing follows; here a comma or a bracket does.</summary>
    private static string NumberAt(ReadOnlySpan<byte> json, int start)
    {
        var end = start;
        while (
            end < json.Length
            && json[end] is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'e' or (byte)'E'
        )
        {
            end++;
        }

        return Encoding.UTF8.GetString(json.Slice(start, end - start).ToArray());
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) =>
        body.Length >= 3 && body[0] == 0xEF && body[1] == 0xBB && body[2] == 0xBF ? body.Slice(3) : body;
}
