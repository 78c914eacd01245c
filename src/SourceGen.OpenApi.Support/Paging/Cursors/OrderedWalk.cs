namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// One run along a cursor that has an order. Each request asks once more for the rows at the edge, the furthest position seen, because
/// a page may have shown only some of those that share it. Rows that come again are dropped by identity.
/// </summary>
internal sealed class OrderedWalk<TPage, T> : PageWalk<TPage, T>
{
    private readonly CursorPaging<TPage, T> _paging;
    private readonly CursorRowsReader<TPage, T> _reader;
    private readonly CursorMemory<TPage, T> _memory = new();
    private OrderedState _state;

    public OrderedWalk(
        WalkContext<TPage, T> context,
        CursorPaging<TPage, T> paging,
        CursorSource source,
        CursorDirection direction,
        CursorPosition? resumed
    )
        : base(context)
    {
        _paging = paging;
        _reader = new CursorRowsReader<TPage, T>(paging, source.Pointer);
        _state = new OrderedState(new CursorEdge(paging.Format, direction), new PageCapacity(paging.PageSize, paging.PageCapacity));
        if (resumed is null)
        {
            var start = CursorStart.Of(paging, direction, context.Initial, context.Transport.Clock);
            _state = _state with { Cursor = start, Start = start };
            return;
        }

        _state = _state with
        {
            IsStarted = true,
            Cursor = resumed.Cursor,
            Start = resumed.Start,
            Received = resumed.Received,
            Edge = _state.Edge.Resume(resumed.Edge, resumed.Digits, resumed.Coarsest),
            Capacity = _state.Capacity with { Largest = resumed.LargestPage },
        };
        _memory.Resume(resumed);
    }

    protected override string? Standing => _state.IsStarted ? Writer(_memory.Position(_state))() : null;

    public override async Task<WalkStep<TPage, T>> NextAsync(int? remaining, CancellationToken cancellationToken)
    {
        var request = Context.Initial.Copy();
        var cursor = _state.Asks;
        if (cursor is not null)
        {
            _paging.To.Set(request, CursorText.ToBodyValue(cursor, _paging.Format));
        }

        var asked = Size(request, remaining);
        ApiResponse<CursorRows<TPage, T>> response;
        try
        {
            response = await SendAsync(request, _reader.Read, _state.IsStarted, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException exception)
            when (OrderedStep.Refuse(_state, exception.StatusCode, exception is PaginationException, Now()) is not null)
        {
            var otherwise = OrderedStep.Refuse(_state, exception.StatusCode, exception is PaginationException, Now()).GetValueOrDefault();
            _state = otherwise.State;
            return otherwise.Move == OrderedMove.FailOfTies ? throw TooManyTies() : Pause(EmptyResponse.Instance, default!);
        }

        var rows = response.Value;
        var fresh = _memory.NewRows(rows);
        var decision = OrderedStep.Take(_state, Observe(rows, fresh.Count, asked));
        _state = decision.State;
        if (decision.Move != OrderedMove.Ignore)
        {
            _memory.Meet(rows);
        }

        return decision.Move switch
        {
            OrderedMove.Ignore or OrderedMove.Pause => Pause(response, rows.Page),
            OrderedMove.Deliver => Deliver(response, fresh, cursor, asked),
            OrderedMove.End => End(response, rows.Page, _paging.Total?.Invoke(rows.Page)),
            OrderedMove.FailOfTies => throw TooManyTies(),
            OrderedMove.FailNotFollowed => throw Fault("The server does not follow the cursor: its rows are not those asked for."),
            _ => throw new InvalidOperationException("There is no such move."),
        };
    }

    private int? Size(ApiRequest request, int? remaining)
    {
        var exactly = _state.Stage switch
        {
            CursorStage.Raised => _state.Capacity.Raised,
            CursorStage.LargerPage => _state.Unproven + 1,
            _ => null,
        };
        if (exactly is { } size && _paging.PageSize is { } slot)
        {
            slot.Slot.Set(request, BodyValue.OfNumber(size));
            return size;
        }

        return SetPageSize(request, remaining, _memory.Again, _state.Capacity.Last, least: _memory.Again + 1);
    }

    /// <summary>A cursor for a server that refuses to begin without one; null where the caller has given one.</summary>
    private string? Now() => _paging.To.Get(Context.Initial) is null ? CursorStart.Now(_paging.Format, Context.Transport.Clock) : null;

    /// <summary>What a page says, compared with the edge and with the rows that were delivered.</summary>
    private OrderedAnswer Observe(CursorRows<TPage, T> rows, int newRows, int? asked)
    {
        var edge = _state.Edge;
        var hasEdge = edge.Value is not null;
        var (positions, near, notBeyond, delivered, further, at, beyond) = (0, 0, 0, false, false, false, false);
        for (var i = 0; i < rows.Items.Count; i++)
        {
            var value = rows.Values[i];
            if (value is { } position)
            {
                positions++;
                near += !hasEdge || edge.MayComeAgain(position) ? 1 : 0;
                further |= !hasEdge || edge.IsFurther(position, edge.Value.GetValueOrDefault());
                at |= edge.IsAt(position);
                beyond |= edge.IsBeyond(position);
            }

            if (!hasEdge || (value is { } known && !edge.IsBeyond(known)))
            {
                notBeyond++;
                delivered |= _memory.IsKnown(rows.Identities[i]);
            }
        }

        return new OrderedAnswer
        {
            Count = rows.Items.Count,
            New = newRows,
            Asked = asked,
            HasMore = _paging.IsLast?.Invoke(rows.Page) == true ? false : _paging.HasMore?.Invoke(rows.Page),
            IsElsewhere = positions > 0 && near == 0,
            ShowsDelivered = delivered,
            StaysAtEdge = notBeyond == rows.Items.Count,
            HasFurther = further,
            HasAtEdge = at,
            HasBeyondEdge = beyond,
            RowBeforeEdge = _memory.RowBeforeEdge(edge),
            AwaitsResumedRows = _memory.AwaitsResumedRows,
        };
    }

    private WalkStep<TPage, T> Deliver(ApiResponse<CursorRows<TPage, T>> response, List<int> fresh, string? cursor, int? asked)
    {
        var rows = response.Value;
        if (_memory.IsFull)
        {
            throw TooManyTies();
        }

        var before = _memory.Position(_state with { Cursor = cursor });
        var edge = _state.Edge.Advance(rows.Values, rows.LowestText, rows.HighestText);
        if (edge.Value is null)
        {
            throw Fault("No row of the page holds the field that the next page is asked for with.");
        }

        var isLast = _paging.HasMore?.Invoke(rows.Page) == false || _paging.IsLast?.Invoke(rows.Page) == true;
        _memory.RemoveDoubles(rows, fresh);
        _state = OrderedStep.Delivered(
            _state,
            edge,
            new OrderedAnswer
            {
                Count = rows.Items.Count,
                New = fresh.Count,
                Asked = asked,
            }
        );
        _memory.Add(_state.Edge, rows, fresh);
        NoteProgress(fresh.Count);
        var after = _state;
        return new WalkStep<TPage, T>
        {
            Items = Select(rows.Items, fresh),
            Response = response,
            Envelope = rows.Page,
            Total = _paging.Total?.Invoke(rows.Page),
            Token = isLast ? null : Writer(_memory.Position(after)),
            TokenAfter = count => Writer(CursorMemory<TPage, T>.Within(before, after, rows, fresh, count))(),
        };
    }

    private WalkStep<TPage, T> Pause(ApiResponse response, TPage envelope)
    {
        NoteProgress(0);
        return Nothing(response, envelope, Writer(_memory.Position(_state)));
    }

    private PaginationException TooManyTies() =>
        Fault("More rows share one position than a page can show: what is behind them cannot be reached without losing some.");

    private Func<string> Writer(CursorPosition position) => () => Context.Tokens.Write(position.WriteTo);
}
