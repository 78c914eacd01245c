namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>Reads and writes types of the consumer's own by their <see cref="JsonConverter{T}"/>.</summary>
internal static class OwnJson
{
    /// <summary>What converters are given: nothing is set.</summary>
    public static JsonSerializerOptions Options { get; } = new();

    public static T Read<T>(ref JsonCursor reader, JsonConverter<T> converter)
    {
        var start = reader;
        var around = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? reader.Depth - 1 : reader.Depth;
        while (reader.Depth > around && reader.Read()) { }

        var json = new Utf8JsonReader(reader.Since(start.TokenStartIndex));
        try
        {
            json.Read();
            return converter.Read(ref json, typeof(T), Options) is { } value
                ? value
                : throw JsonFormatException.Malformed(ref start, "a value of the type " + typeof(T).Name);
        }
        catch (Exception cause)
            when (cause
                    is FormatException
                        or OverflowException
                        or ArgumentException
                        or InvalidOperationException
                        or (JsonException and not JsonFormatException)
            )
        {
            throw JsonFormatException.Malformed(ref start, "a value of the type " + typeof(T).Name, cause);
        }
    }

    /// <summary>The value as one text: a JSON text without its quotes, anything else as JSON.</summary>
    public static string Format<T>(T value, JsonWrite<T> write)
    {
        var utf8 = JsonBody.ToRequest(value, write);
        using var document = JsonDocument.Parse(utf8);
        return document.RootElement.ValueKind == JsonValueKind.String
            ? document.RootElement.GetString() ?? ""
            : Encoding.UTF8.GetString(utf8);
    }
}
