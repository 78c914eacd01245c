namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>Where a walk along links or tokens stands, beside its <see cref="LinkedPosition"/>.</summary>
internal sealed record LinkedState
{
    /// <summary>The page that is asked for next.</summary>
    public LinkedPosition Position { get; init; } = LinkedPosition.Start;

    /// <summary>True once a page has said where to go on.</summary>
    public bool IsStarted { get; init; }

    /// <summary>Pages in a row that were like the one before.</summary>
    public int Alike { get; init; }

    /// <summary>Rows of the last page.</summary>
    public int LastCount { get; init; }
}

/// <summary>What a page says to a walk along links or tokens.</summary>
/// <param name="Count">How many rows came.</param>
/// <param name="Next">What leads to the page after it; null for the last.</param>
/// <param name="Repeat">How it compares with the pages before it.</param>
/// <param name="RepeatsFirstBody">True for the second page of an inferred walk, where its body is the first one's to the byte.</param>
internal sealed record LinkedAnswer(int Count, LinkedPosition? Next, PageRepeat Repeat, bool RepeatsFirstBody);

/// <summary>Why a walk along links or tokens cannot go on.</summary>
internal enum LinkedFault
{
    None,

    /// <summary>Pages come again.</summary>
    Circle,

    /// <summary>What was inferred from names does not hold.</summary>
    NotAsInferred,

    /// <summary>Page after page is alike.</summary>
    Endless,
}

/// <summary>
/// What a walk along links or tokens does after a page: a pure function over its state. The table of its transitions is in the maintainers'
/// documentation (docs/walks.md).
/// </summary>
internal static class LinkedStep
{
    /// <summary>So many pages in a row may be alike before the server counts as endless.</summary>
    private const int MostAlike = 100;

    /// <summary>The state after a page whose rows are delivered, or why the walk cannot go on.</summary>
    public static (LinkedState State, LinkedFault Fault) Take(LinkedState state, LinkedAnswer page, bool isInferred)
    {
        var fault = state.Position.Link is null ? LinkedFault.None : FaultOf(state, page, isInferred);
        if (fault != LinkedFault.None)
        {
            return (state, fault);
        }

        var isLike = page.Repeat is PageRepeat.Alike or PageRepeat.SingleRow;
        var next = state with { LastCount = page.Count, Alike = isLike ? state.Alike + 1 : 0 };
        return page.Next is null ? (next, LinkedFault.None) : (next with { Position = page.Next, IsStarted = true }, LinkedFault.None);
    }

    private static LinkedFault FaultOf(LinkedState state, LinkedAnswer page, bool isInferred) =>
        page.RepeatsFirstBody
        && (page.Repeat != PageRepeat.Alike || string.Equals(page.Next?.Link, state.Position.Link, StringComparison.Ordinal))
            ? LinkedFault.NotAsInferred
            : page.Repeat switch
            {
                PageRepeat.Page => LinkedFault.Circle,
                PageRepeat.SingleRow => isInferred || state.Alike > 0 ? LinkedFault.Circle : LinkedFault.None,
                PageRepeat.Alike => state.Alike >= MostAlike ? LinkedFault.Endless : LinkedFault.None,
                PageRepeat.None => LinkedFault.None,
                _ => throw new ArgumentOutOfRangeException(nameof(page), page.Repeat, message: null),
            };
}
