namespace SourceGen.OpenApi;

/// <summary>The request says how many rows to skip.</summary>
/// <param name="Offset">The place of the row offset in the request.</param>
internal sealed record OffsetStyle(string? Offset) : PaginationStyle
{
    public override IEnumerable<PaginationPlace> Places => [PaginationPlace.InRequest("offset", Offset)];

    public override IEnumerable<string?> Owned => [Offset];
}
