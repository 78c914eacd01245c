namespace SourceGen.OpenApi;

/// <summary>The paging protocols that a walk can follow.</summary>
internal enum PaginationStyle
{
    Offset,
    NextLink,
    Cursor,

    /// <summary>A page number instead of a row offset.</summary>
    PageNumber,

    /// <summary>An opaque token in the response that goes into a request parameter.</summary>
    Token,
}

/// <summary><c>x-pagination</c> or one of its aliases. Pointers are JSON Pointers; <c>""</c> is the whole body.</summary>
internal sealed record ApiPagination
{
    /// <summary>Where the extension stands, for diagnostics.</summary>
    public required string Pointer { get; init; }

    public required PaginationStyle Style { get; init; }

    /// <summary>Pointer to the array of rows in the response.</summary>
    public string Items { get; init; } = "";

    /// <summary>Offset or page number: a query parameter's name, or <c>body:/pointer</c>.</summary>
    public string? Offset { get; init; }

    /// <summary>Page size: a query parameter's name, or <c>body:/pointer</c> (<c>limit</c>, <c>pageSize</c>).</summary>
    public string? Limit { get; init; }

    public string? HasMore { get; init; }

    public string? Total { get; init; }

    /// <summary>Pointer within a row to what names it.</summary>
    public string? Identity { get; init; }

    /// <summary>Pointer in the response to the next link, or the next token.</summary>
    public string? Next { get; init; }

    public string? Previous { get; init; }

    /// <summary>Cursor: pointer within a row, by value of the order parameter; a single entry with an empty key where there is no choice.</summary>
    public EquatableArray<ApiCursorSource> From { get; init; }

    /// <summary>Cursor or token: the request parameter that carries it, or <c>body:/pointer</c>.</summary>
    public string? To { get; init; }

    /// <summary><c>ascending</c>, <c>descending</c>, or the name of the boolean or enum that says so.</summary>
    public string? Direction { get; init; }

    /// <summary>The parameter whose value chooses among <see cref="From"/>, where there is a choice.</summary>
    public string? Order { get; init; }

    /// <summary>Further parameters that only the server's links fill in (<c>page</c>, <c>pageToken</c>): no caller sets them.</summary>
    public EquatableArray<string> Owned { get; init; }
}

/// <summary>For one value of the order parameter, the row's field that positions the next request.</summary>
internal sealed record ApiCursorSource(string Order, string Pointer);
