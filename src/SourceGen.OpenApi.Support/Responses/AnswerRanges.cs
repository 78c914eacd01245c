namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;

/// <summary>Statuses as documents write them.</summary>
internal static class StatusRange
{
    /// <summary>3 for the status itself, 2 for its class, 1 for <c>default</c>, 0 where the range does not hold it.</summary>
    public static int Rank(string range, int status)
    {
        if (string.Equals(range, "default", StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        var text = status.ToString(CultureInfo.InvariantCulture);
        if (string.Equals(range, text, StringComparison.Ordinal))
        {
            return 3;
        }

        return range.Length == 3 && range[0] == text[0] && range.EndsWith("XX", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
    }
}

/// <summary>Media types and ranges of them, without their parameters.</summary>
internal static class MediaRange
{
    /// <summary>More than any rank.</summary>
    public const int Ranks = 6;

    /// <summary>
    /// How well a listed media type describes the one that came: 5 for the same, 4 for the same kind (JSON by its ending), 3 for a range, 1 where
    /// nothing is listed or named, 0 where they differ.
    /// </summary>
    public static int Rank(string? listed, string? sent)
    {
        if (listed is null || sent is null)
        {
            return 1;
        }

        var wanted = Bare(listed);
        var actual = Bare(sent);
        if (string.Equals(wanted, actual, StringComparison.OrdinalIgnoreCase))
        {
            return 5;
        }

        if (IsJson(wanted) && IsJson(actual))
        {
            return 4;
        }

        var slash = wanted.IndexOf('/');
        return
            wanted.EndsWith("/*", StringComparison.Ordinal)
            && (slash == 1 || actual.StartsWith(wanted.Substring(0, slash + 1), StringComparison.OrdinalIgnoreCase))
            ? 3
            : 0;
    }

    private static bool IsJson(string type) =>
        type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    private static string Bare(string type)
    {
        var end = type.IndexOf(';');
        return (end < 0 ? type : type.Substring(0, end)).Trim();
    }
}
