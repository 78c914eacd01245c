namespace SourceGen.OpenApi.Support;

/// <summary>A field of the rows positions the next request.</summary>
internal sealed class CursorPaging<TPage, TItem> : Paging<TPage, TItem>
{
    /// <summary>The field, for each order that the caller can choose.</summary>
    public required CursorSource[] Sources { get; init; }

    /// <summary>Where the cursor goes. A value that is there already is where the walk begins.</summary>
    public required RequestSlot To { get; init; }

    /// <summary>JSON Pointer to the array of rows in the body.</summary>
    public required string ItemsPointer { get; init; }

    public CursorFormat Format { get; init; }

    /// <summary>The direction where the request does not say.</summary>
    public CursorDirection Direction { get; init; }

    /// <summary>The parameter that chooses the direction.</summary>
    public RequestSlot? DirectionSlot { get; init; }

    /// <summary>The wire text by which <see cref="DirectionSlot"/> asks for ascending rows.</summary>
    public string AscendingValue { get; init; } = "true";

    /// <summary>The parameter that chooses among <see cref="Sources"/>.</summary>
    public RequestSlot? OrderSlot { get; init; }

    /// <summary>The order where the request does not say; the first source without it.</summary>
    public string? DefaultOrder { get; init; }

    /// <summary>True where even the first request must carry a cursor: a descending walk then begins now.</summary>
    public bool IsStartRequired { get; init; }

    /// <summary>Rows that a page holds at most, where no parameter says so but the document does (<c>maxItems</c>).</summary>
    public int? PageCapacity { get; init; }
}

/// <summary>For one value of the order parameter, the row's field that positions the next request.</summary>
internal sealed class CursorSource
{
    public CursorSource(string order, string pointer)
    {
        Order = order;
        Pointer = pointer;
    }

    public string Order { get; }

    /// <summary>JSON Pointer within a row.</summary>
    public string Pointer { get; }
}

/// <summary>How the request writes a cursor.</summary>
internal enum CursorFormat
{
    /// <summary>RFC 3339, in UTC.</summary>
    Iso8601,

    /// <summary>Whole seconds since 1970.</summary>
    UnixSeconds,

    /// <summary>A decimal number, such as an ascending id.</summary>
    Number,

    /// <summary>Text as the last row has it; it has no order that we know.</summary>
    Text,
}

/// <summary>Which way a cursor moves.</summary>
internal enum CursorDirection
{
    /// <summary>From new to old, from high to low.</summary>
    Descending,

    /// <summary>From old to new, from low to high.</summary>
    Ascending,
}
