namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;

/// <summary>Values as text on the wire: invariant, in UTC.</summary>
internal static class WireText
{
    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Of(float value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A point in time in UTC; ISO 8601 with as many digits as it has where no format is given.</summary>
    public static string Of(DateTimeOffset value, string? format)
    {
        var utc = value.ToUniversalTime();
        return format is null
            ? utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
            : utc.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A value for messages and <c>ToString</c>: phone numbers show only their ends, long text only its beginning.</summary>
    public static string Shorten(string text, bool isPhone)
    {
        const int Longest = 60;
        var shown = PhoneText.Shorten(text, isPhone);
        return shown.Length <= Longest ? shown : shown.Remove(Longest) + "…";
    }
}
