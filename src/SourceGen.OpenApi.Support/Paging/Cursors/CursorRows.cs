namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text;
using global::System.Text.Json;

/// <summary>A page with the position and the identity of each row, read from the body's bytes.</summary>
internal sealed class CursorRows<TPage, T>
{
    public required TPage Page { get; init; }

    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>Row by row; null where a row has no position.</summary>
    public required CursorValue?[] Values { get; init; }

    public required RowIdentity[] Identities { get; init; }

    /// <summary>The last row's position as the server wrote it.</summary>
    public string? LastText { get; init; }

    /// <summary>The text of the smallest and of the largest position, as the server wrote them.</summary>
    public string? LowestText { get; init; }

    public string? HighestText { get; init; }
}

/// <summary>
/// Reads pages together with their rows' positions. A position is taken from the JSON text itself, because the row's model may
/// keep fewer digits than the server wrote.
/// </summary>
internal sealed class CursorRowsReader<TPage, T>
{
    private readonly Paging<TPage, T> _paging;
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
        var scan = new Scan(items.Count);
        var reader = new Utf8JsonReader(WithoutMark(body));
        if (reader.Read() && _items.TryDescend(ref reader) && reader.TokenType == JsonTokenType.StartArray)
        {
            for (var row = 0; row < items.Count && reader.Read() && reader.TokenType != JsonTokenType.EndArray; row++)
            {
                var start = (int)reader.TokenStartIndex;
                var field = reader;
                scan.Note(row, ref field, _field);
                reader.Skip();
                var identity = _paging.Identity?.Invoke(items[row]) ?? default;
                scan.Identities[row] = identity.HasValue
                    ? identity
                    : RowIdentity.OfJson(WithoutMark(body).Slice(start, (int)reader.BytesConsumed - start));
            }
        }

        return new CursorRows<TPage, T>
        {
            Page = page,
            Items = items,
            Values = scan.Values,
            Identities = scan.Identities,
            LastText = scan.LastText,
            LowestText = scan.LowestText,
            HighestText = scan.HighestText,
        };
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) =>
        body.Length >= 3 && body[0] == 0xEF && body[1] == 0xBB && body[2] == 0xBF ? body.Slice(3) : body;

    private sealed class Scan
    {
        private CursorValue? _lowest;
        private CursorValue? _highest;

        public Scan(int rows)
        {
            Values = new CursorValue?[rows];
            Identities = new RowIdentity[rows];
        }

        public CursorValue?[] Values { get; }

        public RowIdentity[] Identities { get; }

        public string? LastText { get; private set; }

        public string? LowestText { get; private set; }

        public string? HighestText { get; private set; }

        public void Note(int row, ref Utf8JsonReader reader, JsonPointerPath field)
        {
            if (!field.TryDescend(ref reader) || TextOf(ref reader) is not { } text)
            {
                return;
            }

            LastText = text;
            if (!CursorParser.TryParse(text.AsSpan(), out var value))
            {
                return;
            }

            Values[row] = value;
            if (_lowest is null || value < _lowest)
            {
                _lowest = value;
                LowestText = text;
            }

            if (_highest is null || value > _highest)
            {
                _highest = value;
                HighestText = text;
            }
        }

        private static string? TextOf(ref Utf8JsonReader reader) =>
            reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan.ToArray()),
                _ => null,
            };
    }
}
