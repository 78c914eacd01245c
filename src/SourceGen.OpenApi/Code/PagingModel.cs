namespace SourceGen.OpenApi;

/// <summary>How a listing is walked.</summary>
internal sealed record PagingModel
{
    /// <summary>The static field that holds the description.</summary>
    public required string Field { get; init; }

    public required PaginationStyle Style { get; init; }

    /// <summary>What a response body is read into.</summary>
    public required TypeRef Page { get; init; }

    public required TypeRef Item { get; init; }

    public bool IsItemNullable { get; init; }

    public required AccessorModel Items { get; init; }

    public AccessorModel? Total { get; init; }

    public AccessorModel? HasMore { get; init; }

    /// <summary>Within a row.</summary>
    public AccessorModel? Identity { get; init; }

    public AccessorModel? Next { get; init; }

    public AccessorModel? Previous { get; init; }

    public AccessorModel? EchoedLimit { get; init; }

    public PageSizeModel? PageSize { get; init; }

    public SlotModel? Offset { get; init; }

    /// <summary>The number of the first page; where rows are counted, that of the first row.</summary>
    public int FirstPage { get; init; }

    public CursorModel? Cursor { get; init; }

    /// <summary>Where a token goes.</summary>
    public SlotModel? To { get; init; }
}

/// <summary>What a walk by a field of the rows needs besides.</summary>
internal sealed record CursorModel
{
    public required SlotModel To { get; init; }

    public required string ItemsPointer { get; init; }

    public EquatableArray<ApiCursorSource> Sources { get; init; }

    /// <summary>A member of the support code's <c>CursorFormat</c>.</summary>
    public required string Format { get; init; }

    public bool IsAscending { get; init; }

    public SlotModel? Direction { get; init; }

    public string? AscendingValue { get; init; }

    public SlotModel? Order { get; init; }

    public string? DefaultOrder { get; init; }

    public bool IsStartRequired { get; init; }

    public int? PageCapacity { get; init; }
}

/// <summary>A query parameter, or a member of the JSON body by its pointer.</summary>
internal sealed record SlotModel(string Name, bool InBody);

/// <summary>Where the page size goes and what it may be.</summary>
internal sealed record PageSizeModel(SlotModel Slot, int? Minimum, int? Maximum, int? Default);
