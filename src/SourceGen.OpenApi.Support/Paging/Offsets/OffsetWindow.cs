namespace SourceGen.OpenApi.Support;

using global::System.Collections.Generic;

/// <summary>The answer to one request of a walk by offsets.</summary>
internal sealed class OffsetWindow<T>
{
    /// <summary>The row, or the page, that was asked for.</summary>
    public required long Start { get; init; }

    public required IReadOnlyList<T> Rows { get; init; }

    public required ApiResponse Response { get; init; }

    public required bool? HasMore { get; init; }

    public required long? Total { get; init; }

    /// <summary>The page size that the server used, as far as it or the request says.</summary>
    public required int? Limit { get; init; }

    public long End => Start + Rows.Count;

    /// <summary>True where the server says that rows follow the first so many.</summary>
    public bool SaysMore(long received) => HasMore ?? Total > received;

    /// <summary>
    /// True where the server says that nothing follows the first so many rows. Where its two ways of saying it disagree,
    /// the walk goes on until a page is empty.
    /// </summary>
    public bool SaysEnd(long received) =>
        HasMore switch
        {
            true => false,
            false => Total is null || Total <= received,
            null => Total <= received,
        };
}
