namespace SourceGen.OpenApi;

/// <summary>The names by which documents that say nothing about paging page all the same; compared without case, dashes and underscores.</summary>
internal static class PagingWords
{
    /// <summary>What only a server can tell: where a page begins.</summary>
    private static readonly HashSet<string> Positions = Set(
        "page",
        "pagetoken",
        "pagenumber",
        "cursor",
        "nexttoken",
        "nextpagetoken",
        "continuationtoken"
    );

    private static readonly HashSet<string> Offsets = Set("offset", "skip", "startindex", "pageoffset");

    private static readonly HashSet<string> Pages = Set("page", "pagenumber", "pageindex", "pageno");

    private static readonly HashSet<string> Limits = Set(
        "limit",
        "pagelimit",
        "pagesize",
        "perpage",
        "count",
        "size",
        "take",
        "top",
        "maxresults",
        "maxitems"
    );

    private static readonly HashSet<string> Tokens = Set(
        "cursor",
        "pagecursor",
        "startcursor",
        "pagetoken",
        "nexttoken",
        "nextpagetoken",
        "nextcursor",
        "continuationtoken",
        "continuation",
        "marker"
    );

    public static bool IsPosition(string name) => Positions.Contains(Plain(name));

    public static bool IsOffset(string name) => Offsets.Contains(Plain(name));

    public static bool IsPage(string name) => Pages.Contains(Plain(name));

    public static bool IsLimit(string name) => Limits.Contains(Plain(name));

    public static bool IsToken(string name) => Tokens.Contains(Plain(name));

    /// <summary>The name without what conventions differ in.</summary>
    public static string Plain(string name)
    {
        var plain = new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                plain[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(plain, 0, length);
    }

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.Ordinal);
}
