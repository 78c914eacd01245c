namespace SourceGen.OpenApi;

/// <summary>Words that several protocols go by, with the reason for each.</summary>
internal static class ListingWords
{
    /// <summary>Objects that are about paging by what they are called; in any other object a member such as <c>next</c> may mean anything.</summary>
    public static bool IsHolder(FactText holder) =>
        holder.SaysAny(
            "pagination",
            "paging",
            "page",
            "pages",
            "pager",
            "paginate",
            "paginator",
            "meta",
            "metadata",
            "links",
            "link",
            "cursor",
            "cursors",
            "navigation",
            "next",
            "info",
            "scroll"
        )
            is not null;

    /// <summary>A parameter that the server does not honour, or gives back untouched, moves nothing.</summary>
    public static string? Inert(FactText text) =>
        text.SaysAny(
            "not yet implemented",
            "not implemented",
            "client state",
            "currently ignored",
            "is ignored",
            "has no effect",
            "not supported",
            "not currently supported",
            "for internal use",
            "reserved for future use",
            "no longer used"
        );

    /// <summary>An opaque text that an earlier answer gave out.</summary>
    public static string? Continuation(FactText text) =>
        text.SaysAny(
            "cursor",
            "continuation",
            "opaque",
            "pagination token",
            "page token",
            "next token",
            "paging token",
            "next page",
            "next set",
            "next batch",
            "previous response",
            "previous request",
            "previous call",
            "previous page",
            "earlier response",
            "prior response",
            "last response",
            "returned from",
            "returned by",
            "returned in"
        );

    /// <summary>A flag, number or link that says what comes after this page.</summary>
    public static bool SaysNext(FactText path) =>
        path.SaysAny("next", "continuation", "end cursor", "after cursor", "cursor after", "cursors after", "nextpage") is not null
        || path.Joined.StartsWith("next", StringComparison.Ordinal);
}
