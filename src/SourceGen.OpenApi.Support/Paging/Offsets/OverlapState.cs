namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>What an overlapping walk waits for.</summary>
internal enum OverlapPhase
{
    /// <summary>The next page, with the last delivered row in front of it.</summary>
    Page,

    /// <summary>The first page of a gap, asked for once more because a page behind it has come.</summary>
    GapAgain,

    /// <summary>The same for the last time.</summary>
    GapLastTime,

    /// <summary>The overlap, because rows came where the end was expected.</summary>
    OverlapAgain,

    /// <summary>A delivered row, somewhere else than where it was.</summary>
    Search,

    /// <summary>The start of the listing, because every delivered row is gone.</summary>
    Restart,
}

/// <summary>Where a walk stands that asks again for the row delivered last.</summary>
internal sealed record OverlapState
{
    public OverlapPhase Phase { get; init; }

    /// <summary>The number of the first row.</summary>
    public long First { get; init; }

    /// <summary>The row that comes next.</summary>
    public long Next { get; init; }

    /// <summary>The server's count when the last page came.</summary>
    public long? Total { get; init; }

    /// <summary>True once a row with identity was delivered.</summary>
    public bool HasAnchor { get; init; }

    /// <summary>True while every row delivered is known by its identity.</summary>
    public bool KnowsEveryRow { get; init; } = true;

    /// <summary>Rows without identity that were delivered after the last one that has an identity.</summary>
    public int RowsBehindAnchor { get; init; }

    /// <summary>Empty pages that were met and are not the end.</summary>
    public EmptyPages Gap { get; init; }

    /// <summary>True where the next request leaves the overlap out: the last one showed it alone.</summary>
    public bool LooksBehindOverlap { get; init; }

    /// <summary>True where the last page brought no new row.</summary>
    public bool BroughtNothing { get; init; }

    /// <summary>The most rows that one page had.</summary>
    public int LargestPage { get; init; }

    /// <summary>How often an empty answer was asked for again where a row was looked for.</summary>
    public int Repeats { get; init; }

    /// <summary>Pages in a row that brought the head of the listing once more and nothing new.</summary>
    public int HeadRepeats { get; init; }

    /// <summary>The answer that was kept while something else is asked for.</summary>
    public OffsetAnswer? Kept { get; init; }

    public AnchorSearch? Search { get; init; }

    /// <summary>Where to ask again for the last row that has an identity.</summary>
    public long Overlap => Math.Max(First, HasAnchor ? Next - 1 - RowsBehindAnchor : Next);

    /// <summary>Where to ask.</summary>
    public long Asks =>
        Phase switch
        {
            OverlapPhase.Page => Gap.Next ?? (LooksBehindOverlap ? Next : Overlap),
            OverlapPhase.GapAgain or OverlapPhase.GapLastTime => Gap.Start,
            OverlapPhase.OverlapAgain => Overlap,
            OverlapPhase.Search => Search!.Place.GetValueOrDefault(),
            OverlapPhase.Restart => First,
            _ => throw new InvalidOperationException("There is no such phase."),
        };
}
