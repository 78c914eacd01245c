namespace SourceGen.OpenApi.Support;

using global::System.Runtime.InteropServices;

/// <summary>What a walk by offsets does after an answer.</summary>
internal enum OffsetMove
{
    /// <summary>Asks again, at the place that the state names, before it says anything to its caller.</summary>
    Ask,

    /// <summary>Ends the step without a row; the next step asks at the place that the state names.</summary>
    Pause,

    /// <summary>Delivers the new rows of the answer.</summary>
    Deliver,

    /// <summary>Delivers the new rows of the answer that was kept.</summary>
    DeliverKept,

    /// <summary>The listing has ended.</summary>
    End,

    /// <summary>The listing cannot go on.</summary>
    Fail,
}

/// <summary>Why a walk by offsets cannot go on.</summary>
internal enum OffsetFault
{
    None,

    /// <summary>Pages come again.</summary>
    Circle,

    /// <summary>The server counts rows that it does not show.</summary>
    RowsMissing,

    /// <summary>The rows by which the walk knew its place are gone.</summary>
    PlaceLost,

    /// <summary>The server refused the request.</summary>
    Refused,

    /// <summary>What was inferred from names does not hold.</summary>
    NotAsInferred,

    /// <summary>Page after page is alike.</summary>
    Endless,
}

/// <summary>The state after an answer, and what to do next.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OffsetDecision<TState>(TState State, OffsetMove Move)
{
    public OffsetFault Fault { get; init; }

    /// <summary>For <see cref="OffsetMove.Deliver"/>: rows before this one are passed over.</summary>
    public int From { get; init; }

    /// <summary>Whether rows came or went in front of those that are delivered.</summary>
    public bool HasDrifted { get; init; }

    /// <summary>For <see cref="OffsetMove.DeliverKept"/>: the rows stand in front of known ones that the last answer ends with.</summary>
    public bool StandsBeforeKnown { get; init; }

    /// <summary>For <see cref="OffsetMove.Ask"/>: the answer is kept, as it may be delivered later.</summary>
    public bool KeepsAnswer { get; init; }
}

/// <summary>What is fixed for a walk by offsets.</summary>
/// <param name="First">The number of the first page or row.</param>
/// <param name="CountsPages">True where requests name pages, not rows.</param>
/// <param name="HasIdentity">True where rows have an identity.</param>
/// <param name="IsInferred">True where the paging was inferred from names.</param>
internal sealed record OffsetRules(long First, bool CountsPages, bool HasIdentity, bool IsInferred);
