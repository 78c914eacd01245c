namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>How one operation's listing is paged: one static instance for each, filled by the emitted code.</summary>
/// <typeparam name="TPage">What a response body is read into.</typeparam>
/// <typeparam name="TItem">The row type.</typeparam>
internal abstract class Paging<TPage, TItem>
{
    public required JsonRead<TPage> Read { get; init; }

    /// <summary>The rows of a page; null counts as none.</summary>
    public required Func<TPage, IReadOnlyList<TItem>?> Items { get; init; }

    /// <summary>Rows in the whole listing, as the server counts them.</summary>
    public Func<TPage, long?>? Total { get; init; }

    /// <summary>Whether rows follow this page.</summary>
    public Func<TPage, bool?>? HasMore { get; init; }

    /// <summary>Whether this page is the last one: <c>last</c>, <c>isLast</c>. True is believed, whatever else the response says.</summary>
    public Func<TPage, bool?>? IsLast { get; init; }

    /// <summary>
    /// True where the paging was inferred from names and not stated by the document. Such a walk checks on the first two pages what was
    /// assumed (the rows differ, the number or the token has moved) and raises a <see cref="PaginationException"/> where it does not hold.
    /// </summary>
    public bool IsInferred { get; init; }

    /// <summary>Values that every request of the walk carries, such as a switch that turns the paging on; null for none.</summary>
    public FixedValue[]? FixedValues { get; init; }

    /// <summary>What names a row throughout the listing; rows without one are never taken for doubles.</summary>
    public Func<TItem, RowIdentity>? Identity { get; init; }

    public PageSizeSlot? PageSize { get; init; }
}

/// <summary>The request says how many rows, or pages, to skip.</summary>
internal sealed class OffsetPaging<TPage, TItem> : Paging<TPage, TItem>
{
    public required RequestSlot Offset { get; init; }

    /// <summary>True where the slot takes the number of a page in place of that of a row.</summary>
    public bool IsPageNumber { get; init; }

    /// <summary>The number of the first page, mostly 1 or 0; where rows are counted, that of the first row.</summary>
    public int FirstPage { get; init; }

    /// <summary>The page size that the server says it used.</summary>
    public Func<TPage, long?>? EchoedLimit { get; init; }

    /// <summary>The offset or page number that the server says it answered.</summary>
    public Func<TPage, long?>? EchoedPosition { get; init; }

    /// <summary>How many pages there are: <c>total_pages</c>, <c>pageCount</c>. Where pages are counted, the walk ends with the last.</summary>
    public Func<TPage, long?>? TotalPages { get; init; }

    /// <summary>The number of the last page, in the counting of the request: <c>last_page</c>.</summary>
    public Func<TPage, long?>? LastPage { get; init; }
}

/// <summary>A response holds the address of the next page, in its body or in the <c>Link</c> header.</summary>
internal sealed class NextLinkPaging<TPage, TItem> : Paging<TPage, TItem>
{
    /// <summary>The link in the body; null where only the header has one.</summary>
    public Func<TPage, string?>? Next { get; init; }

    /// <summary>True where the <c>Link</c> header (RFC 8288) may name the next page (<c>rel="next"</c>) and the one before it (<c>rel="prev"</c>).</summary>
    public bool UsesLinkHeader { get; init; }

    public Func<TPage, string?>? Previous { get; init; }
}

/// <summary>
/// A response holds text that the request for the next page carries. Where it is the id of the page's last row, an empty page or
/// <see cref="Paging{TPage, TItem}.HasMore"/> ends the walk.
/// </summary>
internal sealed class TokenPaging<TPage, TItem> : Paging<TPage, TItem>
{
    public required Func<TPage, string?> Next { get; init; }

    /// <summary>True where the token is a number: 0, which would begin anew, says that this was the last page.</summary>
    public bool EndsAtZero { get; init; }

    /// <summary>Where the text goes.</summary>
    public required RequestSlot To { get; init; }
}
