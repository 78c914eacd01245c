namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Text;
using global::System.Text.Json;

/// <summary>Reads and writes what stands as text: strings, identifiers, addresses, bytes.</summary>
internal static partial class JsonText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Read(ref JsonCursor reader)
    {
        Expect(ref reader, "text");
        return reader.GetString();
    }

    public static Guid ReadGuid(ref JsonCursor reader)
    {
        Expect(ref reader, "a UUID");
        // The reader takes only the form with dashes; others are read from the text.
        return reader.TryGetGuid(out var value) || Guid.TryParse(reader.GetString(), out value)
            ? value
            : throw JsonFormatException.Malformed(ref reader, "a UUID");
    }

    public static Uri ReadUri(ref JsonCursor reader)
    {
        Expect(ref reader, "a URI");
        var text = reader.GetString();
        return Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var value) ? value : new UnparsedUri(text);
    }

    public static byte[] ReadBytes(ref JsonCursor reader)
    {
        Expect(ref reader, "base64 text");
        return reader.TryGetBytesFromBase64(out var value) ? value : throw JsonFormatException.Malformed(ref reader, "base64 text");
    }

    public static void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public static void WriteGuid(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <summary>The address as it was given: an address that was read is written as it came.</summary>
    public static void WriteUri(Utf8JsonWriter writer, Uri value) => writer.WriteStringValue(UnparsedUri.TextOf(value));

    public static void WriteBytes(Utf8JsonWriter writer, byte[] value) => writer.WriteBase64StringValue(value);

    /// <summary>ASCII as text: the shortest way to what nearly all text is.</summary>
    internal static string Ascii(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        return Encoding.Latin1.GetString(text);
#else
        return Encoding.ASCII.GetString(text.ToArray());
#endif
    }

    /// <summary>UTF-8 without escapes as text.</summary>
    /// <exception cref="ArgumentException">It is no valid text.</exception>
    internal static string Decode(ReadOnlySpan<byte> utf8)
    {
#if NET8_0_OR_GREATER
        return StrictUtf8.GetString(utf8);
#else
        return StrictUtf8.GetString(utf8.ToArray());
#endif
    }

    /// <summary>A name without escapes as text.</summary>
    internal static string Text(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Decode(utf8);
        }
        catch (DecoderFallbackException cause)
        {
            throw new JsonFormatException("A name is no valid text.", cause);
        }
    }

    /// <summary>For values of which some stand in quotes and some do not; enums of both kinds ask for it.</summary>
    internal static void ExpectTextOrNumber(ref JsonCursor reader, string expected)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            Expect(ref reader, expected);
        }
    }

    internal static void Expect(ref JsonCursor reader, string expected)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw JsonFormatException.Unexpected(ref reader, expected);
        }
    }
}
