namespace SourceGen.OpenApi;

/// <summary>Finds the page size among what the request carries.</summary>
internal static class LimitFact
{
    /// <summary>Names that mean a page size and nothing else.</summary>
    private static readonly HashSet<string> Clear = new(StringComparer.Ordinal)
    {
        "limit",
        "pagelimit",
        "pagesize",
        "perpage",
        "maxresults",
        "maxitems",
        "maxrecords",
        "maxpagesize",
        "resultsperpage",
        "itemsperpage",
        "hitsperpage",
        "recordsperpage",
        "entriesperpage",
        "rowsperpage",
        "numresults",
        "numitems",
        "batchsize",
        "pagelength",
        "resultlimit",
        "limitpage",
        "perpagelimit",
        "numperpage",
        "countperpage",
        "pagecount",
    };

    /// <summary>Names that mean a page size unless the description speaks of something else.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal)
    {
        "count",
        "size",
        "take",
        "top",
        "max",
        "num",
        "rows",
        "results",
        "first",
        "length",
        "number",
        "amount",
        "records",
    };

    private static readonly string[] Sizes =
    [
        "per page",
        "page size",
        "maximum number of",
        "max number of",
        "number of results",
        "number of items",
        "number of records",
        "number of entries",
        "number of objects",
        "number of rows",
        "number of elements",
        "how many",
        "limit",
        "maximum",
        "to return",
        "to fetch",
        "to retrieve",
        "results returned",
    ];

    public static RequestFact? Find(IReadOnlyList<RequestFact> request) =>
        request.FirstOrDefault(static fact => Clear.Contains(fact.Name.Joined) && CanBe(fact))
        ?? request.FirstOrDefault(static fact =>
            Open.Contains(fact.Name.Joined) && CanBe(fact) && (fact.Text.IsEmpty || fact.Text.SaysAny(Sizes) is not null)
        );

    private static bool CanBe(RequestFact fact) =>
        !fact.IsAmongOthers
        && (fact.IsWhole || (fact.IsText && fact.Schema.Enum.IsEmpty && fact.Schema.Format is null))
        && fact.Text.SaysAny("page number", "number of the page", "skip", "offset of") is null
        && ListingWords.Inert(fact.Text) is null;
}
