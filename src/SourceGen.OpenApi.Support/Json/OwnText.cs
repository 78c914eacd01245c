namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;
using global::System.Text.Json;

/// <summary>Reads and writes types of the consumer's own that are text or a number on the wire.</summary>
internal static class OwnText
{
#if NET8_0_OR_GREATER
    public static T Parse<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);
#endif

    public static string Format<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    public static T ReadText<T>(ref JsonCursor reader, Func<string, T> parse)
    {
        JsonText.Expect(ref reader, "text");
        return Read(ref reader, reader.GetString(), parse);
    }

    /// <summary>A number as it stands in the JSON; one that is sent as text is taken too.</summary>
    public static T ReadNumber<T>(ref JsonCursor reader, Func<string, T> parse)
    {
        JsonText.ExpectTextOrNumber(ref reader, "a number");
        return Read(ref reader, reader.TokenType == JsonTokenType.Number ? JsonText.Ascii(reader.ValueSpan) : reader.GetString(), parse);
    }

    public static void WriteText(Utf8JsonWriter writer, string text) => writer.WriteStringValue(text);

    public static void WriteNumber(Utf8JsonWriter writer, string text) => writer.WriteRawValue(text);

    /// <summary>What a parser refuses is said as of any other value; its own words may quote the body.</summary>
    private static T Read<T>(ref JsonCursor reader, string text, Func<string, T> parse)
    {
        try
        {
            return parse(text);
        }
        catch (Exception cause) when (cause is FormatException or OverflowException or ArgumentException)
        {
            throw JsonFormatException.Malformed(ref reader, "a value of the type " + typeof(T).Name, cause);
        }
    }
}
