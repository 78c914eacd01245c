namespace SourceGen.OpenApi.Support;

using global::System.Collections.Generic;
using global::System.Net;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// One run along a cursor that has an order. Each request asks once more for the rows at the edge, the furthest position seen, because
/// a page may have shown only some of those that share it. Rows that come again are dropped by identity.
/// </summary>
internal sealed class OrderedWalk<TPage, T> : PageWalk<TPage, T>
{
    private const int MostRetries = 2;

    private readonly CursorPaging<TPage, T> _paging;
    private readonly CursorRowsReader<TPage, T> _reader;
    private readonly CursorEdge _edge;
    private readonly CursorMemory<TPage, T> _memory;
    private readonly EdgeCheck<TPage, T> _check;
    private readonly PageCapacity _capacity;
    private CursorStage _stage;
    private string? _cursor;
    private bool _isStarted;
    private bool _wasFull;
    private bool _mayBeCut;
    private int _retries;

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
        _edge = new CursorEdge(paging.Format, direction);
        _memory = new CursorMemory<TPage, T>(_edge);
        _check = new EdgeCheck<TPage, T>(_edge, _memory);
        _capacity = new PageCapacity(paging.PageSize, paging.PageCapacity);
        if (resumed is null)
        {
            _cursor = CursorStart.Of(paging, direction, context.Initial, context.Transport.Clock);
            return;
        }

        _isStarted = true;
        _cursor = resumed.Cursor;
        _edge.Resume(resumed.Edge, resumed.Digits, resumed.Coarsest);
        _memory.Resume(resumed);
    }

    protected override string? Standing => _isStarted ? TokenOf(_memory.Position(_cursor)) : null;

    public override async Task<WalkStep<T>> NextAsync(int? remaining, CancellationToken cancellationToken)
    {
        var request = Context.Initial.Copy();
        var cursor = CursorOf(_stage);
        if (cursor is not null)
        {
            _paging.To.Set(request, CursorText.ToBodyValue(cursor, _paging.Format));
        }

        var asked = Size(request, remaining);
        ApiResponse<CursorRows<TPage, T>> response;
        try
        {
            response = await SendAsync(request, _reader.Read, _isStarted, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException exception) when (TryElse(exception))
        {
            return Nothing(EmptyResponse.Instance);
        }

        _isStarted = true;
        var rows = response.Value;
        if (rows.Items.Count == 0 && _paging.HasMore?.Invoke(rows.Page) == true)
        {
            return Nothing(response);
        }

        RequireFollowed(rows);
        var isOnward = _stage is CursorStage.Onward or CursorStage.Raised;
        if (isOnward && !_check.Shows(rows, _capacity.IsFull(rows.Items.Count, asked)) && _check.TryElse(rows, ref _cursor))
        {
            return Nothing(response);
        }

        var fresh = _memory.Fresh(rows);
        if (fresh.Count == 0 && !HasFurther(rows))
        {
            return NothingNew(rows, asked) ? End(response, _paging.Total?.Invoke(rows.Page)) : Nothing(response);
        }

        return !isOnward && IsCut(rows) ? Nothing(response) : Accept(response, fresh, cursor, asked);
    }

    private string? CursorOf(CursorStage stage) =>
        stage switch
        {
            CursorStage.AtEdge => _edge.TextAt(),
            CursorStage.BeyondEdge => _edge.TextOf(_edge.Beyond),
            _ => _cursor,
        };

    private int? Size(ApiRequest request, int? remaining)
    {
        if (_stage == CursorStage.Raised && _capacity.Raised is { } raised)
        {
            _paging.PageSize!.Slot.Set(request, BodyValue.OfNumber(raised));
            return raised;
        }

        return SetPageSize(request, remaining, _memory.Again, _capacity.Last, least: _memory.Again + 1);
    }

    /// <summary>A refusal that another request may avoid: of a page made larger, or of a first request without a cursor.</summary>
    private bool TryElse(ApiException exception)
    {
        if (_stage == CursorStage.Raised && exception is PaginationException)
        {
            _stage = CursorStage.AtEdge;
            return true;
        }

        var isRefused = exception.StatusCode is HttpStatusCode.BadRequest or (HttpStatusCode)422;
        if (_isStarted || !isRefused || _cursor is not null || _paging.To.Get(Context.Initial) is not null)
        {
            return false;
        }

        _cursor = CursorStart.Now(_paging.Format, Context.Transport.Clock);
        return _cursor is not null;
    }

    /// <summary>Rows that are all on the wrong side of the cursor: the server does not look at it, or has begun again.</summary>
    private void RequireFollowed(CursorRows<TPage, T> rows)
    {
        var isFollowed = true;
        foreach (var value in rows.Values)
        {
            if (value is { } position && _edge.Value is not null)
            {
                if (_edge.MayComeAgain(position))
                {
                    return;
                }

                isFollowed = false;
            }
        }

        if (!isFollowed)
        {
            throw NotFollowed();
        }
    }

    /// <summary>True where delivered rows lie beyond the edge: those of a page that was cut short.</summary>
    private bool HasFurther(CursorRows<TPage, T> rows)
    {
        foreach (var value in rows.Values)
        {
            if (value is { } position && (_edge.Value is not { } edge || _edge.IsFurther(position, edge)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A page without a new row: decides what to find out next. True where the listing has ended.</summary>
    private bool NothingNew(CursorRows<TPage, T> rows, int? asked)
    {
        var count = rows.Items.Count;
        if (count == 0 && _mayBeCut && _check.TryAgain())
        {
            return false;
        }

        if (count == 0 || _edge.Value is null || (IsLast(rows) && !_capacity.IsFull(count, asked)))
        {
            return _wasFull ? throw TooManyTies() : true;
        }

        switch (_stage)
        {
            case CursorStage.Onward or CursorStage.Raised:
                var canRaise = _capacity.TryRaise(count, asked);
                _wasFull = !canRaise && _capacity.IsFull(count, asked);
                _mayBeCut = count >= _capacity.Largest;
                _stage = canRaise ? CursorStage.Raised : CursorStage.AtEdge;
                return false;
            case CursorStage.AtEdge:
                _stage = CursorStage.BeyondEdge;
                return false;
            default:
                // It may be that the server reads too few digits to see that the cursor has moved.
                return _edge.CoarsenBeyond() ? false : throw NotFollowed();
        }
    }

    /// <summary>
    /// Rows beyond the edge where the page before showed none: it was cut among the rows at the edge, and some of those may not have been
    /// shown. A page that was not even full is asked for again first.
    /// </summary>
    private bool IsCut(CursorRows<TPage, T> rows)
    {
        var hasBeyond = false;
        foreach (var value in rows.Values)
        {
            if (value is { } position)
            {
                if (_edge.IsAt(position))
                {
                    // Those at the edge and those beyond it in one page: all of them have been shown.
                    return false;
                }

                hasBeyond |= _edge.IsBeyond(position);
            }
        }

        if (!hasBeyond)
        {
            return false;
        }

        if (_wasFull || _retries >= MostRetries)
        {
            throw TooManyTies();
        }

        _retries++;
        _stage = CursorStage.Onward;
        return true;
    }

    private WalkStep<T> Accept(ApiResponse<CursorRows<TPage, T>> response, List<int> fresh, string? cursor, int? asked)
    {
        var rows = response.Value;
        if (_memory.IsFull)
        {
            throw TooManyTies();
        }

        var before = _memory.Position(cursor);
        var hasMoved = _edge.Advance(rows.Values, rows.LowestText, rows.HighestText);
        if (_edge.Value is null)
        {
            throw Fault("No row of the page holds the field that the next page is asked for with.");
        }

        _check.Note(hasMoved);
        _memory.Add(rows, fresh);
        _capacity.Note(rows.Items.Count, asked);
        _cursor = _edge.TextOf(_edge.Before);
        _wasFull = false;
        _mayBeCut = false;
        if (hasMoved)
        {
            _retries = 0;
            _capacity.Reset();
        }

        _stage = _capacity.Raised is null ? CursorStage.Onward : CursorStage.Raised;
        NoteProgress(fresh.Count);
        return new WalkStep<T>
        {
            Items = Select(rows.Items, fresh),
            Response = response,
            Total = _paging.Total?.Invoke(rows.Page),
            Token = IsLast(rows) ? null : TokenOf(_memory.Position(_cursor)),
            TokenAfter = count => TokenOf(_memory.Within(before, rows, fresh, count)),
        };
    }

    private bool IsLast(CursorRows<TPage, T> rows) => _paging.HasMore?.Invoke(rows.Page) == false;

    private PaginationException TooManyTies() =>
        Fault("More rows share one position than a page can show: what is behind them cannot be reached without losing some.");

    private PaginationException NotFollowed() => Fault("The server does not follow the cursor: its rows are not those asked for.");

    private string TokenOf(CursorPosition position) => Context.Tokens.Write(position.WriteTo);

    private WalkStep<T> Nothing(ApiResponse response)
    {
        NoteProgress(0);
        return Nothing(response, TokenOf(_memory.Position(_cursor)));
    }
}
