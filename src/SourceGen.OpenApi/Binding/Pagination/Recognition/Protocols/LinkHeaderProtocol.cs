namespace SourceGen.OpenApi;

/// <summary>The <c>Link</c> header (RFC 8288) names the next page.</summary>
internal static class LinkHeaderProtocol
{
    private static readonly string[] Phrases = ["link header", "link headers", "link response header", "link http header", "rel next"];

    public static PagingCandidate? Propose(ListingFacts facts)
    {
        if (facts.Operation.Method is not "GET")
        {
            return null;
        }

        var said = facts.Text.SaysAny(Phrases);
        var parameter = facts.Request.FirstOrDefault(static fact => fact.Text.SaysAny(Phrases) is not null);
        if (facts.LinkHeader is null && said is null && parameter is null)
        {
            return null;
        }

        var candidate = new PagingCandidate(LinkHeaderStyle.Name);
        if (facts.LinkHeader is { } header)
        {
            candidate.For(3, "the answer declares a Link header");
            if (header.SaysAny("next", "pagination", "paging", "page", "pages", "rfc 8288", "rfc 5988", "rfc8288", "rfc5988") is { } word)
            {
                candidate.For(3, $"which is described with '{word}'");
            }
            else if (!header.IsEmpty)
            {
                candidate.Against(3, "the Link header is described, but not as one to other pages");
            }
        }

        if (said is not null || parameter is not null)
        {
            candidate.For(4, "the description speaks of the Link header");
        }

        if (
            facts.Request.Any(static fact =>
                fact.Name.Joined is "page" or "perpage" or "cursor" or "pagesize" or "limit" or "after" or "since"
            )
        )
        {
            candidate.For(2, "the request has parameters for paging");
        }
        else
        {
            candidate.Lacks("a parameter for the page size, or words such as 'next page' at the Link header");
        }

        candidate.Pagination = CandidateParts.Paging(facts, new LinkHeaderStyle(), needsIdentity: false);
        return candidate;
    }
}
