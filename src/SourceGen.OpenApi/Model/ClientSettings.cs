namespace SourceGen.OpenApi;

/// <summary>Settings of one document as the consumer wrote them; null where the default holds.</summary>
internal sealed record ClientSettings
{
    public string? Namespace { get; init; }

    public string? ClientName { get; init; }

    /// <summary>True unless <c>Visibility</c> is <c>internal</c>.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>True when <c>UnknownMembers</c> is <c>keep</c>: every model keeps members that the document does not list.</summary>
    public bool KeepUnknownMembers { get; init; }

    /// <summary>False when values are sent without being held against the document's limits.</summary>
    public bool ValidateRequests { get; init; } = true;

    /// <summary>True when an answer without a required member is read all the same, and the member is null.</summary>
    public bool AllowsMissingRequired { get; init; }

    /// <summary>True when a fake transport that answers from the document's examples is wanted.</summary>
    public bool EmitTestDoubles { get; init; }

    /// <summary>Project-relative paths of the overlays that are applied to the document, in that order.</summary>
    public EquatableArray<string> Overlays { get; init; }

    /// <summary>True for a document of somebody else, false for one of one's own; null where an overlay says it.</summary>
    public bool? IsVendors { get; init; }

    /// <summary>Which operations the client has.</summary>
    public OperationChoice Choice { get; init; } = new();
}
