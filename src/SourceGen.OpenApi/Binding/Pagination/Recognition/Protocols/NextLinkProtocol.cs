namespace SourceGen.OpenApi;

/// <summary>The response holds the address of the next page.</summary>
internal static class NextLinkProtocol
{
    public static PagingCandidate? Propose(ListingFacts facts)
    {
        // A link is followed with GET; where the request has a body, the link would lose it.
        if (facts.Operation.Method is not "GET")
        {
            return null;
        }

        return facts
            .Response.Where(static fact => fact.IsText && IsNext(fact))
            .Select(fact => Weigh(facts, fact))
            .OrderByDescending(static candidate => candidate.Score)
            .FirstOrDefault();
    }

    /// <summary>The words on its way say that it leads to the next page, and nothing else.</summary>
    private static bool IsNext(ResponseFact fact)
    {
        var path = fact.Name.SaysAny("href", "url", "uri", "link") is not null && !ListingWords.SaysNext(fact.Name) ? fact.Path : fact.Name;
        return ListingWords.SaysNext(path)
            && path.IsMadeOf(
                "next",
                "page",
                "pages",
                "url",
                "uri",
                "link",
                "links",
                "href",
                "odata",
                "path",
                "results",
                "records",
                "set",
                "pagination",
                "paging",
                "meta",
                "nextpage",
                "nextlink",
                "nexturl",
                "nexturi",
                "batch",
                "result",
                "data"
            );
    }

    private static PagingCandidate Weigh(ListingFacts facts, ResponseFact next)
    {
        var candidate = new PagingCandidate(NextLinkStyle.Name);
        candidate.For(2, $"{next.Label} is about the next page");
        if (next.IsAddress)
        {
            candidate.For(4, $"{next.Label} is an address by its name, format, example or description");
        }
        else if (next.Holder.SaysAny("links", "link") is not null)
        {
            candidate.For(3, $"{next.Label} stands among links");
        }
        else if (HasRelatives(facts, next))
        {
            candidate.For(3, $"{next.Label} stands beside links to other pages");
        }
        else
        {
            candidate.Lacks($"that {next.Label} is an address: a 'format: uri', an example or a word of its description");
        }

        if (!next.IsAboutListing)
        {
            candidate.RuleOut($"{next.Label} stands in an object that is not about the listing");
        }

        if (next.ExampleText is { Length: > 0 } example && !IsAddressText(example))
        {
            candidate.RuleOut($"the example of {next.Label} is no address");
        }
        else if (
            next.Schema.Format is not ("uri" or "url")
            && next.Text.SaysAny("cursor", "token") is not null
            && next.Text.SaysAny("url", "uri", "link", "href") is null
        )
        {
            candidate.RuleOut($"{next.Label} is described as a token");
        }

        CandidateParts.AddLimit(candidate, facts, 0);
        candidate.Pagination = CandidateParts.Paging(facts, new NextLinkStyle(next.Pointer, Previous(facts, next)), needsIdentity: false);
        return candidate;
    }

    private static bool IsAddressText(string example) =>
        example.IndexOf("/", StringComparison.Ordinal) >= 0 || example.StartsWith("?", StringComparison.Ordinal) || example is "string";

    /// <summary><c>first</c>, <c>last</c>, <c>previous</c>, <c>self</c>: at least two of the relations of RFC 8288 beside it.</summary>
    private static bool HasRelatives(ListingFacts facts, ResponseFact next) =>
        facts.Response.Count(fact =>
            fact.IsText
            && string.Equals(fact.Holder.Joined, next.Holder.Joined, StringComparison.Ordinal)
            && fact.Name.Joined is "first" or "last" or "prev" or "previous" or "self"
        ) > 1;

    private static string? Previous(ListingFacts facts, ResponseFact next)
    {
        var wanted = next.Pointer.Replace("next", "previous");
        var shorter = next.Pointer.Replace("next", "prev");
        return facts
            .Response.FirstOrDefault(fact =>
                fact.IsText
                && !string.Equals(fact.Pointer, next.Pointer, StringComparison.Ordinal)
                && (
                    string.Equals(fact.Pointer, wanted, StringComparison.Ordinal)
                    || string.Equals(fact.Pointer, shorter, StringComparison.Ordinal)
                )
            )
            ?.Pointer;
    }
}
