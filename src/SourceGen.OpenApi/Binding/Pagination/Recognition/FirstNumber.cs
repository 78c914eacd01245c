namespace SourceGen.OpenApi;

/// <summary>The number of the first page or row: the default, the least value allowed, the example, then words.</summary>
internal static class FirstNumber
{
    public static int? Of(ApiSchema schema, string? example, FactText text)
    {
        var stated = ValueFact.Number(schema.Default);
        if (stated is 0 or 1)
        {
            return stated;
        }

        // A page 0 that is allowed is the first one; an offset of 1 is where rows are counted from 1.
        var least = WholeNumber.Least(schema);
        return InWords(text) ?? (least is 0 or 1 ? least : null) ?? (ValueFact.Number(example) == 0 ? 0 : null);
    }

    /// <summary>
    /// <c>startIndex</c> with <c>itemsPerPage</c> and <c>totalResults</c> is the vocabulary of OpenSearch, which SCIM (RFC 7644) has too: both count from 1.
    /// </summary>
    public static int? OfOpenSearch(RequestFact offset, ListingFacts facts) =>
        offset.Name.Joined is "startindex" && facts.Response.Count(static fact => fact.Name.Joined is "itemsperpage" or "totalresults") == 2
            ? 1
            : null;

    private static int? InWords(FactText text)
    {
        if (
            text.SaysAny(
                "zero based",
                "0 based",
                "zero indexed",
                "0 indexed",
                "starts at zero",
                "starts at 0",
                "starting at zero",
                "starting at 0",
                "starting from 0",
                "starting from zero",
                "starts from 0",
                "starts from zero",
                "starts with 0",
                "starting with 0",
                "begins at 0",
                "beginning at 0",
                "begins with 0",
                "first page is 0",
                "page 0 is the first",
                "default 0",
                "defaults to 0",
                "default is 0",
                "default value 0",
                "default value is 0",
                "zerobased"
            )
            is not null
        )
        {
            return 0;
        }

        return
            text.SaysAny(
                "1 based",
                "one based",
                "1 indexed",
                "one indexed",
                "starts at 1",
                "starts at one",
                "starting at 1",
                "starting at one",
                "starting from 1",
                "starts from 1",
                "starts with 1",
                "starting with 1",
                "begins at 1",
                "first page is 1",
                "page 1 is the first",
                "default 1",
                "defaults to 1",
                "default is 1",
                "default value 1",
                "default value is 1"
            )
                is null
            ? null
            : 1;
    }
}
