namespace SourceGen.OpenApi.Support;

using global::System.Text.Json;

/// <summary>Reads and writes JSON of any shape.</summary>
internal static class JsonAny
{
    /// <summary>Text that is no valid Unicode is refused here, as in members of the document: no one could read or write it later.</summary>
    public static JsonElement Read(ref JsonCursor reader)
    {
        RequireUnicode(reader);
        var source = new Utf8JsonReader(reader.SkipRaw());
        return JsonElement.ParseValue(ref source);
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

    /// <summary>Goes through the value on a copy of the cursor, which leaves the caller's where it stands.</summary>
    private static void RequireUnicode(JsonCursor reader)
    {
        var around = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? reader.Depth - 1 : reader.Depth;
        do
        {
            // What is no text is not decoded, and neither is what is plainly valid.
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !reader.ValueIsAscii)
            {
                _ = reader.GetString();
            }
        } while (reader.Depth > around && reader.Read());
    }
}
