namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>Where a search for a delivered row looks.</summary>
internal enum SearchMode
{
    /// <summary>Where the change of the total says.</summary>
    Hint,

    /// <summary>Behind what was seen.</summary>
    Forward,

    /// <summary>In front of what was seen.</summary>
    Backward,

    /// <summary>Between what was seen and a short page in front of it.</summary>
    Between,
}

/// <summary>
/// A search for a delivered row that is not where it was: where the change of the total says first, then by turns in front of and
/// behind the place, until both ends of the listing are reached, and at last from the start.
/// </summary>
internal sealed record AnchorSearch
{
    private const int MostRequests = 2_000;
    private const int AssumedPage = 50;

    /// <summary>Where to ask; null when there is nowhere left to look.</summary>
    public long? Place { get; private init; }

    /// <summary>True while no window had a row.</summary>
    public bool FoundNothing { get; private init; }

    /// <summary>Why <see cref="Place"/> is asked for.</summary>
    public SearchMode Mode { get; private init; } = SearchMode.Forward;

    /// <summary>The number of the first row.</summary>
    private long First { get; init; }

    /// <summary>How far one request reaches.</summary>
    private int Stride { get; init; }

    private long? Hint { get; init; }

    /// <summary>The rows from here up to <see cref="High"/> have been seen.</summary>
    private long Low { get; init; }

    private long High { get; init; }

    /// <summary>The rows from here up to <see cref="BetweenEnd"/> stand between two windows and were not seen.</summary>
    private long BetweenStart { get; init; }

    private long BetweenEnd { get; init; }

    /// <summary>The direction of the last turn.</summary>
    private bool WentForward { get; init; } = true;

    private bool ReachedEnd { get; init; }

    /// <summary>True where the listing may have moved under the search and is looked through once more.</summary>
    private bool IsSecondRound { get; init; }

    /// <summary>True where windows do not overlap, because the server sends single rows.</summary>
    private bool StepsSingly { get; init; }

    private int Requests { get; init; }

    /// <summary>A search that has not looked anywhere yet.</summary>
    /// <param name="first">The number of the first row.</param>
    /// <param name="missed">The window that should have had the row.</param>
    /// <param name="largestPage">The most rows that one page had.</param>
    /// <param name="totalBefore">The server's count when the row was delivered.</param>
    public static AnchorSearch Begin(long first, OffsetAnswer missed, int largestPage, long? totalBefore)
    {
        var stride = Math.Max(1, (largestPage > 0 ? largestPage : missed.Limit ?? AssumedPage) - 1);
        return new AnchorSearch
        {
            First = first,
            Stride = stride,
            Low = missed.Start,
            High = missed.End,
            ReachedEnd = missed.IsEmpty && !missed.SaysMore(missed.Start - first),
            FoundNothing = missed.IsEmpty,
            Hint =
                missed.Total is { } now && totalBefore is { } before && now != before
                    ? Math.Max(first, missed.Start + now - before - (stride / 2))
                    : null,
        };
    }

    /// <summary>The search with its next place.</summary>
    public AnchorSearch Next()
    {
        var next = this with { Requests = Requests + 1 };
        if (next.Requests > MostRequests)
        {
            return next with { Place = null, FoundNothing = false };
        }

        if (Hint is { } hint)
        {
            return next with { Place = hint, Hint = null, Mode = SearchMode.Hint };
        }

        if (BetweenStart < BetweenEnd)
        {
            return next with { Place = BetweenStart, Mode = SearchMode.Between };
        }

        if (ReachedEnd && Low <= First)
        {
            return IsSecondRound || FoundNothing ? next with { Place = null } : next.SecondRound();
        }

        var goesForward = Low <= First || (!ReachedEnd && !WentForward);
        return next with
        {
            Place = Math.Max(
                First,
                !goesForward ? Low - Stride
                    : StepsSingly ? High
                    : High - 1
            ),
            Mode = goesForward ? SearchMode.Forward : SearchMode.Backward,
            WentForward = goesForward,
        };
    }

    /// <summary>The search after a window in which no delivered row was found.</summary>
    public AnchorSearch With(OffsetAnswer window)
    {
        var seen = this with { FoundNothing = FoundNothing && window.IsEmpty };
        return Mode switch
        {
            SearchMode.Hint => seen,
            SearchMode.Between => seen with { BetweenStart = window.IsEmpty ? BetweenEnd : window.End },
            SearchMode.Forward => seen.Forward(window),
            // A short page leaves rows between itself and what was seen already.
            SearchMode.Backward => seen with { BetweenStart = window.IsEmpty ? Low : window.End, BetweenEnd = Low, Low = window.Start },
            _ => throw new InvalidOperationException("There is no such mode."),
        };
    }

    private AnchorSearch SecondRound() =>
        this with
        {
            Place = First,
            Mode = SearchMode.Forward,
            WentForward = true,
            IsSecondRound = true,
            ReachedEnd = false,
            Low = First,
            High = First,
        };

    private AnchorSearch Forward(OffsetAnswer window)
    {
        if (!window.IsEmpty)
        {
            return this with { StepsSingly = window.End <= High, High = Math.Max(High, window.End) };
        }

        return window.SaysMore(window.Start - First) ? this with { High = window.Start + Stride } : this with { ReachedEnd = true };
    }
}
