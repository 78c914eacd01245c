namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;

/// <summary>Writes positions as requests want them.</summary>
internal static class CursorText
{
    private const long FirstSecond = -62_135_596_800;
    private const long LastSecond = 253_402_300_799;

    public static BodyValue Value(CursorValue value, CursorFormat format) =>
        format switch
        {
            CursorFormat.UnixSeconds => BodyValue.OfNumber(value.Whole),
            CursorFormat.Number => BodyValue.OfNumberText(Number(value)),
            _ => BodyValue.OfText(Iso(value)),
        };

    /// <summary>Text that is in wire form already.</summary>
    public static BodyValue Value(string text, CursorFormat format) =>
        format is CursorFormat.UnixSeconds or CursorFormat.Number ? BodyValue.OfNumberText(text) : BodyValue.OfText(text);

    private static string Iso(CursorValue value)
    {
        var seconds = Math.Min(Math.Max(value.Whole, FirstSecond), LastSecond);
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
        return time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + Fraction(value.Fraction, value.Digits) + "Z";
    }

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
