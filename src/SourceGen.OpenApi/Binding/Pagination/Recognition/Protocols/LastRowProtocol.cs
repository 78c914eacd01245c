namespace SourceGen.OpenApi;

/// <summary>The request carries the id of the last row received.</summary>
internal static class LastRowProtocol
{
    public static PagingCandidate? Propose(ListingFacts facts) =>
        facts.Rows.Find("id") is null
            ? null
            : facts
                .Request.Where(static fact => fact.IsPlain && !fact.IsAmongOthers && IsAfter(fact))
                .Select(fact => Weigh(facts, fact))
                .OrderByDescending(static candidate => candidate.Score)
                .FirstOrDefault();

    private static bool IsAfter(RequestFact fact) =>
        fact.Name.Joined
            is "after"
                or "startingafter"
                or "afterid"
                or "startafter"
                or "startafterid"
                or "pageafter"
                or "sinceid"
                or "lastid";

    private static PagingCandidate Weigh(ListingFacts facts, RequestFact to)
    {
        var candidate = new PagingCandidate(CursorStyle.Name);
        candidate.For(to.Name.Joined is "after" or "pageafter" ? 1 : 3, $"{to.Label} is called as the place after a row");
        if (facts.HasMore is { } more)
        {
            candidate.For(2, $"the answer says in {more.Label} whether more rows follow");
        }
        else
        {
            candidate.Lacks("a flag in the answer that says whether more rows follow");
        }

        if (
            to.Text.SaysAny("id", "ids", "identifier", "uuid") is not null
            && to.Text.SaysAny("after", "last", "cursor", "starting", "pagination", "greater than") is not null
        )
        {
            candidate.For(2, $"{to.Label} is described as the id of a row");
        }
        else if (!to.Text.IsEmpty && to.Text.SaysAny("cursor", "after", "last", "pagination") is null)
        {
            candidate.Against(3, $"{to.Label} is not described as the id of a row");
        }

        CandidateParts.AddLimit(candidate, facts, 1);
        AddDoubts(candidate, facts, to);
        candidate.Pagination = CandidateParts.Paging(
            facts,
            new CursorStyle([new ApiCursorSource("", "/id")], to.Reference) { IsOpaque = true },
            needsIdentity: false
        ) with
        {
            Identity = "/id",
        };
        return candidate;
    }

    private static void AddDoubts(PagingCandidate candidate, ListingFacts facts, RequestFact to)
    {
        if (to.IsTime && to.Text.SaysAny("id", "identifier", "cursor") is null)
        {
            candidate.RuleOut($"{to.Label} is a point in time");
        }

        if (facts.Request.Any(static fact => fact.Name.Joined is "around"))
        {
            candidate.RuleOut("rows are read around a row, in an order that is not said");
        }

        // Without the flag only the words can say that the rows come in the order of their ids.
        if (
            facts.HasMore is null
            && !(
                facts.Rows.IsBody
                && to.Text.SaysAny(
                    "last id",
                    "last item",
                    "last object",
                    "last element",
                    "id of the last",
                    "last row",
                    "last record",
                    "last result"
                )
                    is not null
            )
        )
        {
            candidate.Against(4, "nothing says that the last row's id leads to the next page");
        }

        if (
            facts.Response.Any(static fact =>
                fact.IsPlain && fact.Name.Joined is "nextcursor" or "nexttoken" or "nextpagetoken" or "after" or "lastid"
            )
        )
        {
            candidate.Against(4, "the answer has a token of its own");
        }
    }
}
