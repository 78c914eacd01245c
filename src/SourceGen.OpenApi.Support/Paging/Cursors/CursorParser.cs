namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;

/// <summary>Reads positions as servers write them: RFC 3339 and its relatives, RFC 2822 dates, decimal numbers.</summary>
internal static class CursorParser
{
    /// <summary>Longer texts are no dates of a mail header.</summary>
    private const int LongestMailDate = 64;

    /// <summary>Text, of either kind; a number in text counts as a number.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CursorValue value) =>
        TryParseTime(text, out value) || TryParseNumber(text, out value) || TryParseMailDate(text, out value);

    public static bool TryParseNumber(ReadOnlySpan<char> text, out CursorValue value)
    {
        value = default;
        var position = 0;
        var isNegative = text.Length > 0 && text[0] == '-';
        position += isNegative ? 1 : 0;
        if (!TryReadWhole(text, ref position, out var whole))
        {
            return false;
        }

        if (!TryReadFraction(text, ref position, out var fraction, out var digits))
        {
            return false;
        }

        if (position < text.Length)
        {
            return (text[position] is 'e' or 'E') && TryParseScientific(text, out value);
        }

        if (isNegative)
        {
            whole = -whole;
            if (fraction > 0)
            {
                whole--;
                fraction = CursorValue.PowerOfTen(CursorValue.MostDigits) - fraction;
            }
        }

        value = new CursorValue(whole, fraction, digits);
        return true;
    }

    private static bool TryParseTime(ReadOnlySpan<char> text, out CursorValue value)
    {
        value = default;
        if (
            text.Length < 10
            || text[4] != '-'
            || text[7] != '-'
            || !TryReadDigits(text.Slice(0, 4), out var year)
            || !TryReadDigits(text.Slice(5, 2), out var month)
            || !TryReadDigits(text.Slice(8, 2), out var day)
            || year < 1
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
        )
        {
            return false;
        }

        var seconds = (new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks - UnixEpochTicks) / TimeSpan.TicksPerSecond;
        if (text.Length == 10)
        {
            value = new CursorValue(seconds, 0, 0, unitSeconds: 86_400);
            return true;
        }

        return text[10] is 'T' or 't' or ' ' && TryParseClock(text.Slice(11), seconds, out value);
    }

    private const long UnixEpochTicks = 621_355_968_000_000_000;

    private static bool TryParseClock(ReadOnlySpan<char> text, long day, out CursorValue value)
    {
        value = default;
        if (
            text.Length < 5
            || text[2] != ':'
            || !TryReadDigits(text.Slice(0, 2), out var hour)
            || !TryReadDigits(text.Slice(3, 2), out var minute)
            || hour > 24
            || minute > 59
        )
        {
            return false;
        }

        var position = 5;
        var seconds = 0;
        ulong fraction = 0;
        var digits = 0;
        var hasSeconds = text.Length >= 8 && text[5] == ':';
        if (hasSeconds)
        {
            // 60 is a leap second.
            if (!TryReadDigits(text.Slice(6, 2), out seconds) || seconds > 60)
            {
                return false;
            }

            position = 8;
            if (!TryReadFraction(text, ref position, out fraction, out digits))
            {
                return false;
            }
        }

        if (!TryReadOffset(text.Slice(position), out var offset))
        {
            return false;
        }

        var total = day + (hour * 3600L) + (minute * 60L) + seconds - offset;
        value = new CursorValue(total, fraction, digits, hasSeconds ? 1 : 60);
        return true;
    }

    /// <summary>No offset counts as UTC.</summary>
    private static bool TryReadOffset(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        if (text.Length == 0 || (text.Length == 1 && text[0] is 'Z' or 'z'))
        {
            return true;
        }

        if (text[0] is not ('+' or '-') || text.Length < 3 || !TryReadDigits(text.Slice(1, 2), out var hours))
        {
            return false;
        }

        var rest = text.Slice(3);
        var minutes = 0;
        if (rest.Length > 0)
        {
            rest = rest[0] == ':' ? rest.Slice(1) : rest;
            if (rest.Length != 2 || !TryReadDigits(rest, out minutes))
            {
                return false;
            }
        }

        seconds = ((hours * 60) + minutes) * 60 * (text[0] == '-' ? -1 : 1);
        return true;
    }

    /// <summary>As models read them: without the weekday too, and with the names of zones.</summary>
    private static bool TryParseMailDate(ReadOnlySpan<char> text, out CursorValue value)
    {
        value = default;
        if (text.Length > LongestMailDate)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[LongestMailDate];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > 0x7F)
            {
                return false;
            }

            bytes[i] = (byte)text[i];
        }

        if (!TimeText.TryParseRfc2822(bytes.Slice(0, text.Length), out var time))
        {
            return false;
        }

        value = new CursorValue(time.ToUnixTimeSeconds(), 0, 0);
        return true;
    }

    private static bool TryParseScientific(ReadOnlySpan<char> text, out CursorValue value)
    {
        value = default;
        return decimal.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && TryParseNumber(number.ToString(CultureInfo.InvariantCulture).AsSpan(), out value);
    }

    private static bool TryReadWhole(ReadOnlySpan<char> text, ref int position, out long whole)
    {
        var start = position;
        whole = 0;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            var digit = text[position] - '0';
            if (whole > (long.MaxValue - digit) / 10)
            {
                return false;
            }

            whole = (whole * 10) + digit;
            position++;
        }

        return position > start;
    }

    /// <summary>Digits beyond the eighteenth are dropped.</summary>
    private static bool TryReadFraction(ReadOnlySpan<char> text, ref int position, out ulong fraction, out int digits)
    {
        fraction = 0;
        digits = 0;
        if (position >= text.Length || text[position] is not ('.' or ','))
        {
            return true;
        }

        var start = ++position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            if (digits < CursorValue.MostDigits)
            {
                fraction = (fraction * 10) + (ulong)(text[position] - '0');
                digits++;
            }

            position++;
        }

        fraction *= CursorValue.PowerOfTen(CursorValue.MostDigits - digits);
        return position > start;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var character in text)
        {
            if (character is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + (character - '0');
        }

        return true;
    }
}
