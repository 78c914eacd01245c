namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text.Json;

/// <summary>Reads and writes JSON of any shape.</summary>
internal static class JsonAny
{
    /// <summary>Text that is no valid Unicode is refused here, as in members of the document: no one could read or write it later.</summary>
    public static JsonElement Read(ref JsonCursor reader)
    {
        var json = SkipUnicode(ref reader);
#if NET10_0_OR_GREATER
        return JsonElement.Parse(json);
#else
        var source = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref source);
#endif
    }

    /// <summary>An element that was never set is null.</summary>
    public static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    /// <summary>Goes to the last token of the value, and gives the whole of it.</summary>
    private static ReadOnlySpan<byte> SkipUnicode(ref JsonCursor reader)
    {
        var start = reader.TokenStartIndex;
        var around = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? reader.Depth - 1 : reader.Depth;
        do
        {
            // What is no text is not decoded, and neither is what is plainly valid.
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !reader.ValueIsAscii)
            {
                _ = reader.GetString();
            }
        } while (reader.Depth > around && reader.Read());

        return reader.Since(start);
    }
}
