namespace SourceGen.OpenApi;

/// <summary>
/// How a listing is paged: <c>x-pagination</c>, one of its aliases, or what was recognised. Pointers are JSON Pointers; <c>""</c> is the whole body.
/// A place in the request is a query parameter's name, or <c>body:/pointer</c>.
/// </summary>
internal sealed record ApiPagination
{
    /// <summary>Where the extension stands, for diagnostics.</summary>
    public required string Pointer { get; init; }

    /// <summary>The protocol, with the places that only this protocol has.</summary>
    public required PaginationStyle Style { get; init; }

    /// <summary>Pointer to the array of rows in the response.</summary>
    public string Items { get; init; } = "";

    /// <summary>The place of the page size in the request (<c>limit</c>, <c>pageSize</c>).</summary>
    public string? Limit { get; init; }

    /// <summary>Pointer in the response to the flag that says whether more rows follow.</summary>
    public string? HasMore { get; init; }

    /// <summary>Pointer in the response to the flag that is true on the last page.</summary>
    public string? IsLast { get; init; }

    /// <summary>Pointer in the response to the number of rows in the whole listing.</summary>
    public string? Total { get; init; }

    /// <summary>Pointer within a row to what names it.</summary>
    public string? Identity { get; init; }

    /// <summary>Values that every request of the walk carries, such as the switch that turns the paging on.</summary>
    public EquatableArray<PaginationConstant> Send { get; init; }

    /// <summary>True where the document does not say it and it was recognised: the walk checks what was assumed.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Everything that is pointed at, common places first.</summary>
    public IEnumerable<PaginationPlace> Places => CommonPlaces.Concat(Style.Places);

    /// <summary>The places that every protocol may have.</summary>
    public IEnumerable<PaginationPlace> CommonPlaces =>
        [
            PaginationPlace.InResponse("hasMore", HasMore),
            PaginationPlace.InResponse("isLast", IsLast),
            PaginationPlace.InResponse("total", Total),
            PaginationPlace.InRow("identity", Identity),
            PaginationPlace.InRequest("limit", Limit),
            .. Send.Select(static constant => PaginationPlace.InRequest(constant.Key, constant.Place)),
        ];
}

/// <summary>A value that every request of a walk carries.</summary>
/// <param name="Place">Where, as <c>x-pagination</c> names places of the request.</param>
/// <param name="Value">The value as text.</param>
internal sealed record PaginationConstant(string Place, string Value)
{
    /// <summary>Where it stands in <c>x-pagination</c>.</summary>
    public string Key => "send/" + JsonPointerText.Escape(Place);
}
