namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text.Json;

/// <summary>Reads and writes what stands as text: strings, identifiers, addresses, bytes.</summary>
internal static class JsonText
{
    public static string Read(ref Utf8JsonReader reader)
    {
        Expect(ref reader, "text");
        return reader.GetString()!;
    }

    /// <summary>Text that repeats from row to row.</summary>
    public static string ReadShared(ref Utf8JsonReader reader, JsonReadState state)
    {
        Expect(ref reader, "text");
        return state.Intern(ref reader);
    }

    public static Guid ReadGuid(ref Utf8JsonReader reader)
    {
        Expect(ref reader, "a UUID");
        // The reader takes only the form with dashes; others are read from the text.
        return reader.TryGetGuid(out var value) || Guid.TryParse(reader.GetString(), out value)
            ? value
            : throw JsonFormatException.Malformed(ref reader, "a UUID");
    }

    public static Uri ReadUri(ref Utf8JsonReader reader)
    {
        Expect(ref reader, "a URI");
        return Uri.TryCreate(reader.GetString(), UriKind.RelativeOrAbsolute, out var value)
            ? value
            : throw JsonFormatException.Malformed(ref reader, "a URI");
    }

    public static byte[] ReadBytes(ref Utf8JsonReader reader)
    {
        Expect(ref reader, "base64 text");
        return reader.TryGetBytesFromBase64(out var value) ? value : throw JsonFormatException.Malformed(ref reader, "base64 text");
    }

    public static void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public static void WriteGuid(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <summary>The address as it was given: an address that was read is written as it came.</summary>
    public static void WriteUri(Utf8JsonWriter writer, Uri value) => writer.WriteStringValue(value.OriginalString);

    public static void WriteBytes(Utf8JsonWriter writer, byte[] value) => writer.WriteBase64StringValue(value);

    internal static void Expect(ref Utf8JsonReader reader, string expected)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw JsonFormatException.Unexpected(ref reader, expected);
        }
    }
}
