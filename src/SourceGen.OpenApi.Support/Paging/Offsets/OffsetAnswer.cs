namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>What the answer to one request of a walk by offsets says, without its rows.</summary>
internal sealed record OffsetAnswer
{
    /// <summary>The row, or the page, that was asked for.</summary>
    public long Start { get; init; }

    /// <summary>How many rows came.</summary>
    public int Count { get; init; }

    public bool? HasMore { get; init; }

    /// <summary>Whether the server says that this is the last page, as a flag or by counting the pages; null where it does not say.</summary>
    public bool? IsLast { get; init; }

    /// <summary>Rows in the whole listing; null where the server does not say or where the number may count the rows of the page.</summary>
    public long? Total { get; init; }

    /// <summary>The page size that the server used, as far as it or the request says.</summary>
    public int? Limit { get; init; }

    /// <summary>The offset or page number that the server says it answered.</summary>
    public long? EchoedPosition { get; init; }

    /// <summary>How the page compares with those before it.</summary>
    public PageRepeat Repeat { get; init; }

    /// <summary>True for the second page of an inferred walk, where its body is the first one's to the byte.</summary>
    public bool RepeatsFirstBody { get; init; }

    /// <summary>The first row that was delivered before; null for none, or where rows have no identity.</summary>
    public int? FirstKnown { get; init; }

    /// <summary>Whether rows that were not delivered yet follow <see cref="FirstKnown"/>.</summary>
    public bool HasNewBehindKnown { get; init; }

    /// <summary>True where <see cref="FirstKnown"/> is the row delivered last.</summary>
    public bool KnownIsLastDelivered { get; init; }

    public long End => Start + Count;

    public bool IsEmpty => Count == 0;

    /// <summary>True where the server says that rows follow the first so many.</summary>
    public bool SaysMore(long received) => IsLast is { } last ? !last : HasMore ?? Total > received;

    /// <summary>
    /// True where the server says that nothing follows the first so many rows. Where its ways of saying it disagree, a last page that it
    /// names is believed; otherwise the walk goes on until a page is empty.
    /// </summary>
    public bool SaysEnd(long received) =>
        IsLast
        ?? (
            HasMore switch
            {
                true => false,
                false => Total is null || Total <= received,
                null => Total <= received,
            }
        );

    /// <summary>How far to go on from an empty page that is not the end.</summary>
    public int Stride(int largestPage)
    {
        var limit = Limit ?? largestPage;
        return Math.Max(1, largestPage > 0 ? Math.Min(limit, largestPage) : limit);
    }
}
