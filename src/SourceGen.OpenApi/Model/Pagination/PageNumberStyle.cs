namespace SourceGen.OpenApi;

/// <summary>The request names a page by its number.</summary>
/// <param name="Page">The place of the page number in the request.</param>
/// <param name="Key">The key of <c>x-pagination</c> that names it: <c>page</c>, or <c>offset</c>.</param>
internal sealed record PageNumberStyle(string? Page, string Key = "page") : PaginationStyle
{
    public override IEnumerable<PaginationPlace> Places => [PaginationPlace.InRequest(Key, Page)];

    public override IEnumerable<string?> Owned => [Page];
}
