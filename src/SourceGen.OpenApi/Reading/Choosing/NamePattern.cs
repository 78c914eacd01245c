namespace SourceGen.OpenApi;

/// <summary>Texts with <c>*</c> for any text, case ignored.</summary>
internal static class NamePattern
{
    public static bool Matches(string pattern, string text)
    {
        var (at, next) = (0, 0);
        var (star, from) = (-1, 0);
        while (next < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, from) = (at++, next);
            }
            else if (at < pattern.Length && char.ToUpperInvariant(pattern[at]) == char.ToUpperInvariant(text[next]))
            {
                at++;
                next++;
            }
            else if (star >= 0)
            {
                // The last star takes one character more.
                (at, next) = (star + 1, ++from);
            }
            else
            {
                return false;
            }
        }

        return pattern.Substring(at).All(static c => c == '*');
    }

    /// <summary>
    /// A path: <c>*</c> stays within a segment, <c>**</c> is any number of segments, and a method may come first: <c>POST /v1/messages/**</c>.
    /// </summary>
    public static bool MatchesPath(string pattern, string method, string path)
    {
        var space = pattern.IndexOf(' ');
        if (space > 0 && !Matches(pattern.Substring(0, space), method))
        {
            return false;
        }

        var wanted = pattern.Substring(space + 1).Trim().Trim('/').Split('/');
        var segments = path.Trim('/').Split('/');

        // matched[j]: the pattern's segments so far match the path's first j.
        var matched = new bool[segments.Length + 1];
        matched[0] = true;
        foreach (var part in wanted)
        {
            var isAny = string.Equals(part, "**", StringComparison.Ordinal);
            var next = new bool[matched.Length];
            for (var j = 0; j < next.Length; j++)
            {
                next[j] = isAny ? matched[j] || (j > 0 && next[j - 1]) : j > 0 && matched[j - 1] && Matches(part, segments[j - 1]);
            }

            matched = next;
        }

        return matched[segments.Length];
    }
}
