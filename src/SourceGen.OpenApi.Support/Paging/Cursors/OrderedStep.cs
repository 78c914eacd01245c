namespace SourceGen.OpenApi.Support;

using global::System.Net;

/// <summary>
/// What a walk along an ordered cursor does after an answer: a pure function over its state. The table of its transitions is in the
/// maintainers' documentation (docs/walks.md).
/// </summary>
internal static class OrderedStep
{
    private const int MostRetries = 2;
    private const int EnoughCoarsePages = 3;

    public static OrderedDecision Take(OrderedState before, OrderedAnswer answer)
    {
        var state = before with { IsStarted = true };
        if (state.Stage == CursorStage.LargerPage)
        {
            if (answer.IsEmpty && !state.AskedAgain)
            {
                return new(state with { AskedAgain = true }, OrderedMove.Ignore);
            }

            // Where it sends more rows than the page at the edge had, that one was not cut.
            return new(state, answer.Count > state.Unproven ? OrderedMove.End : OrderedMove.FailOfTies);
        }

        if (answer.IsEmpty && answer.HasMore == true)
        {
            return new(state, OrderedMove.Ignore);
        }

        if (answer.IsElsewhere)
        {
            return new(state, OrderedMove.FailNotFollowed);
        }

        if (state.IsOnward && !ShowsEdge(state, answer) && LookForEdge(ref state, answer))
        {
            return new(state, OrderedMove.Ignore);
        }

        if (answer.New == 0 && !answer.HasFurther)
        {
            return NothingNew(state, answer);
        }

        return !state.IsOnward && answer is { HasAtEdge: false, HasBeyondEdge: true } ? Cut(state) : new(state, OrderedMove.Deliver);
    }

    /// <summary>The state once the new rows of a page are delivered.</summary>
    public static OrderedState Delivered(OrderedState state, CursorEdge edge, OrderedAnswer answer)
    {
        var hasMoved = edge.Value != state.Edge.Value;
        var capacity = state.Capacity.With(answer.Count, answer.Asked);
        capacity = hasMoved ? capacity.Reset() : capacity;
        var isCoarse = hasMoved && edge.IsCoarse;
        var coarsePages = isCoarse ? state.CoarsePages + 1 : state.CoarsePages;

        // That the server reads fewer digits is believed when it has shown more than once.
        var settled = isCoarse && coarsePages < EnoughCoarsePages ? edge.Refine() : edge;
        return state with
        {
            Edge = settled,
            Capacity = capacity,
            Cursor = settled.TextOf(settled.Before),
            Received = state.Received + answer.New,
            Stage = capacity.Raised is null ? CursorStage.Onward : CursorStage.Raised,
            WasFull = false,
            MayBeCut = false,
            Unproven = 0,
            Retries = hasMoved ? 0 : state.Retries,
            AskedAgain = false,
            SteppedBack = !hasMoved && state.SteppedBack,
            EdgeIsGone = !hasMoved && state.EdgeIsGone,
            CoarsePages = coarsePages,
        };
    }

    /// <summary>A refusal that another request may avoid: of a page made larger, or of a first request without a cursor. Null where none can.</summary>
    /// <param name="state">Where the walk stands.</param>
    /// <param name="status">The status of the refusal.</param>
    /// <param name="isContinued">True where the walk had said where to go on.</param>
    /// <param name="now">A cursor that begins now; null where the request has one or none can be made.</param>
    public static OrderedDecision? Refuse(OrderedState state, HttpStatusCode? status, bool isContinued, string? now)
    {
        if (state.Stage == CursorStage.Raised && isContinued)
        {
            return Pause(state with { Stage = CursorStage.AtEdge });
        }

        if (state.Stage == CursorStage.LargerPage && isContinued)
        {
            return new(state, OrderedMove.FailOfTies);
        }

        var isRefused = status is HttpStatusCode.BadRequest or (HttpStatusCode)422;
        return isRefused && !state.IsStarted && state.Cursor is null && now is not null
            ? Pause(state with { Cursor = now, Start = now })
            : null;
    }

    /// <summary>
    /// Every request has to show the rows at the edge again. Where it does not, rows may have been passed over: because a page was empty
    /// by mistake, because the rows at the edge are gone, or because the server reads fewer digits of a cursor than it writes.
    /// </summary>
    private static bool ShowsEdge(OrderedState state, OrderedAnswer answer)
    {
        // That the rows at the edge are gone does not make an empty page the end: it is asked for again.
        if ((state.EdgeIsGone && !answer.IsEmpty) || (state.Edge.Value is null && !answer.AwaitsResumedRows))
        {
            return true;
        }

        // A full page that does not reach beyond the edge may show others of those that share it.
        return answer.ShowsDelivered || (!answer.IsEmpty && answer.StaysAtEdge && state.Capacity.IsFull(answer.Count, answer.Asked));
    }

    /// <summary>
    /// The edge did not show: moves the cursor so that it may. An empty page is asked for again; then the walk steps back to a row
    /// before the edge, which shows if only those at the edge are gone; then the cursor moves in larger units. False when the
    /// rows must be taken to be gone.
    /// </summary>
    private static bool LookForEdge(ref OrderedState state, OrderedAnswer answer)
    {
        if (answer.IsEmpty && !state.AskedAgain)
        {
            state = state with { AskedAgain = true };
            return true;
        }

        if (!state.SteppedBack && answer.RowBeforeEdge is { } row)
        {
            state = state with { SteppedBack = true, AskedAgain = false, Cursor = state.Edge.TextOf(state.Edge.BeforeRow(row)) };
            return true;
        }

        if (state.Edge.Value is not null && state.Edge.Coarsen() is { } coarser)
        {
            state = state with { Edge = coarser, AskedAgain = false, Cursor = coarser.TextOf(coarser.Before) };
            return true;
        }

        var edge = state.CoarsePages < EnoughCoarsePages ? state.Edge.Refine() : state.Edge;
        state = state with { Edge = edge, EdgeIsGone = true };
        return false;
    }

    /// <summary>A page without a new row: decides what to find out next.</summary>
    private static OrderedDecision NothingNew(OrderedState state, OrderedAnswer answer)
    {
        if (answer.IsEmpty && state.MayBeCut && !state.AskedAgain)
        {
            return Pause(state with { AskedAgain = true });
        }

        if (answer.IsEmpty || state.Edge.Value is null || (answer.IsLast && !state.Capacity.IsFull(answer.Count, answer.Asked)))
        {
            return answer.IsLast && !state.WasFull ? new(state, OrderedMove.End) : Finish(state);
        }

        switch (state.Stage)
        {
            case CursorStage.Onward or CursorStage.Raised:
                var raised = state.Capacity.Raise(answer.Count, answer.Asked);
                return Pause(
                    state with
                    {
                        Capacity = raised ?? state.Capacity,
                        WasFull = raised is null && state.Capacity.IsFull(answer.Count, answer.Asked),
                        MayBeCut = answer.Count >= state.Capacity.Largest,
                        Unproven = raised is null && state.Capacity.MayBeCut(answer.Count) ? answer.Count : 0,
                        Stage = raised is not null ? CursorStage.Raised : CursorStage.AtEdge,
                    }
                );
            case CursorStage.AtEdge:
                return Pause(state with { Stage = CursorStage.BeyondEdge });
            default:
                // It may be that the server reads too few digits to see that the cursor has moved.
                return state.Edge.CoarsenBeyond() is { } edge ? Pause(state with { Edge = edge }) : new(state, OrderedMove.FailNotFollowed);
        }
    }

    /// <summary>
    /// Nothing lies beyond the edge. That all rows at it were shown is believed where the server has sent a larger page before, or sends one now
    /// from the start, where there are enough rows; where there are not, nobody can tell.
    /// </summary>
    private static OrderedDecision Finish(OrderedState state)
    {
        if (state.WasFull)
        {
            return new(state, OrderedMove.FailOfTies);
        }

        if (state.Unproven == 0)
        {
            return new(state, OrderedMove.End);
        }

        return state.Received > state.Unproven
            ? Pause(state with { Stage = CursorStage.LargerPage, AskedAgain = false })
            : new(state, OrderedMove.FailOfTies);
    }

    /// <summary>
    /// Rows beyond the edge where the page before showed none: it was cut among the rows at the edge, and some of those may not have been
    /// shown. A page that was not even full is asked for again first.
    /// </summary>
    private static OrderedDecision Cut(OrderedState state) =>
        state.WasFull || state.Retries >= MostRetries
            ? new(state, OrderedMove.FailOfTies)
            : Pause(state with { Retries = state.Retries + 1, Stage = CursorStage.Onward });

    private static OrderedDecision Pause(OrderedState state) => new(state, OrderedMove.Pause);
}
