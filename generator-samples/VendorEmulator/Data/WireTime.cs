using System.Globalization;

namespace SourceGen.Emulator;

/// <summary>A point in time to the nanosecond: servers write more digits than <see cref="DateTimeOffset"/> keeps.</summary>
/// <param name="UnixNanoseconds">Nanoseconds since 1970-01-01T00:00:00Z.</param>
public readonly record struct WireTime(long UnixNanoseconds) : IComparable<WireTime>
{
    private const long NanosecondsPerTick = 100;
    private static readonly long EpochTicks = DateTime.UnixEpoch.Ticks;
    private static readonly long[] Units = [1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

    /// <summary>The same time from a <see cref="DateTimeOffset"/>.</summary>
    public static implicit operator WireTime(DateTimeOffset time) => FromDateTimeOffset(time);

    /// <summary>The same time from a <see cref="DateTimeOffset"/>.</summary>
    public static WireTime FromDateTimeOffset(DateTimeOffset time) => new((time.UtcTicks - EpochTicks) * NanosecondsPerTick);

    /// <summary>The same time in UTC, without the digits below 100 nanoseconds.</summary>
    public DateTimeOffset ToDateTimeOffset() => new(FloorDivide(UnixNanoseconds, NanosecondsPerTick) + EpochTicks, TimeSpan.Zero);

    /// <summary>Whole seconds since 1970, rounded down.</summary>
    public long UnixSeconds => FloorDivide(UnixNanoseconds, Units[0]);

    /// <summary>The time without the digits beyond <paramref name="digits"/> places of a second.</summary>
    public WireTime Truncate(int digits) => new(FloorDivide(UnixNanoseconds, Units[digits]) * Units[digits]);

    /// <summary>Reads RFC 3339 (or a bare date), keeping nine digits of a second. Throws where the text is neither.</summary>
    public static WireTime Parse(string text) =>
        TryParse(text, out var time) ? time : throw new FormatException($"'{text}' is not an RFC 3339 time.");

    /// <summary>Reads RFC 3339 (or a bare date), keeping nine digits of a second.</summary>
    public static bool TryParse(string? text, out WireTime time)
    {
        time = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        // The digits beyond the seventh are taken aside, because DateTimeOffset would round them into the seventh.
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var end = point + 1;
        while (point >= 0 && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var whole = point < 0 ? text : string.Concat(text.AsSpan(0, point), text.AsSpan(end));
        if ((point >= 0 && end == point + 1) || !TryParseWhole(whole, out var seconds))
        {
            return false;
        }

        var fraction = 0L;
        for (var i = 0; point >= 0 && i < 9 && point + 1 + i < end; i++)
        {
            fraction += (text[point + 1 + i] - '0') * Units[i + 1];
        }

        time = new WireTime(FromDateTimeOffset(seconds).UnixNanoseconds + fraction);
        return true;
    }

    /// <summary>Writes <c>2026-01-31T12:00:00.123Z</c> with as many digits as asked for; the others are cut, never rounded.</summary>
    public string ToRfc3339(int digits)
    {
        Span<byte> buffer = stackalloc byte[40];
        return System.Text.Encoding.ASCII.GetString(buffer[..FormatRfc3339(buffer, digits, "Z"u8)]);
    }

    /// <inheritdoc />
    public override string ToString() => ToRfc3339(9);

    /// <inheritdoc />
    public int CompareTo(WireTime other) => UnixNanoseconds.CompareTo(other.UnixNanoseconds);

    /// <summary>Earlier.</summary>
    public static bool operator <(WireTime left, WireTime right) => left.UnixNanoseconds < right.UnixNanoseconds;

    /// <summary>Later.</summary>
    public static bool operator >(WireTime left, WireTime right) => left.UnixNanoseconds > right.UnixNanoseconds;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(WireTime left, WireTime right) => left.UnixNanoseconds <= right.UnixNanoseconds;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(WireTime left, WireTime right) => left.UnixNanoseconds >= right.UnixNanoseconds;

    internal long SubsecondNanoseconds => UnixNanoseconds - (UnixSeconds * Units[0]);

    internal int FormatRfc3339(Span<byte> destination, int digits, ReadOnlySpan<byte> zone)
    {
        ToDateTimeOffset().UtcDateTime.TryFormat(destination, out var written, "s", CultureInfo.InvariantCulture);
        if (digits > 0)
        {
            destination[written++] = (byte)'.';
            var rest = SubsecondNanoseconds;
            for (var i = 1; i <= digits; i++)
            {
                destination[written++] = (byte)('0' + (rest / Units[i]));
                rest %= Units[i];
            }
        }

        zone.CopyTo(destination[written..]);
        return written + zone.Length;
    }

    /// <summary>Writes <c>Fri, 24 May 2019 17:44:46 +0000</c>, or with <c>GMT</c> at its end.</summary>
    internal int FormatRfc2822(Span<byte> destination, bool gmt)
    {
        ToDateTimeOffset().UtcDateTime.TryFormat(destination, out var written, "r", CultureInfo.InvariantCulture);
        if (gmt)
        {
            return written;
        }

        "+0000"u8.CopyTo(destination[(written - 3)..]);
        return written + 2;
    }

    private static readonly string[] WholeForms =
    [
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd't'HH:mm:ssK",
        "yyyy-MM-dd' 'HH:mm:ssK",
        "yyyy-MM-dd",
    ];

    private static bool TryParseWhole(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(
            text,
            WholeForms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out time
        );

    private static long FloorDivide(long value, long by) => value >= 0 ? value / by : -((-value + by - 1) / by);
}
