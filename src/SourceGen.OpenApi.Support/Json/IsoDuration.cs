namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;
using global::System.Text;

/// <summary>Durations as ISO 8601 writes them, <c>P1DT2H3M4.5S</c>.</summary>
internal static class IsoDuration
{
    private const string Units = "YMWDHMS";

    /// <summary>Where the units after the <c>T</c> begin.</summary>
    private const int FirstOfTime = 4;

    /// <summary>What each unit is in days or, after the <c>T</c>, in seconds; a year counts 365 days and a month 30, as .NET's own XML reader has it.</summary>
    private static readonly decimal[] Seconds = { 365m * 86_400m, 30m * 86_400m, 7m * 86_400m, 86_400m, 3_600m, 60m, 1m };

    public static bool TryParse(string text, out TimeSpan value)
    {
        value = default;
        var isNegative = text.Length > 0 && text[0] == '-';
        var at = isNegative || (text.Length > 0 && text[0] == '+') ? 1 : 0;
        if (at >= text.Length || text[at] != 'P')
        {
            return false;
        }

        at++;
        var total = 0m;
        var unit = 0;
        var parts = 0;
        var isTime = false;
        while (at < text.Length)
        {
            if (text[at] == 'T' && !isTime)
            {
                isTime = true;
                unit = FirstOfTime;
                at++;
                continue;
            }

            if (!TryPart(text, isTime, ref at, ref unit, ref total))
            {
                return false;
            }

            parts++;
        }

        if (parts == 0 || total > TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerSecond)
        {
            return false;
        }

        var ticks = (long)(total * TimeSpan.TicksPerSecond);
        value = new TimeSpan(isNegative ? -ticks : ticks);
        return true;
    }

    public static string Format(TimeSpan value)
    {
        if (value == TimeSpan.Zero)
        {
            return "PT0S";
        }

        // The lowest value has no positive counterpart.
        var rest = Math.Abs((decimal)value.Ticks) / TimeSpan.TicksPerSecond;
        var text = new StringBuilder(value < TimeSpan.Zero ? "-P" : "P");
        for (var unit = 3; unit < Units.Length; unit++)
        {
            var isLast = unit == Units.Length - 1;
            var count = isLast ? rest : decimal.Truncate(rest / Seconds[unit]);
            rest -= isLast ? 0 : count * Seconds[unit];
            if (unit >= FirstOfTime && text[text.Length - 1] != 'T' && text.ToString().IndexOf('T') < 0 && (count != 0 || rest != 0))
            {
                text.Append('T');
            }

            if (count != 0)
            {
                text.Append(count.ToString("0.#######", CultureInfo.InvariantCulture)).Append(Units[unit]);
            }
        }

        return text.ToString();
    }

    /// <summary>A number and the unit after it; units come in their order, each once.</summary>
    private static bool TryPart(string text, bool isTime, ref int at, ref int unit, ref decimal total)
    {
        var start = at;
        while (at < text.Length && (text[at] is >= '0' and <= '9' or '.' or ','))
        {
            at++;
        }

        if (
            at == text.Length
            || at - start is 0 or > 20
            || !decimal.TryParse(
                text.Substring(start, at - start).Replace(',', '.'),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return false;
        }

        // Before the T an M is a month, after it a minute.
        var found = Units.IndexOf(text[at], unit);
        if (found < 0 || found >= FirstOfTime != isTime)
        {
            return false;
        }

        at++;
        unit = found + 1;
        total += number * Seconds[found];
        return true;
    }
}
