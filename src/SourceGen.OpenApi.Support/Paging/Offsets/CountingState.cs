namespace SourceGen.OpenApi.Support;

/// <summary>What a counting walk waits for.</summary>
internal enum CountingPhase
{
    /// <summary>The next page.</summary>
    Page,

    /// <summary>The first page of a gap, asked for once more because a page behind it has come.</summary>
    GapAgain,

    /// <summary>The same for the last time.</summary>
    GapLastTime,

    /// <summary>A page far behind the end, which shows whether the server follows the position at all.</summary>
    Probe,
}

/// <summary>Where a walk stands that counts pages, or rows without identity.</summary>
internal sealed record CountingState
{
    /// <summary>No listing that is walked has a page so far behind another.</summary>
    private const int Far = 10_000_000;

    public CountingPhase Phase { get; init; }

    /// <summary>The page or row that comes next.</summary>
    public long Next { get; init; }

    /// <summary>Rows at the head of the next page that were delivered already.</summary>
    public int Skip { get; init; }

    /// <summary>Rows received so far.</summary>
    public long Received { get; init; }

    /// <summary>The server's count when the last page came.</summary>
    public long? Total { get; init; }

    /// <summary>Empty pages that were met and are not the end.</summary>
    public EmptyPages Gap { get; init; }

    /// <summary>Pages before this one are read for a second time.</summary>
    public long RereadUntil { get; init; }

    /// <summary>Pages in a row that were like the one before.</summary>
    public int Alike { get; init; }

    /// <summary>The most rows that one page had.</summary>
    public int LargestPage { get; init; }

    /// <summary>The last page that was accepted; null before the first of this run.</summary>
    public OffsetAnswer? Last { get; init; }

    /// <summary>The answer that was kept while something else is asked for.</summary>
    public OffsetAnswer? Kept { get; init; }

    /// <summary>Where to ask.</summary>
    public long Asks =>
        Phase switch
        {
            CountingPhase.Page => Gap.Next ?? Next,
            CountingPhase.Probe => Next + Far,
            _ => Gap.Start,
        };
}
