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

    /// <summary>An object of the request that is there for paging alone.</summary>
    public static bool IsPagingObject(FactText name) =>
        name.SaysAny("pagination", "paging", "page", "pager", "cursor", "paginate") is not null;

    /// <summary>An object of the request with settings of any kind, paging among them.</summary>
    public static bool IsOptionsObject(FactText name) =>
        name.SaysAny("options", "option", "params", "parameters", "settings", "preferences") is not null;

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
            "previous query",
            "previous page",
            "earlier response",
            "prior response",
            "last response",
            "returned from",
            "returned by",
            "returned in"
        );

    /// <summary>A member whose words say that the next request carries it.</summary>
    public static bool LeadsOn(FactText text) =>
        text.SaysAny(
            "next page",
            "next set",
            "next batch",
            "next request",
            "next call",
            "next query",
            "next results",
            "next result",
            "next chunk",
            "next items",
            "next records",
            "the next",
            "subsequent",
            "following page",
            "following request",
            "follow up",
            "continue",
            "continuation",
            "more results",
            "more items",
            "more pages",
            "further",
            "remaining"
        )
            is not null;

    /// <summary>A parameter whose words say that an earlier answer gave its value.</summary>
    public static bool ComesFromAnswer(FactText text) =>
        text.SaysAny(
            "previous response",
            "previous request",
            "previous call",
            "previous query",
            "previous result",
            "previous results",
            "previous list",
            "prior response",
            "prior request",
            "prior call",
            "earlier response",
            "earlier request",
            "earlier call",
            "last response",
            "last call",
            "last request",
            "returned from",
            "returned by",
            "returned in",
            "returned with",
            "from the response",
            "in the response",
            "from a response",
            "of the response"
        )
            is not null;

    /// <summary>A flag, number or link that says what comes after this page.</summary>
    public static bool SaysNext(FactText path) =>
        path.SaysAny("next", "continuation", "continue", "end cursor", "after cursor", "cursor after", "cursors after", "nextpage")
            is not null
        || path.Joined.StartsWith("next", StringComparison.Ordinal);
}
