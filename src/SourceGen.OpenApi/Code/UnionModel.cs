namespace SourceGen.OpenApi;

/// <summary>An emitted union: a value that is one of several types, or JSON that fits none of them.</summary>
internal sealed record UnionModel : TypeModel
{
    public EquatableArray<UnionCase> Cases { get; init; }

    /// <summary>The JSON member whose text says which case an object is; null where the objects are told apart by their members.</summary>
    public string? Discriminator { get; init; }
}

/// <summary>One alternative.</summary>
internal sealed record UnionCase
{
    /// <summary>The C# name, such as <c>Circle</c> in <c>AsCircle</c>.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>The discriminator's texts for this case.</summary>
    public EquatableArray<string> DiscriminatorValues { get; init; }

    /// <summary>Members that an object of this case must have.</summary>
    public EquatableArray<string> Required { get; init; }

    /// <summary>All members that an object of this case is known to have.</summary>
    public EquatableArray<string> Known { get; init; }

    public string? Summary { get; init; }
}
