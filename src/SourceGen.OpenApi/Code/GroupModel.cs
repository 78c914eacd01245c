namespace SourceGen.OpenApi;

/// <summary>A file with one group: its interface and the class behind it.</summary>
internal sealed record GroupFile(FileHeader Header) : GeneratedFile(Header)
{
    public required GroupModel Group { get; init; }
}

/// <summary>The operations that share a property of the client.</summary>
internal sealed record GroupModel
{
    /// <summary>The client's property, such as <c>Messages</c>.</summary>
    public required string Name { get; init; }

    public required string InterfaceName { get; init; }

    public required string ClassName { get; init; }

    public string? Summary { get; init; }

    public EquatableArray<MethodModel> Methods { get; init; }

    /// <summary>The sets of typed error bodies that the methods refer to.</summary>
    public EquatableArray<ErrorSet> ErrorSets { get; init; }
}

/// <summary>Typed error bodies of one or more operations.</summary>
internal sealed record ErrorSet(string Field, EquatableArray<ErrorModel> Errors);

/// <summary>The error body of one status.</summary>
internal sealed record ErrorModel
{
    /// <summary>As written: <c>404</c>, <c>4XX</c> or <c>default</c>.</summary>
    public required string Status { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>The media type; null where the status has one body only.</summary>
    public string? MediaType { get; init; }

    /// <summary>True for plain text.</summary>
    public bool IsText { get; init; }

    public AccessorModel? Code { get; init; }

    public AccessorModel? Message { get; init; }
}
