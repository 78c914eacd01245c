namespace SourceGen.OpenApi;

/// <summary>The <c>Link</c> header of the response (RFC 8288) holds the address of the next page.</summary>
internal sealed record LinkHeaderStyle : PaginationStyle
{
    /// <summary>Its word.</summary>
    public const string Name = "link-header";

    public override string Word => Name;

    public override IEnumerable<PaginationPlace> Places => [];

    public override IEnumerable<string?> Owned => [];

    public override bool IsLed => true;
}
