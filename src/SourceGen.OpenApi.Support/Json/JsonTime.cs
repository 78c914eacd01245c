namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;
using global::System.Text.Json;

/// <summary>The forms in which a point in time may stand; several where any of them is read.</summary>
[Flags]
internal enum TimeForms
{
    None = 0,
    Iso8601 = 1,
    Rfc2822 = 2,
    UnixSeconds = 4,
    SecondsObject = 8,
}

/// <summary>Reads and writes points in time and dates.</summary>
internal static class JsonTime
{
    private const long UnixEpochTicks = 621_355_968_000_000_000;

    public static DateTimeOffset ReadIso8601(ref JsonCursor reader)
    {
        JsonText.Expect(ref reader, "an ISO 8601 time");
        return TimeText.TryParseIso8601(reader.Utf8Value, out var value)
            ? value
            : throw JsonFormatException.Malformed(ref reader, "an ISO 8601 time");
    }

    public static DateTimeOffset ReadRfc2822(ref JsonCursor reader)
    {
        JsonText.Expect(ref reader, "an RFC 2822 time");
        return TimeText.TryParseRfc2822(reader.Utf8Value, out var value)
            ? value
            : throw JsonFormatException.Malformed(ref reader, "an RFC 2822 time");
    }

    /// <summary>Seconds since 1970, with a fraction or in quotes too.</summary>
    public static DateTimeOffset ReadUnixSeconds(ref JsonCursor reader)
    {
        var seconds = JsonNumber.ReadDecimal(ref reader);
        return seconds is >= -62_135_596_800m and < 253_402_300_800m
            ? new DateTimeOffset(UnixEpochTicks + (long)(seconds * TimeSpan.TicksPerSecond), TimeSpan.Zero)
            : throw JsonFormatException.Malformed(ref reader, "seconds since 1970");
    }

    /// <summary>An object of seconds since 1970 and nanoseconds within the second; other members are passed over.</summary>
    public static DateTimeOffset ReadSecondsObject(
        ref JsonCursor reader,
        ReadOnlySpan<byte> secondsName,
        ReadOnlySpan<byte> nanosecondsName
    )
    {
        _ = JsonMembers.Begin(ref reader);
        long? seconds = null;
        var nanoseconds = 0L;
        while (reader.NextMember())
        {
            var name = reader.Utf8Value;
            var isSeconds = name.SequenceEqual(secondsName);
            var isNanoseconds = !isSeconds && name.SequenceEqual(nanosecondsName);
            reader.Read();
            if (isSeconds)
            {
                seconds = JsonNumber.ReadInt64(ref reader);
            }
            else if (isNanoseconds && !reader.IsNull)
            {
                nanoseconds = JsonNumber.ReadInt64(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        // The order of the checks keeps the sum below from running over.
        return seconds is >= -62_135_596_800 and < 253_402_300_800 && nanoseconds is >= 0 and < 1_000_000_000
            ? new DateTimeOffset(UnixEpochTicks + (seconds.Value * TimeSpan.TicksPerSecond) + (nanoseconds / 100), TimeSpan.Zero)
            : throw JsonFormatException.Malformed(ref reader, "seconds and nanoseconds since 1970");
    }

    /// <summary>A point in time in any of the given forms.</summary>
    public static DateTimeOffset ReadAny(
        ref JsonCursor reader,
        TimeForms forms,
        ReadOnlySpan<byte> secondsName = default,
        ReadOnlySpan<byte> nanosecondsName = default
    )
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when Has(forms, TimeForms.SecondsObject):
                return ReadSecondsObject(ref reader, secondsName, nanosecondsName);
            case JsonTokenType.Number when Has(forms, TimeForms.UnixSeconds):
                return ReadUnixSeconds(ref reader);
            case JsonTokenType.String:
                var text = reader.Utf8Value;
                if (
                    (Has(forms, TimeForms.Iso8601) && TimeText.TryParseIso8601(text, out var value))
                    || (Has(forms, TimeForms.Rfc2822) && TimeText.TryParseRfc2822(text, out value))
                )
                {
                    return value;
                }

                return Has(forms, TimeForms.UnixSeconds)
                    ? ReadUnixSeconds(ref reader)
                    : throw JsonFormatException.Malformed(ref reader, "a point in time");
            default:
                throw JsonFormatException.Unexpected(ref reader, "a point in time");
        }
    }

#if NET8_0_OR_GREATER && !OPENAPI_DATE_TIMES
    public static DateOnly ReadDate(ref JsonCursor reader) => DateOnly.FromDateTime(ReadDay(ref reader));

    public static void WriteDate(Utf8JsonWriter writer, DateOnly value) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
#else
    public static DateTime ReadDate(ref JsonCursor reader) => ReadDay(ref reader);

    public static void WriteDate(Utf8JsonWriter writer, DateTime value) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
#endif

    public static void WriteIso8601(Utf8JsonWriter writer, DateTimeOffset value)
    {
        if (value.Offset == TimeSpan.Zero)
        {
            writer.WriteStringValue(value.UtcDateTime);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }

    public static void WriteRfc2822(Utf8JsonWriter writer, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[32];
        writer.WriteStringValue(text.Slice(0, TimeText.FormatRfc2822(value, text)));
    }

    /// <summary>Whole seconds where the value has no fraction.</summary>
    public static void WriteUnixSeconds(Utf8JsonWriter writer, DateTimeOffset value)
    {
        var ticks = value.UtcTicks - UnixEpochTicks;
        if (ticks % TimeSpan.TicksPerSecond == 0)
        {
            writer.WriteNumberValue(ticks / TimeSpan.TicksPerSecond);
        }
        else
        {
            writer.WriteNumberValue((decimal)ticks / TimeSpan.TicksPerSecond);
        }
    }

    public static void WriteSecondsObject(
        Utf8JsonWriter writer,
        DateTimeOffset value,
        ReadOnlySpan<byte> secondsName,
        ReadOnlySpan<byte> nanosecondsName
    )
    {
        var seconds = value.ToUnixTimeSeconds();
        writer.WriteStartObject();
        writer.WriteNumber(secondsName, seconds);
        writer.WriteNumber(nanosecondsName, (value.UtcTicks - UnixEpochTicks - (seconds * TimeSpan.TicksPerSecond)) * 100);
        writer.WriteEndObject();
    }

    private static bool Has(TimeForms forms, TimeForms form) => (forms & form) == form;

    private static DateTime ReadDay(ref JsonCursor reader)
    {
        JsonText.Expect(ref reader, "a date");
        return TimeText.TryParseDate(reader.Utf8Value, out var value) ? value : throw JsonFormatException.Malformed(ref reader, "a date");
    }
}
