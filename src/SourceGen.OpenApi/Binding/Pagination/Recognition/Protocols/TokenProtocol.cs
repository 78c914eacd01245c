namespace SourceGen.OpenApi;

/// <summary>The response holds a text that the request for the next page carries: a parameter and a member that belong together.</summary>
internal static class TokenProtocol
{
    /// <summary>Words that name the place of a token and hardly anything else.</summary>
    private static readonly string[] Clear =
    [
        "cursor",
        "token",
        "marker",
        "continuation",
        "continue",
        "bookmark",
        "exclusive start key",
        "pagetoken",
        "nexttoken",
        "scroll id",
    ];

    /// <summary>Names so plain that the member of the response, or the description, has to confirm them.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal)
    {
        "after",
        "pageafter",
        "startingafter",
        "start",
        "page",
        "offset",
        "next",
        "startkey",
        "nextpage",
        "starttoken",
        "nextid",
        "afterid",
        "from",
        "nextkey",
        "position",
        "startat",
        "startafter",
        "pagingid",
        "nextrecord",
    };

    public static PagingCandidate? Propose(ListingFacts facts) =>
        facts
            .Request.Where(static fact => fact.IsPlain && !fact.IsAmongOthers && CanCarry(fact))
            .SelectMany(to => facts.Response.Where(static fact => fact.IsPlain && CanBeToken(fact)).Select(next => Weigh(facts, to, next)))
            .OrderByDescending(static candidate => candidate.Score)
            .FirstOrDefault();

    private static bool CanCarry(RequestFact fact) =>
        fact.Name.SaysAny("sync", "delta", "access", "auth", "csrf", "id token", "api") is null
        && (fact.Name.SaysAny(Clear) is not null || Open.Contains(fact.Name.Joined))
        // A number is counted, not carried.
        && (fact.IsText || !fact.IsWhole || fact.Name.SaysAny(Clear) is not null);

    private static bool CanBeToken(ResponseFact fact) =>
        fact.Name.SaysAny("sync", "delta", "access", "previous", "prev", "first", "self", "before") is null
        && (
            ListingWords.SaysNext(fact.Path)
            || fact.Name.SaysAny(Clear) is not null
            || fact.Name.Joined is "after" or "lastid" or "pagingid"
        );

    private static PagingCandidate Weigh(ListingFacts facts, RequestFact to, ResponseFact next)
    {
        var candidate = new PagingCandidate(TokenStyle.Name);
        var saysNext = ListingWords.SaysNext(next.Path);
        var isClear = to.Name.SaysAny(Clear) is not null;
        if (isClear)
        {
            candidate.For(2, $"{to.Label} is called as tokens are");
        }

        if (saysNext)
        {
            candidate.For(2, $"{next.Label} is about the next page");
        }

        if (!isClear && saysNext && next.Name.SaysAny(Clear) is not null && to.Name.Joined is "after" or "pageafter" or "startingafter")
        {
            candidate.For(2, $"{next.Label} is a token, and {to.Label} is the only place for it");
        }

        AddPair(candidate, to, next);
        AddDescriptions(candidate, to, next);
        CandidateParts.AddLimit(candidate, facts, 1);
        if (facts.HasMore is { } more)
        {
            candidate.For(1, $"the answer says in {more.Label} whether more rows follow");
        }

        AddDoubts(candidate, facts, to, next, saysNext);
        candidate.Pagination = CandidateParts.Paging(facts, new TokenStyle(next.Pointer, to.Reference), needsIdentity: false) with
        {
            Send = Switch(facts, to) is { } flag ? [new PaginationConstant(flag.Reference, "true")] : default,
        };
        return candidate;
    }

    /// <summary>The two are called alike: <c>cursor</c> and <c>next_cursor</c>, <c>offset</c> and <c>next_page/offset</c>.</summary>
    private static void AddPair(PagingCandidate candidate, RequestFact to, ResponseFact next)
    {
        var name = to.Name.Joined;
        var plain = name.StartsWith("next", StringComparison.Ordinal) && name.Length > 4 ? name.Substring(4) : name;
        var path = next.Path.Joined;
        if (path.EndsWith("next" + plain, StringComparison.Ordinal) || path.EndsWith("nextpage" + plain, StringComparison.Ordinal))
        {
            candidate.For(3, $"{next.Label} is called as the next {to.Label}");
        }
        else if (ListingWords.SaysNext(next.Path) && (path.EndsWith(plain, StringComparison.Ordinal) || Share(to, next)))
        {
            candidate.For(2, $"{next.Label} and {to.Label} share a word");
        }
    }

    private static bool Share(RequestFact to, ResponseFact next) => Clear.Any(word => to.Name.Says(word) && next.Path.Says(word));

    private static void AddDescriptions(PagingCandidate candidate, RequestFact to, ResponseFact next)
    {
        if (
            to.Text.Names(next.Name)
            && (next.Name.Joined.Length > 4 || to.Text.SaysAny("value", "field", "returned", "response", "from") is not null)
        )
        {
            candidate.For(3, $"the description of {to.Label} names {next.Label}");
        }
        else if (ListingWords.Continuation(to.Text) is { } word && !to.Name.Says(word))
        {
            candidate.For(2, $"{to.Label} is described with '{word}'");
        }

        if (
            ListingWords.Continuation(next.Text) is { } said
            && !next.Name.Says(said)
            && next.Text.SaysAny("next", "continuation", "following", "subsequent", "more") is not null
        )
        {
            candidate.For(2, $"{next.Label} is described with '{said}'");
        }
    }

    private static void AddDoubts(PagingCandidate candidate, ListingFacts facts, RequestFact to, ResponseFact next, bool saysNext)
    {
        var isAmongLinks = next.Holder.SaysAny("links", "link") is not null;
        if ((next.IsAddress || isAmongLinks) && next.Name.SaysAny("token", "cursor") is null)
        {
            candidate.RuleOut($"{next.Label} is an address, not a token");
        }

        if (to.IsTime && ListingWords.Continuation(to.Text) is null)
        {
            candidate.RuleOut($"{to.Label} is a point in time");
        }

        // A next cursor leads on wherever it stands; a plainer name has to stand where paging is spoken of.
        if (!next.IsAboutListing && !(ListingWords.SaysNext(next.Name) && next.Name.SaysAny(Clear) is not null))
        {
            candidate.RuleOut($"{next.Label} stands in an object that is not about the listing");
        }

        if (next.IsText != to.IsText && next.IsText && !to.Schema.Types.HasFlag(SchemaTypes.String))
        {
            candidate.RuleOut($"{next.Label} is a text and {to.Label} a number");
        }

        if (ListingWords.Inert(to.Text) is { } inert)
        {
            candidate.RuleOut($"{to.Label} is described with '{inert}'");
        }

        if (facts.Operation.Method is "GET" && to.IsRequired)
        {
            candidate.RuleOut($"{to.Label} is required, so that no request asks for the first page");
        }

        // Rows that can be counted need no switch.
        if (Switch(facts, to) is { } flag && facts.Request.Any(static fact => fact.Name.Joined is "offset" or "skip"))
        {
            candidate.RuleOut($"{to.Label} works only where {flag.Label} is true");
        }

        AddEchoDoubts(candidate, facts, to, next, saysNext);
    }

    /// <summary>What leads on and what only tells where this page stands look alike; words tell them apart.</summary>
    private static void AddEchoDoubts(PagingCandidate candidate, ListingFacts facts, RequestFact to, ResponseFact next, bool saysNext)
    {
        // The last row's id leads on for ever unless a flag says that it is the last.
        if (next.Name.Joined is "lastid" && facts.HasMore is null)
        {
            candidate.RuleOut($"nothing says on which page {next.Label} is the last");
        }
        else if (next.Name.Joined is "lastid")
        {
            candidate.For(3, $"{next.Label} is the id that the next page begins after");
        }
        else if (!saysNext && !ListingWords.LeadsOn(next.Text) && !ListingWords.ComesFromAnswer(to.Text))
        {
            candidate.RuleOut($"whether {next.Label} names the next page or repeats the request");
        }
    }

    /// <summary>A boolean without which the token is not looked at: <c>usemarker</c>.</summary>
    private static RequestFact? Switch(ListingFacts facts, RequestFact to) =>
        facts.Request.FirstOrDefault(flag =>
            flag.IsFlag
            && flag.Schema.Default is not "true"
            && (
                (flag.Name.Joined.Length > to.Name.Joined.Length && flag.Name.Joined.EndsWith(to.Name.Joined, StringComparison.Ordinal))
                || to.Text.Names(flag.Name) && flag.Name.Joined.Length > 4
            )
        );
}
