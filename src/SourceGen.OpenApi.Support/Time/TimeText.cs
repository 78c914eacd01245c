namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>Points in time as text, in UTF-8: ISO 8601 with any number of digits, and RFC 2822.</summary>
internal static class TimeText
{
    private const long TicksPerSecond = TimeSpan.TicksPerSecond;

    /// <summary>
    /// Reads <c>2026-01-12T09:31:00.000125Z</c>, with a blank for the <c>T</c>, fewer or more digits (those after the seventh are dropped),
    /// any offset, and without an offset (UTC) or without a time (midnight).
    /// </summary>
    public static bool TryParseIso8601(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (!TryDate(text, out var ticks))
        {
            return false;
        }

        if (text.Length == 10)
        {
            value = new DateTimeOffset(ticks, TimeSpan.Zero);
            return true;
        }

        return text[10] is (byte)'T' or (byte)'t' or (byte)' '
            && TryClock(text.Slice(11), out var clock, out var used)
            && TryOffset(text.Slice(11 + used), out var minutes)
            && TryCreate(ticks + clock, minutes, out value);
    }

    /// <summary>Reads <c>Fri, 24 May 2019 17:44:46 +0000</c>, without the weekday too, with <c>GMT</c> and its like for the offset.</summary>
    public static bool TryParseRfc2822(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        if (text.Length == 31 && text[3] == ',' && text[4] == ' ' && text[7] == ' ')
        {
            return TryParseAfterDay(text.Slice(7), TwoDigits(text, 5), out value);
        }

        if (text.Length > 5 && text[3] == ',')
        {
            text = text.Slice(text[4] == ' ' ? 5 : 4);
        }

        // "4 May" has one digit, "24 May" two.
        var wide = text.Length > 1 && IsDigit(text[1]);
        var day =
            wide ? TwoDigits(text, 0)
            : text.Length > 0 && IsDigit(text[0]) ? text[0] - '0'
            : -1;
        return TryParseAfterDay(text.Slice(Math.Min(text.Length, wide ? 2 : 1)), day, out value);
    }

    /// <summary>Reads <c>2026-01-12</c>, and the date of a longer ISO 8601 text.</summary>
    public static bool TryParseDate(ReadOnlySpan<byte> text, out DateTime value)
    {
        var isDate = TryDate(text, out var ticks) && (text.Length == 10 || TryParseIso8601(text, out _));
        value = isDate ? new DateTime(ticks, DateTimeKind.Unspecified) : default;
        return isDate;
    }

    /// <summary>Writes RFC 2822 with the value's own offset; 31 bytes.</summary>
    public static int FormatRfc2822(DateTimeOffset value, Span<byte> text)
    {
        "SunMonTueWedThuFriSat"u8.Slice((int)value.DayOfWeek * 3, 3).CopyTo(text);
        ", "u8.CopyTo(text.Slice(3));
        PutTwo(text, 5, value.Day);
        text[7] = (byte)' ';
        Months.Slice((value.Month - 1) * 3, 3).CopyTo(text.Slice(8));
        text[11] = (byte)' ';
        PutTwo(text, 12, value.Year / 100);
        PutTwo(text, 14, value.Year % 100);
        text[16] = (byte)' ';
        PutTwo(text, 17, value.Hour);
        text[19] = (byte)':';
        PutTwo(text, 20, value.Minute);
        text[22] = (byte)':';
        PutTwo(text, 23, value.Second);
        text[25] = (byte)' ';
        var minutes = (int)(value.Offset.Ticks / TimeSpan.TicksPerMinute);
        text[26] = minutes < 0 ? (byte)'-' : (byte)'+';
        PutTwo(text, 27, Math.Abs(minutes) / 60);
        PutTwo(text, 29, Math.Abs(minutes) % 60);
        return 31;
    }

    /// <summary>Reads <c> May 2019 17:44:46 +0000</c>.</summary>
    private static bool TryParseAfterDay(ReadOnlySpan<byte> text, int day, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 16 || text[0] != ' ' || text[4] != ' ' || text[9] != ' ')
        {
            return false;
        }

        var month = Month(text);
        var (high, low) = (TwoDigits(text, 5), TwoDigits(text, 7));
        return (high | low | month) >= 0
            && TryDate((high * 100) + low, month, day, out var ticks)
            && TryClock(text.Slice(10), out var clock, out var used)
            && 10 + used < text.Length
            && text[10 + used] == ' '
            && TryZone(text.Slice(11 + used), out var minutes)
            && TryCreate(ticks + clock, minutes, out value);
    }

    private static ReadOnlySpan<byte> Months => "JanFebMarAprMayJunJulAugSepOctNovDec"u8;

    private static bool TryDate(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var (high, low) = (TwoDigits(text, 0), TwoDigits(text, 2));
        return (high | low) >= 0 && TryDate((high * 100) + low, TwoDigits(text, 5), TwoDigits(text, 8), out ticks);
    }

    /// <summary>Counts days from March on, so that the day which only some years have is the last one.</summary>
    private static bool TryDate(int year, int month, int day, out long ticks)
    {
        ticks = 0;
        if (year < 1 || month is < 1 or > 12 || day < 1 || (day > 28 && day > DateTime.DaysInMonth(year, month)))
        {
            return false;
        }

        var isEarly = month < 3 ? 1 : 0;
        var years = year - isEarly;
        var days =
            (365 * years) + (years / 4) - (years / 100) + (years / 400) + (((153 * (month - 3 + (12 * isEarly))) + 2) / 5) + day - 307;
        ticks = days * TimeSpan.TicksPerDay;
        return true;
    }

    /// <summary><c>hh:mm</c>, <c>hh:mm:ss</c> or <c>hh:mm:ss.f…</c>; a leap second is the last tick before the next minute.</summary>
    private static bool TryClock(ReadOnlySpan<byte> text, out long ticks, out int used)
    {
        ticks = 0;
        used = 5;
        if (text.Length < 5 || text[2] != ':')
        {
            return false;
        }

        var (hour, minute, second) = (TwoDigits(text, 0), TwoDigits(text, 3), 0);
        if (text.Length > 5 && text[5] == ':')
        {
            second = text.Length < 8 ? -1 : TwoDigits(text, 6);
            used = 8;
        }

        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60)
        {
            return false;
        }

        ticks = ((hour * 3600L) + (minute * 60) + second) * TicksPerSecond;
        if (used == 8 && text.Length > 8 && text[8] is (byte)'.' or (byte)',')
        {
            used = 9;
            ticks += Fraction(text, ref used);
            if (used == 9)
            {
                return false;
            }
        }

        if (second == 60)
        {
            ticks = (((hour * 3600L) + (minute * 60) + 60) * TicksPerSecond) - 1;
        }

        return true;
    }

    private static long Fraction(ReadOnlySpan<byte> text, ref int used)
    {
        var ticks = 0L;
        var unit = TicksPerSecond;
        for (; used < text.Length && IsDigit(text[used]); used++)
        {
            unit /= 10;
            ticks += (text[used] - '0') * unit;
        }

        return ticks;
    }

    /// <summary>Nothing (UTC), <c>Z</c>, <c>+hh:mm</c>, <c>+hhmm</c> or <c>+hh</c>.</summary>
    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 0 || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z'))
        {
            return true;
        }

        if (text.Length is not (3 or 5 or 6) || text[0] is not ((byte)'+' or (byte)'-') || (text.Length == 6 && text[3] != ':'))
        {
            return false;
        }

        var (hour, minute) = (TwoDigits(text, 1), text.Length == 3 ? 0 : TwoDigits(text, text.Length - 2));
        minutes = text[0] == '-' ? -((hour * 60) + minute) : (hour * 60) + minute;
        return (hour | minute) >= 0 && minute < 60 && Math.Abs(minutes) <= 14 * 60;
    }

    private static bool TryZone(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.SequenceEqual("+0000"u8))
        {
            return true;
        }

        if (text.Length == 5 && text[0] is (byte)'+' or (byte)'-')
        {
            return TryOffset(text, out minutes);
        }

        if (text.SequenceEqual("GMT"u8) || text.SequenceEqual("UTC"u8) || text.SequenceEqual("UT"u8) || text.SequenceEqual("Z"u8))
        {
            return true;
        }

        // The zones of North America that RFC 2822 still knows: EST is five hours behind, EDT four, and so on to the west.
        var zone = text.Length == 3 && text[2] == 'T' ? "ECMP"u8.IndexOf(text[0]) : -1;
        if (zone < 0 || text[1] is not ((byte)'S' or (byte)'D'))
        {
            return false;
        }

        minutes = -60 * (zone + (text[1] == 'S' ? 5 : 4));
        return true;
    }

    private static bool TryCreate(long local, int minutes, out DateTimeOffset value)
    {
        var utc = local - (minutes * TimeSpan.TicksPerMinute);
        if (utc < 0 || utc > DateTime.MaxValue.Ticks || local < 0 || local > DateTime.MaxValue.Ticks)
        {
            value = default;
            return false;
        }

        value = new DateTimeOffset(local, minutes == 0 ? TimeSpan.Zero : new TimeSpan(minutes * TimeSpan.TicksPerMinute));
        return true;
    }

    /// <summary>The month whose first three letters stand after the first byte, in any case; negative where there is none.</summary>
    private static int Month(ReadOnlySpan<byte> text) =>
        ((text[1] << 16) | (text[2] << 8) | text[3] | 0x202020) switch
        {
            0x6A616E => 1,
            0x666562 => 2,
            0x6D6172 => 3,
            0x617072 => 4,
            0x6D6179 => 5,
            0x6A756E => 6,
            0x6A756C => 7,
            0x617567 => 8,
            0x736570 => 9,
            0x6F6374 => 10,
            0x6E6F76 => 11,
            0x646563 => 12,
            _ => -1,
        };

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    /// <summary>The number that two digits make; negative when they are none.</summary>
    private static int TwoDigits(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : -1;
    }

    private static void PutTwo(Span<byte> text, int at, int number)
    {
        text[at] = (byte)('0' + (number / 10));
        text[at + 1] = (byte)('0' + (number % 10));
    }
}
