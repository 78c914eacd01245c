namespace SourceGen.OpenApi;

/// <summary>Evidence and places that several protocols share.</summary>
internal static class CandidateParts
{
    /// <summary>A walk with the places that every protocol may have.</summary>
    public static ApiPagination Paging(ListingFacts facts, PaginationStyle style, bool needsIdentity) =>
        new()
        {
            Pointer = facts.Operation.Pointer,
            Style = style,
            Items = facts.Rows.Pointer,
            Limit = facts.Limit?.Reference,
            HasMore = facts.HasMore?.Pointer,
            IsLast = facts.IsLast?.Pointer,
            Total = facts.Total?.Pointer,
            Identity = needsIdentity ? Identity(facts.Rows) : null,
            IsInferred = true,
        };

    /// <summary>A page size beside it shows that a parameter pages.</summary>
    public static void AddLimit(PagingCandidate candidate, ListingFacts facts, int weight)
    {
        if (facts.Limit is { } limit)
        {
            candidate.For(weight, $"the page size is {limit.Label}");
        }
        else
        {
            candidate.Lacks("a parameter for the page size");
        }
    }

    /// <summary>What the answer says of the end.</summary>
    public static void AddEnd(PagingCandidate candidate, ListingFacts facts, int weight)
    {
        if (facts.Total is { } total)
        {
            candidate.For(weight, $"the answer counts all rows in {total.Label}");
        }

        if ((facts.HasMore ?? facts.IsLast) is { } flag)
        {
            candidate.For(weight, $"the answer says in {flag.Label} whether more rows follow");
        }
    }

    /// <summary>True where a parameter is called like the one and bounds a range with it.</summary>
    public static bool IsRange(ListingFacts facts, RequestFact fact) =>
        facts.Request.Any(other =>
            fact.Name.SaysAny("from", "start", "begin", "after", "since") is not null
            && !ReferenceEquals(other, fact)
            && other.Name.Joined is "to" or "end" or "until" or "before" or "stop" or "through" or "till"
        );

    /// <summary>A required <c>id</c> names a row throughout a listing.</summary>
    private static string? Identity(RowsFact rows) => rows.Find("id") is { IsRequired: true, Schema.Nullable: false } ? "/id" : null;
}
