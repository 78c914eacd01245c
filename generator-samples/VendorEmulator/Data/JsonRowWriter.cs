using System.Text.Json;

namespace SourceGen.Emulator;

/// <summary>Small additions to <see cref="Utf8JsonWriter"/> that every vendor's rows use.</summary>
internal static class JsonRowWriter
{
    /// <summary>A text, or null where there is none.</summary>
    public static void Text(this Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>Vendors alternate between null and the empty text for what a row does not have.</summary>
    public static void NullOrEmpty(this Utf8JsonWriter writer, JsonEncodedText name, bool asNull) => writer.Text(name, asNull ? null : "");

    /// <summary>An RFC 3339 time, or null for <see cref="Row.NoTime"/>.</summary>
    public static void Time(this Utf8JsonWriter writer, JsonEncodedText name, long time, int digits, bool asOffset = false)
    {
        if (time == Row.NoTime)
        {
            writer.WriteNull(name);
            return;
        }

        Span<byte> buffer = stackalloc byte[40];
        var length = new WireTime(time).FormatRfc3339(buffer, digits, asOffset ? "+00:00"u8 : "Z"u8);
        writer.WriteString(name, buffer[..length]);
    }

    /// <summary>An RFC 2822 time, or null for <see cref="Row.NoTime"/>.</summary>
    public static void MailTime(this Utf8JsonWriter writer, JsonEncodedText name, long time, bool gmt)
    {
        if (time == Row.NoTime)
        {
            writer.WriteNull(name);
            return;
        }

        Span<byte> buffer = stackalloc byte[40];
        writer.WriteString(name, buffer[..new WireTime(time).FormatRfc2822(buffer, gmt)]);
    }

    /// <summary>A number, or null where there is none.</summary>
    public static void NullOr(this Utf8JsonWriter writer, JsonEncodedText name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name);
}
