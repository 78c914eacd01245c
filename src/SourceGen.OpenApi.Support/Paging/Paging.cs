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

    public Func<TPage, bool?>? HasMore { get; init; }

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
}

/// <summary>A response holds the address of the next page.</summary>
internal sealed class NextLinkPaging<TPage, TItem> : Paging<TPage, TItem>
{
    public required Func<TPage, string?> Next { get; init; }

    public Func<TPage, string?>? Previous { get; init; }
}

/// <summary>A response holds text that the request for the next page carries.</summary>
internal sealed class TokenPaging<TPage, TItem> : Paging<TPage, TItem>
{
    public required Func<TPage, string?> Next { get; init; }

    /// <summary>Where the text goes.</summary>
    public required RequestSlot To { get; init; }
}
