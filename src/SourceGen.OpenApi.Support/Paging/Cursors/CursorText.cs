namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;

/// <summary>Writes positions as requests want them.</summary>
internal static class CursorText
{
    private const int DateLength = 10;
    private const long FirstSecond = -62_135_596_800;
    private const long LastSecond = 253_402_300_799;

    /// <summary>The wire form of a position.</summary>
    /// <param name="value">The position.</param>
    /// <param name="format">How the request wants it.</param>
    /// <param name="like">A position as the server writes it: a time without zone or with a blank in place of the T is answered in kind.</param>
    public static string Of(CursorValue value, CursorFormat format, string? like = null) =>
        format switch
        {
            CursorFormat.UnixSeconds => value.Whole.ToString(CultureInfo.InvariantCulture),
            CursorFormat.Number => Number(value),
            _ => Iso(value, like),
        };

    /// <summary>As a value of a request, with the JSON kind that its format has in a body.</summary>
    public static BodyValue ToBodyValue(string text, CursorFormat format) =>
        format is CursorFormat.UnixSeconds or CursorFormat.Number ? BodyValue.OfNumberText(text) : BodyValue.OfText(text);

    private static string Iso(CursorValue value, string? like)
    {
        var seconds = Math.Min(Math.Max(value.Whole, FirstSecond), LastSecond);
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
        var date = time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var isTime = like is { Length: >= DateLength } && like[4] == '-' && like[7] == '-';
        if (isTime && like!.Length == DateLength && value.Fraction == 0 && time.TimeOfDay == TimeSpan.Zero)
        {
            return date;
        }

        var separator = isTime && like!.Length > DateLength && like[DateLength] == ' ' ? " " : "T";
        var clock = time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var zone = isTime && like!.Length > DateLength && like.IndexOfAny(ZoneMarks, DateLength) < 0 ? "" : "Z";
        return date + separator + clock + Fraction(value.Fraction, value.Digits) + zone;
    }

    private static readonly char[] ZoneMarks = { 'Z', 'z', '+', '-' };

    private static string Number(CursorValue value)
    {
        if (value.Whole >= 0 || value.Fraction == 0)
        {
            return value.Whole.ToString(CultureInfo.InvariantCulture) + Fraction(value.Fraction, value.Digits);
        }

        var below = CursorValue.PowerOfTen(CursorValue.MostDigits) - value.Fraction;
        return "-" + (-(value.Whole + 1)).ToString(CultureInfo.InvariantCulture) + Fraction(below, value.Digits);
    }

    private static string Fraction(ulong fraction, int digits) =>
        digits == 0 ? "" : ("." + fraction.ToString("D18", CultureInfo.InvariantCulture)).Substring(0, digits + 1);
}
