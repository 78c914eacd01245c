namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Buffers.Text;
using global::System.Globalization;
using global::System.Text.Json;

/// <summary>
/// Reads numbers and booleans, also where a server puts them in quotes; writes them bare, or in quotes where the document says so.
/// </summary>
internal static class JsonNumber
{
    /// <summary>More than the longest number in any of the formats below.</summary>
    private const int MaximumDigits = 128;

    public static int ReadInt32(ref JsonCursor reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value))
        {
            return value;
        }

        var wide = ReadWhole(ref reader, "a 32-bit integer");
        return wide is >= int.MinValue and <= int.MaxValue
            ? (int)wide
            : throw JsonFormatException.Malformed(ref reader, "a 32-bit integer");
    }

    public static sbyte ReadInt8(ref JsonCursor reader) => (sbyte)Within(ref reader, sbyte.MinValue, sbyte.MaxValue, "an 8-bit integer");

    public static byte ReadUInt8(ref JsonCursor reader) =>
        (byte)Within(ref reader, byte.MinValue, byte.MaxValue, "an 8-bit unsigned integer");

    public static short ReadInt16(ref JsonCursor reader) => (short)Within(ref reader, short.MinValue, short.MaxValue, "a 16-bit integer");

    public static ushort ReadUInt16(ref JsonCursor reader) =>
        (ushort)Within(ref reader, ushort.MinValue, ushort.MaxValue, "a 16-bit unsigned integer");

    public static uint ReadUInt32(ref JsonCursor reader) =>
        (uint)Within(ref reader, uint.MinValue, uint.MaxValue, "a 32-bit unsigned integer");

    public static ulong ReadUInt64(ref JsonCursor reader)
    {
        var value = ReadDecimal(ref reader);
        return decimal.Truncate(value) == value && value is >= ulong.MinValue and <= ulong.MaxValue
            ? (ulong)value
            : throw JsonFormatException.Malformed(ref reader, "a 64-bit unsigned integer");
    }

    public static long ReadInt64(ref JsonCursor reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : ReadWhole(ref reader, "a 64-bit integer");

    /// <summary>JSON has no way to write what is not finite, so that none is read either.</summary>
    public static double ReadDouble(ref JsonCursor reader)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out var value))
        {
            var text = Quoted(ref reader, "a number");
            value = Utf8Parser.TryParse(text, out double parsed, out var used) && used == text.Length ? parsed : double.NaN;
        }

        return double.IsNaN(value) || double.IsInfinity(value) ? throw JsonFormatException.Malformed(ref reader, "a number") : value;
    }

    public static float ReadSingle(ref JsonCursor reader)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetSingle(out var value))
        {
            var text = Quoted(ref reader, "a number");
            value = Utf8Parser.TryParse(text, out float parsed, out var used) && used == text.Length ? parsed : float.NaN;
        }

        return float.IsNaN(value) || float.IsInfinity(value) ? throw JsonFormatException.Malformed(ref reader, "a number") : value;
    }

    /// <summary>Keeps every digit, trailing zeros too.</summary>
    public static decimal ReadDecimal(ref JsonCursor reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value))
        {
            return value;
        }

        var text = Quoted(ref reader, "a decimal number");
        return TryParseDecimal(text, out value) ? value : throw JsonFormatException.Malformed(ref reader, "a decimal number");
    }

    public static bool ReadBoolean(ref JsonCursor reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
        }

        var text = Quoted(ref reader, "a boolean");
        return Utf8Parser.TryParse(text, out bool value, out var used) && used == text.Length
            ? value
            : throw JsonFormatException.Malformed(ref reader, "a boolean");
    }

    public static void WriteInt8(Utf8JsonWriter writer, sbyte value) => writer.WriteNumberValue(value);

    public static void WriteUInt8(Utf8JsonWriter writer, byte value) => writer.WriteNumberValue(value);

    public static void WriteInt16(Utf8JsonWriter writer, short value) => writer.WriteNumberValue(value);

    public static void WriteUInt16(Utf8JsonWriter writer, ushort value) => writer.WriteNumberValue(value);

    public static void WriteUInt32(Utf8JsonWriter writer, uint value) => writer.WriteNumberValue(value);

    public static void WriteUInt64(Utf8JsonWriter writer, ulong value) => writer.WriteNumberValue(value);

    public static void WriteInt32(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public static void WriteInt64(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    public static void WriteDouble(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);

    public static void WriteSingle(Utf8JsonWriter writer, float value) => writer.WriteNumberValue(value);

    public static void WriteDecimal(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    public static void WriteBoolean(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public static void WriteInt8Text(Utf8JsonWriter writer, sbyte value) => WriteInt64Text(writer, value);

    public static void WriteUInt8Text(Utf8JsonWriter writer, byte value) => WriteInt64Text(writer, value);

    public static void WriteInt16Text(Utf8JsonWriter writer, short value) => WriteInt64Text(writer, value);

    public static void WriteUInt16Text(Utf8JsonWriter writer, ushort value) => WriteInt64Text(writer, value);

    public static void WriteUInt32Text(Utf8JsonWriter writer, uint value) => WriteInt64Text(writer, value);

    public static void WriteUInt64Text(Utf8JsonWriter writer, ulong value) => WriteDecimalText(writer, value);

    public static void WriteInt32Text(Utf8JsonWriter writer, int value) => WriteInt64Text(writer, value);

    public static void WriteInt64Text(Utf8JsonWriter writer, long value)
    {
        Span<byte> digits = stackalloc byte[MaximumDigits];
        Utf8Formatter.TryFormat(value, digits, out var length);
        writer.WriteStringValue(digits.Slice(0, length));
    }

    public static void WriteDecimalText(Utf8JsonWriter writer, decimal value)
    {
        Span<byte> digits = stackalloc byte[MaximumDigits];
        Utf8Formatter.TryFormat(value, digits, out var length);
        writer.WriteStringValue(digits.Slice(0, length));
    }

    public static void WriteDoubleText(Utf8JsonWriter writer, double value) =>
        writer.WriteStringValue(value.ToString("R", CultureInfo.InvariantCulture));

    public static void WriteSingleText(Utf8JsonWriter writer, float value) =>
        writer.WriteStringValue(value.ToString("R", CultureInfo.InvariantCulture));

    public static void WriteBooleanText(Utf8JsonWriter writer, bool value) => writer.WriteStringValue(value ? "true"u8 : "false"u8);

    private static long Within(ref JsonCursor reader, long lowest, long highest, string expected)
    {
        var value = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var whole) ? whole : ReadWhole(ref reader, expected);
        return value >= lowest && value <= highest ? value : throw JsonFormatException.Malformed(ref reader, expected);
    }

    /// <summary>A whole number in quotes, or one written with a fraction or an exponent that come to nothing (<c>22.0</c>).</summary>
    private static long ReadWhole(ref JsonCursor reader, string expected)
    {
        decimal value;
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (!reader.TryGetDecimal(out value))
            {
                throw JsonFormatException.Malformed(ref reader, expected);
            }
        }
        else
        {
            var text = Quoted(ref reader, expected);
            if (Utf8Parser.TryParse(text, out long whole, out var used) && used == text.Length)
            {
                return whole;
            }

            if (!TryParseDecimal(text, out value))
            {
                throw JsonFormatException.Malformed(ref reader, expected);
            }
        }

        return decimal.Truncate(value) == value && value is >= long.MinValue and <= long.MaxValue
            ? (long)value
            : throw JsonFormatException.Malformed(ref reader, expected);
    }

    private static bool TryParseDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        // With an exponent the parser wants to be told so.
        var format = text.IndexOfAny((byte)'e', (byte)'E') < 0 ? default : 'E';
        return Utf8Parser.TryParse(text, out value, out var used, format) && used == text.Length;
    }

    private static ReadOnlySpan<byte> Quoted(ref JsonCursor reader, string expected) =>
        reader.TokenType switch
        {
            JsonTokenType.String => reader.Utf8Value,
            JsonTokenType.Number => throw JsonFormatException.Malformed(ref reader, expected),
            _ => throw JsonFormatException.Unexpected(ref reader, expected),
        };
}
