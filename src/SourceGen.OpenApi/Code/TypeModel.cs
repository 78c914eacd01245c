namespace SourceGen.OpenApi;

/// <summary>An emitted type: a record, an open enum or a union.</summary>
internal abstract record TypeModel
{
    /// <summary>The type's name, without namespace.</summary>
    public required string Name { get; init; }

    /// <summary>The type as other code refers to it.</summary>
    public required TypeRef Type { get; init; }

    /// <summary>The class that reads and writes records and unions, without namespace; enums share theirs.</summary>
    public required string JsonClass { get; init; }

    public string? Summary { get; init; }

    public string? Remarks { get; init; }

    public bool IsDeprecated { get; init; }
}

/// <summary>A file with one named type and those named from inside it.</summary>
internal sealed record TypeFile(FileHeader Header) : GeneratedFile(Header)
{
    public required TypeModel Type { get; init; }

    /// <summary>Types that have no name of their own in the document, named from their place.</summary>
    public EquatableArray<TypeModel> Inner { get; init; }
}
