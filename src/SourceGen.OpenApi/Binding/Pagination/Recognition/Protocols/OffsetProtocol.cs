namespace SourceGen.OpenApi;

/// <summary>The request says how many rows to skip.</summary>
internal static class OffsetProtocol
{
    /// <summary>Names that count rows unless the description speaks of pages, tokens or time.</summary>
    private static readonly HashSet<string> Clear = new(StringComparer.Ordinal)
    {
        "offset",
        "skip",
        "startindex",
        "pageoffset",
        "startat",
        "startposition",
        "firstresult",
        "startrecord",
        "startrow",
        "recordoffset",
    };

    /// <summary>Names that count rows only where a page size and an end, a total or an echo stand beside them.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal) { "start", "from", "begin", "startingindex", "index" };

    public static PagingCandidate? Propose(ListingFacts facts) =>
        facts
            .Request.Where(static fact => !fact.IsAmongOthers && (Clear.Contains(fact.Name.Joined) || Open.Contains(fact.Name.Joined)))
            .Where(static fact => !PageNumberProtocol.IsDescribedAsPage(fact))
            .Select(fact => Weigh(facts, fact))
            .OrderByDescending(static candidate => candidate.Score)
            .FirstOrDefault();

    private static PagingCandidate Weigh(ListingFacts facts, RequestFact offset)
    {
        var candidate = new PagingCandidate(OffsetStyle.Name);
        var isClear = Clear.Contains(offset.Name.Joined);
        candidate.For(isClear ? 3 : 1, $"{offset.Label} is called as row offsets are");
        if (
            offset.Text.SaysAny(
                "skip",
                "offset",
                "index",
                "position",
                "starting point",
                "starting record",
                "first record",
                "first result",
                "first item",
                "first row",
                "start from",
                "records to skip",
                "row"
            ) is
            { } word
        )
        {
            candidate.For(1, $"{offset.Label} is described with '{word}'");
        }

        CandidateParts.AddLimit(candidate, facts, 2);
        CandidateParts.AddEnd(candidate, facts, 2);
        var echo = facts.Response.FirstOrDefault(fact =>
            fact.IsWhole && fact.IsAboutListing && string.Equals(fact.Name.Joined, offset.Name.Joined, StringComparison.Ordinal)
        );
        if (echo is not null)
        {
            candidate.For(1, $"the answer repeats it in {echo.Label}");
        }

        AddDoubts(candidate, facts, offset, isClear, echo);
        candidate.Pagination = CandidateParts.Paging(
            facts,
            new OffsetStyle(offset.Reference) { First = First(offset, facts) },
            needsIdentity: true
        );
        return candidate;
    }

    private static int? First(RequestFact offset, ListingFacts facts) =>
        FirstNumber.Of(offset.Schema, example: null, offset.Text) ?? FirstNumber.OfOpenSearch(offset, facts);

    private static void AddDoubts(PagingCandidate candidate, ListingFacts facts, RequestFact offset, bool isClear, ResponseFact? echo)
    {
        if (!offset.IsNumeric || !offset.Schema.Enum.IsEmpty)
        {
            candidate.RuleOut($"that {offset.Label} is a number");
        }

        if (offset.IsTime)
        {
            candidate.RuleOut($"{offset.Label} is described as a point in time");
        }

        if (
            offset.Text.SaysAny("cursor", "token", "opaque", "previous response", "previous page", "next page", "bytes", "byte") is { } word
            && !offset.IsWhole
        )
        {
            candidate.RuleOut($"{offset.Label} is described with '{word}'");
        }

        if (offset.Text.SaysAny("bytes", "byte", "minutes", "hours", "seconds", "utc", "timezone") is { } unit)
        {
            candidate.RuleOut($"{offset.Label} is described with '{unit}'");
        }

        if (ListingWords.Inert(offset.Text) is { } inert)
        {
            candidate.RuleOut($"{offset.Label} is described with '{inert}'");
        }

        if (!isClear && (facts.Limit is null || (facts.Total is null && !facts.SaysTheEnd && echo is null)))
        {
            candidate.Against(4, $"{offset.Label} is too plain a word without a page size and a total, an end or an echo in the answer");
        }

        if (!isClear && CandidateParts.IsRange(facts, offset))
        {
            candidate.RuleOut($"{offset.Label} begins a range");
        }

        if (facts.Limit is null && facts.Total is null && !facts.SaysTheEnd)
        {
            candidate.Lacks("a page size, a total or an end in the answer");
        }
    }
}
