namespace SourceGen.OpenApi.Support;

using global::System.Text.Json;

/// <summary>Reads and writes JSON of any shape.</summary>
internal static class JsonAny
{
    public static JsonElement Read(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>An element that was never set is null.</summary>
    public static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            // As it stood: an escaped half of a surrogate pair is legal JSON, yet no string that could be written anew.
            writer.WriteRawValue(value.GetRawText(), skipInputValidation: true);
        }
    }
}
