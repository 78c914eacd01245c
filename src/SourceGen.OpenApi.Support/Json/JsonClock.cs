namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;
using global::System.Text.Json;
#if NET8_0_OR_GREATER && !OPENAPI_DATE_TIMES
using Clock = global::System.TimeOnly;
#else
using Clock = global::System.TimeSpan;
#endif

/// <summary>Reads and writes times of day and durations.</summary>
internal static class JsonClock
{
    private static readonly string[] TimeFormats = { "HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF" };

    private static readonly string[] ClockFormats = { "c", @"hh\:mm", @"h\:mm\:ss" };

    /// <summary>A time of day, with a fraction of a second or without; an offset after it is passed over, as no date is there to apply it to.</summary>
    public static Clock ReadTime(ref JsonCursor reader)
    {
        JsonText.Expect(ref reader, "a time of day");
        var text = WithoutOffset(reader.GetString());
        if (
            !DateTime.TryParseExact(
                Shortened(text),
                TimeFormats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.NoCurrentDateDefault,
                out var time
            )
        )
        {
            throw JsonFormatException.Malformed(ref reader, "a time of day");
        }

#if NET8_0_OR_GREATER && !OPENAPI_DATE_TIMES
        return TimeOnly.FromTimeSpan(time.TimeOfDay);
#else
        return time.TimeOfDay;
#endif
    }

    public static void WriteTime(Utf8JsonWriter writer, Clock value) => writer.WriteStringValue(TimeText(value));

    public static string TimeText(Clock value) => new DateTime(value.Ticks).ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>A duration in ISO 8601, or as .NET writes it.</summary>
    public static TimeSpan ReadDuration(ref JsonCursor reader)
    {
        JsonText.Expect(ref reader, "a duration");
        var text = reader.GetString();
        return
            IsoDuration.TryParse(text, out var value) || TimeSpan.TryParseExact(text, ClockFormats, CultureInfo.InvariantCulture, out value)
            ? value
            : throw JsonFormatException.Malformed(ref reader, "a duration");
    }

    public static void WriteDuration(Utf8JsonWriter writer, TimeSpan value) => writer.WriteStringValue(DurationText(value));

    public static void WriteDurationClock(Utf8JsonWriter writer, TimeSpan value) => writer.WriteStringValue(DurationTextClock(value));

    public static string DurationText(TimeSpan value) => IsoDuration.Format(value);

    public static string DurationTextClock(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);

    private static string WithoutOffset(string text)
    {
        var end = 0;
        while (end < text.Length && (text[end] is (>= '0' and <= '9') or ':' or '.'))
        {
            end++;
        }

        return end < text.Length && (text[end] is 'Z' or 'z' or '+' or '-') ? text.Substring(0, end) : text;
    }

    /// <summary>Digits after the seventh say less than a tick.</summary>
    private static string Shortened(string text)
    {
        const int Longest = 16;
        return text.Length > Longest && text[8] == '.' ? text.Substring(0, Longest) : text;
    }
}
