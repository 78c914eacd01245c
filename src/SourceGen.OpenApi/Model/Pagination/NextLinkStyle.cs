namespace SourceGen.OpenApi;

/// <summary>The response holds the address of the next page.</summary>
/// <param name="Next">Pointer in the response to the next link.</param>
/// <param name="Previous">Pointer in the response to the link back.</param>
internal sealed record NextLinkStyle(string? Next, string? Previous = null) : PaginationStyle
{
    /// <summary>Its word.</summary>
    public const string Name = "next-link";

    public override string Word => Name;

    /// <summary>Parameters that only the server's links fill in (<c>page</c>, <c>pageToken</c>): no caller sets them.</summary>
    public EquatableArray<string> LinkParameters { get; init; }

    public override IEnumerable<PaginationPlace> Places =>
        [PaginationPlace.InResponse("next", Next), PaginationPlace.InResponse("previous", Previous)];

    public override IEnumerable<string?> Owned => LinkParameters;

    public override bool IsLed => true;

    public override string? Leads => Next;
}
