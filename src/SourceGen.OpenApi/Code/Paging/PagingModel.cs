namespace SourceGen.OpenApi;

/// <summary>How a listing is walked.</summary>
internal sealed record PagingModel
{
    /// <summary>The static field that holds the description.</summary>
    public required string Field { get; init; }

    /// <summary>What a response body is read into.</summary>
    public required TypeRef Page { get; init; }

    public required TypeRef Item { get; init; }

    public bool IsItemNullable { get; init; }

    /// <summary>The row type as listings name it.</summary>
    public string ItemName => IsItemNullable ? Item.NullableName : Item.Name;

    public required AccessorModel Items { get; init; }

    public AccessorModel? Total { get; init; }

    public AccessorModel? HasMore { get; init; }

    /// <summary>True where the body of a page is given out with its rows.</summary>
    public bool HasEnvelope { get; init; }

    /// <summary>True on the last page.</summary>
    public AccessorModel? IsLast { get; init; }

    /// <summary>True where the document does not state the paging: the walk checks what was assumed.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Within a row.</summary>
    public AccessorModel? Identity { get; init; }

    public PageSizeModel? PageSize { get; init; }

    /// <summary>What every request carries.</summary>
    public EquatableArray<ConstantModel> Constants { get; init; }

    /// <summary>What only this protocol has.</summary>
    public required WalkModel Walk { get; init; }
}

/// <summary>A query parameter, or a member of the JSON body by its pointer.</summary>
internal sealed record SlotModel(string Name, bool InBody)
{
    /// <summary>A member of the support code's <c>BodyValueKind</c>; null where the walk's own values have it.</summary>
    public string? Kind { get; init; }
}

/// <summary>A value that every request of a walk carries.</summary>
/// <param name="Slot">Where it stands.</param>
/// <param name="Kind">A member of the support code's <c>BodyValueKind</c>.</param>
/// <param name="Value">The value as text.</param>
internal sealed record ConstantModel(SlotModel Slot, string Kind, string Value);

/// <summary>Where the page size goes and what it may be.</summary>
internal sealed record PageSizeModel(SlotModel Slot, int? Minimum, int? Maximum, int? Default);
