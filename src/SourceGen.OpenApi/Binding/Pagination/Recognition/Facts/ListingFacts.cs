namespace SourceGen.OpenApi;

/// <summary>All that an operation and its answer say which may bear on paging.</summary>
internal sealed record ListingFacts
{
    public required ApiOperation Operation { get; init; }

    public required IReadOnlyList<RequestFact> Request { get; init; }

    public required IReadOnlyList<ResponseFact> Response { get; init; }

    public required RowsFact Rows { get; init; }

    /// <summary>Summary and description of the operation and of its answer.</summary>
    public required FactText Text { get; init; }

    /// <summary>What the answer says of its <c>Link</c> header; null where it declares none.</summary>
    public FactText? LinkHeader { get; init; }

    /// <summary>The page size in the request.</summary>
    public RequestFact? Limit { get; init; }

    /// <summary>The number of rows in the whole listing.</summary>
    public ResponseFact? Total { get; init; }

    /// <summary>The flag that is true while rows follow.</summary>
    public ResponseFact? HasMore { get; init; }

    /// <summary>The flag that is true on the last page.</summary>
    public ResponseFact? IsLast { get; init; }

    /// <summary>The number of pages.</summary>
    public ResponseFact? TotalPages { get; init; }

    /// <summary>The number of the last page.</summary>
    public ResponseFact? LastPage { get; init; }

    public bool SaysTheEnd => HasMore is not null || IsLast is not null || TotalPages is not null || LastPage is not null;

    /// <summary>Where the document's other listings begin to count pages; null where they do not say.</summary>
    public int? UsualFirstPage { get; init; }
}
