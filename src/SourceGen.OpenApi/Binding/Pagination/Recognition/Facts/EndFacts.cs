namespace SourceGen.OpenApi;

/// <summary>Finds what a response says of the listing's end: totals, flags, numbers of pages.</summary>
internal static class EndFacts
{
    public static ListingFacts Add(ListingFacts facts)
    {
        var about = facts.Response.Where(static fact => fact.IsAboutListing).ToList();
        return facts with
        {
            // "total" says more than "count", which may be that of the page.
            Total = about.Find(fact => fact.Name.Says("total") && IsTotal(fact, facts)) ?? about.Find(fact => IsTotal(fact, facts)),
            HasMore = about.Find(static fact => fact.IsFlag && IsHasMore(fact)),
            IsLast = about.Find(static fact =>
                fact.IsFlag
                && fact.Name.Joined is "last" or "islast" or "lastpage" or "islastpage" or "endofresults" or "endofrecords" or "endoflist"
            ),
            TotalPages = about.Find(static fact =>
                fact.IsWhole
                && fact.Name.Joined
                    is "totalpages"
                        or "pagecount"
                        or "pagetotal"
                        or "numpages"
                        or "nbpages"
                        or "numberofpages"
                        or "totalpagecount"
                        or "pagestotal"
                        or "totalnumberofpages"
                        or "pages"
                && fact.Text.SaysAny("size", "per page", "on this page", "on the page") is null
            ),
            LastPage = about.Find(static fact => fact.IsWhole && fact.Name.Joined is "lastpage" or "lastpagenumber" or "maxpage"),
        };
    }

    /// <summary>The number of all rows. A number that counts this page, or is only roughly right, ends nothing.</summary>
    private static bool IsTotal(ResponseFact fact, ListingFacts facts)
    {
        if (!fact.IsWhole || IsOfThisPage(fact.Text) || IsRough(fact.Text) || facts.Text.Says("less than total count"))
        {
            return false;
        }

        var rows = facts.Rows.Name.ToString().Split(' ');
        return fact.Name.Says("total")
            ? fact.Name.IsMadeOf([
                "total",
                "count",
                "items",
                "item",
                "results",
                "result",
                "records",
                "elements",
                "hits",
                "rows",
                "entries",
                "number",
                "size",
                "of",
                "num",
                "objects",
                "resources",
                .. rows,
            ])
            : fact.Name.Joined is "count" or "itemcount" or "recordcount" or "resultcount" or "numfound"
                && fact.Text.SaysAny("total", "overall", "all pages", "in all") is not null;
    }

    private static bool IsOfThisPage(FactText text) =>
        text.SaysAny(
            "this page",
            "current page",
            "the page",
            "each page",
            "per page",
            "this request",
            "this response",
            "current response",
            "this result set",
            "returned by",
            "returned in",
            "were returned",
            "total pages",
            "number of pages"
        )
            is not null;

    private static bool IsRough(FactText text) =>
        text.SaysAny(
            "estimate",
            "estimated",
            "approximate",
            "approximation",
            "approximately",
            "may be less",
            "may be fewer",
            "may be more",
            "may be greater",
            "may be higher",
            "not exact",
            "not accurate",
            "at most",
            "capped"
        )
            is not null;

    private static bool IsHasMore(ResponseFact fact) =>
        fact.Name.Joined is "hasnext" or "hasnextpage" or "nextpageexists" or "istruncated" or "truncated" or "nextpageavailable"
        || (
            fact.Name.Says("more")
            && fact.Name.IsMadeOf(
                "has",
                "have",
                "is",
                "more",
                "items",
                "results",
                "pages",
                "records",
                "data",
                "available",
                "exist",
                "in",
                "collection",
                "rows",
                "entries",
                "page"
            )
        )
        || fact.Name.Joined is "hasmore" or "ismore" or "moreresults";
}
