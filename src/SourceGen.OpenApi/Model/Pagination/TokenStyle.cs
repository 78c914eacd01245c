namespace SourceGen.OpenApi;

/// <summary>The response holds an opaque token that the request for the next page carries.</summary>
/// <param name="Next">Pointer in the response to the next token.</param>
/// <param name="To">The place of the token in the request.</param>
internal sealed record TokenStyle(string? Next, string? To) : PaginationStyle
{
    /// <summary>Its word.</summary>
    public const string Name = "token";

    public override string Word => Name;

    public override IEnumerable<PaginationPlace> Places => [PaginationPlace.InResponse("next", Next), PaginationPlace.InRequest("to", To)];

    public override IEnumerable<string?> Owned => [To];

    public override string? Start => To;

    public override string? Leads => Next;
}
