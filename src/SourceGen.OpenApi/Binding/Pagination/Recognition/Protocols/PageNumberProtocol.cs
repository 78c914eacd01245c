namespace SourceGen.OpenApi;

/// <summary>The request names a page by its number.</summary>
internal static class PageNumberProtocol
{
    private static readonly HashSet<string> Clear = new(StringComparer.Ordinal)
    {
        "page",
        "pagenumber",
        "pageindex",
        "pageno",
        "pagenum",
        "currentpage",
        "pagenr",
    };

    public static bool IsCalledPage(FactText name) => Clear.Contains(name.Joined);

    /// <summary>A page number whatever it is called: <c>offset</c>, described as "Page number of calls to return".</summary>
    public static bool IsDescribedAsPage(RequestFact fact) =>
        fact.Name.Joined is "offset" or "start" or "skip" or "pageoffset" or "from" or "index" or "startindex"
        && fact.Text.SaysAny(
            "page number",
            "number of the page",
            "page index",
            "pages to skip",
            "number of pages",
            "which page",
            "the page to",
            "index of the page"
        )
            is not null
        && fact.Text.SaysAny("rows", "records to skip", "items to skip", "number of items", "number of records") is null;

    public static PagingCandidate? Propose(ListingFacts facts) =>
        facts
            .Request.Where(static fact => !fact.IsAmongOthers && (IsCalledPage(fact.Name) || IsDescribedAsPage(fact)))
            .Select(fact => Weigh(facts, fact))
            .OrderByDescending(static candidate => candidate.Score)
            .FirstOrDefault();

    private static PagingCandidate Weigh(ListingFacts facts, RequestFact page)
    {
        var candidate = new PagingCandidate(PageNumberStyle.Name);
        candidate.For(2, $"{page.Label} is {(IsCalledPage(page.Name) ? "called" : "described")} as page numbers are");
        if (page.IsNumeric)
        {
            candidate.For(1, $"{page.Label} is a number");
        }

        if (
            page.Text.SaysAny(
                "page number",
                "number of the page",
                "page index",
                "which page",
                "page of results",
                "page of the results",
                "page to",
                "pages",
                "results page",
                "page"
            )
            is not null
        )
        {
            candidate.For(1, $"{page.Label} is described as one");
        }

        CandidateParts.AddLimit(candidate, facts, 2);
        CandidateParts.AddEnd(candidate, facts, 1);
        if ((facts.TotalPages ?? facts.LastPage) is { } pages)
        {
            candidate.For(2, $"the answer counts the pages in {pages.Label}");
        }

        var echo = facts.Response.FirstOrDefault(static fact =>
            fact.IsWhole
            && fact.IsAboutListing
            && fact.Name.Joined is "page" or "currentpage" or "pagenumber" or "pageno" or "pageindex" or "nextpage"
        );
        if (echo is not null)
        {
            candidate.For(1, $"the answer tells the page in {echo.Label}");
        }

        AddDoubts(candidate, page);
        candidate.Pagination = CandidateParts.Paging(
            facts,
            new PageNumberStyle(page.Reference)
            {
                First = FirstNumber.Of(page.Schema, page.Example, page.Text) ?? facts.UsualFirstPage,
                TotalPages = facts.TotalPages?.Pointer,
                LastPage = facts.LastPage?.Pointer,
            },
            needsIdentity: true
        );
        return candidate;
    }

    private static void AddDoubts(PagingCandidate candidate, RequestFact page)
    {
        // A text may as well be a token, or the name of a page.
        if (
            !page.IsNumeric
            && page.Text.SaysAny("page number", "number of the page", "page index") is null
            && !(page.IsText && candidate.Score >= PagingCandidate.Threshold + 1 && page.Text.IsEmpty)
        )
        {
            candidate.RuleOut($"that {page.Label} is a number");
        }

        if (!page.Schema.Enum.IsEmpty)
        {
            candidate.RuleOut($"{page.Label} is one of a few values");
        }

        if (ListingWords.Inert(page.Text) is { } inert)
        {
            candidate.RuleOut($"{page.Label} is described with '{inert}'");
        }

        if (
            page.Text.SaysAny(
                "page id",
                "id of the page",
                "page name",
                "name of the page",
                "slug",
                "facebook page",
                "page url",
                "url of the page",
                "page title",
                "cursor",
                "token",
                "opaque",
                "page on which",
                "page where",
                "web page",
                "webpage",
                "bookmark"
            ) is
            { } word
        )
        {
            candidate.RuleOut($"{page.Label} is described with '{word}'");
        }
    }
}
