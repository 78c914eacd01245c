namespace SourceGen.OpenApi.Support;

/// <summary>Where a walk along an ordered cursor stands.</summary>
internal sealed record OrderedState
{
    public OrderedState(CursorEdge edge, PageCapacity capacity)
    {
        Edge = edge;
        Capacity = capacity;
    }

    /// <summary>What the next request is to find out.</summary>
    public CursorStage Stage { get; init; }

    /// <summary>The furthest position seen.</summary>
    public CursorEdge Edge { get; init; }

    /// <summary>How many rows a page can hold.</summary>
    public PageCapacity Capacity { get; init; }

    /// <summary>What the next request carries where <see cref="Stage"/> does not say it; null for what the initial request has.</summary>
    public string? Cursor { get; init; }

    /// <summary>What the walk's first request carried.</summary>
    public string? Start { get; init; }

    /// <summary>Rows delivered since <see cref="Start"/>.</summary>
    public long Received { get; init; }

    /// <summary>False until a page was received, in this walk or in the one that it resumes.</summary>
    public bool IsStarted { get; init; }

    /// <summary>True where the last page showed nothing new and was full.</summary>
    public bool WasFull { get; init; }

    /// <summary>True where the last page showed nothing new and was as large as any.</summary>
    public bool MayBeCut { get; init; }

    /// <summary>The rows of a page at the edge of which nothing shows that the server could have sent more; 0 for none.</summary>
    public int Unproven { get; init; }

    /// <summary>How often rows at the edge were asked for again because a page may have been cut among them.</summary>
    public int Retries { get; init; }

    /// <summary>True where an answer without rows was asked for again.</summary>
    public bool AskedAgain { get; init; }

    /// <summary>True where the cursor was moved back to a row before the edge.</summary>
    public bool SteppedBack { get; init; }

    /// <summary>True where the rows at the edge are taken to be gone.</summary>
    public bool EdgeIsGone { get; init; }

    /// <summary>Pages for which the cursor had to move in larger units.</summary>
    public int CoarsePages { get; init; }

    /// <summary>True while rows from the edge on are asked for, those at the edge again.</summary>
    public bool IsOnward => Stage is CursorStage.Onward or CursorStage.Raised;

    /// <summary>What the next request carries; null for what the initial request has.</summary>
    public string? Asks =>
        Stage switch
        {
            CursorStage.AtEdge => Edge.TextAt(),
            CursorStage.BeyondEdge => Edge.TextOf(Edge.Beyond),
            CursorStage.LargerPage => Start,
            _ => Cursor,
        };
}
