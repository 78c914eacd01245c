namespace SourceGen.OpenApi.Support;

using global::System.Runtime.InteropServices;

/// <summary>What an answer says to a walk along an ordered cursor.</summary>
internal sealed record OrderedAnswer
{
    /// <summary>How many rows came.</summary>
    public int Count { get; init; }

    /// <summary>How many of them were not delivered yet.</summary>
    public int New { get; init; }

    /// <summary>The page size that was asked for; null where the server chose.</summary>
    public int? Asked { get; init; }

    /// <summary>Whether rows follow, as the server says.</summary>
    public bool? HasMore { get; init; }

    /// <summary>True where rows with a position came, and all of them lie far on the wrong side of the cursor.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>True where a row delivered before was shown at the edge or before it.</summary>
    public bool ShowsDelivered { get; init; }

    /// <summary>True where every row lies at the edge or before it.</summary>
    public bool StaysAtEdge { get; init; }

    /// <summary>True where a row lies beyond the edge, delivered or not.</summary>
    public bool HasFurther { get; init; }

    /// <summary>True where a row lies at the edge, as the request can tell.</summary>
    public bool HasAtEdge { get; init; }

    /// <summary>True where a row lies beyond all those at the edge, as the request can tell.</summary>
    public bool HasBeyondEdge { get; init; }

    /// <summary>The furthest delivered row that lies before the edge; null where none is remembered.</summary>
    public CursorValue? RowBeforeEdge { get; init; }

    /// <summary>True while rows that a token named are awaited.</summary>
    public bool AwaitsResumedRows { get; init; }

    public bool IsEmpty => Count == 0;

    public bool IsLast => HasMore == false;
}

/// <summary>What a walk along an ordered cursor does after an answer.</summary>
internal enum OrderedMove
{
    /// <summary>Ends the step without a row and asks what the state says.</summary>
    Pause,

    /// <summary>The same; what the page shows is not taken into account.</summary>
    Ignore,

    /// <summary>Delivers the new rows.</summary>
    Deliver,

    /// <summary>The listing has ended.</summary>
    End,

    /// <summary>More rows share one position than a page can show.</summary>
    FailOfTies,

    /// <summary>The server does not follow the cursor.</summary>
    FailNotFollowed,
}

/// <summary>The state after an answer, and what to do next.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OrderedDecision(OrderedState State, OrderedMove Move);
