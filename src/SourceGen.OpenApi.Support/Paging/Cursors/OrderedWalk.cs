namespace SourceGen.OpenApi.Support;

using global::System.Collections.Generic;
using global::System.Net;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// One run along a cursor that has an order. Each request asks once more for the rows at the edge, the furthest position seen, because
/// a page may have shown only some of those that share it. Rows that come again are dropped by identity.
/// </summary>
internal sealed partial class OrderedWalk<TPage, T> : PageWalk<TPage, T>
{
    private const int Recent = 4096;
    private const int MostRetries = 2;
    private const int EnoughCoarsePages = 3;

    private readonly CursorPaging<TPage, T> _paging;
    private readonly CursorRowsReader<TPage, T> _reader;
    private readonly CursorEdge _edge;
    private readonly PageCapacity _capacity;
    private readonly NearRows _near = new();
    private readonly RecentRows _recent = new(Recent);
    private CursorStage _stage;
    private string? _cursor;
    private bool _isStarted;
    private bool _askedAgain;
    private bool _isTrusted;
    private bool _steppedBack;
    private int _coarsePages;
    private bool _wasFull;
    private bool _mayBeCut;
    private int _retries;
    private int _usual;
    private int _again;

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
        _capacity = new PageCapacity(paging.PageSize, paging.PageCapacity);
        if (resumed is null)
        {
            _cursor = CursorStart.Of(paging, direction, context.Initial, context.Transport.Clock);
            return;
        }

        _isStarted = true;
        _cursor = resumed.Cursor;
        _edge.Resume(resumed.Edge, resumed.Digits, resumed.Coarsest);
        foreach (var bits in resumed.Delivered)
        {
            _near.AddUnmet(bits);
        }
    }

    protected override string? Standing => _isStarted ? TokenOf(Position(_cursor)) : null;

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
        if (_stage is CursorStage.Onward or CursorStage.Raised && !ShowsEdge(rows, asked) && TryShowEdge(rows))
        {
            return Nothing(response);
        }

        var fresh = Fresh(rows);
        if (fresh.Count == 0 && !HasFurther(rows))
        {
            return NothingNew(rows, asked) ? End(response) : Nothing(response);
        }

        return IsCut(rows) ? Nothing(response) : Accept(response, fresh, cursor, asked);
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

        // Rows that a token named come at once or not at all.
        var again = _again + (_usual == 0 ? _near.UnmetCount : 0);
        return SetPageSize(request, remaining, again, _usual, least: again + 1);
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
        if (_edge.Value is null)
        {
            return;
        }

        var isFollowed = true;
        foreach (var value in rows.Values)
        {
            if (value is { } position)
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

    /// <summary>Every request shows the rows at the edge again, unless they are gone or the server read the cursor otherwise.</summary>
    private bool ShowsEdge(CursorRows<TPage, T> rows, int? asked)
    {
        if (_isTrusted || (_edge.Value is null && _near.UnmetCount == 0))
        {
            return true;
        }

        // A full page may show others of those that share the edge.
        var isFull = _capacity.IsFull(rows.Items.Count, asked);
        for (var i = 0; i < rows.Items.Count; i++)
        {
            var isThere = _edge.Value is null || (rows.Values[i] is { } value && !_edge.IsBeyond(value));
            if (isThere && (isFull || IsKnown(rows.Identities[i])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The edge did not show. An empty page is asked for again; then the walk steps back to a row before the edge, which shows if only those
    /// at the edge are gone; then the cursor moves in larger units, in case the server reads fewer digits than it writes. In the
    /// end the rows are taken to be gone.
    /// </summary>
    private bool TryShowEdge(CursorRows<TPage, T> rows)
    {
        if (rows.Items.Count == 0 && !_askedAgain)
        {
            _askedAgain = true;
            return true;
        }

        if (!_steppedBack && _near.Furthest(_edge.IsFurther, value => !_edge.IsAt(value)) is { } row)
        {
            _steppedBack = true;
            _askedAgain = false;
            _cursor = _edge.TextOf(_edge.BeforeRow(row));
            return true;
        }

        if (_edge.Value is null || !_edge.Coarsen())
        {
            _edge.Refine();
            _isTrusted = true;
            return false;
        }

        _askedAgain = false;
        _cursor = _edge.TextOf(_edge.Before);
        return true;
    }

    private List<int> Fresh(CursorRows<TPage, T> rows)
    {
        var fresh = new List<int>(rows.Items.Count);
        for (var i = 0; i < rows.Items.Count; i++)
        {
            if (!IsKnown(rows.Identities[i]))
            {
                fresh.Add(i);
            }
            else if (rows.Values[i] is { } value && _near.Contains(rows.Identities[i]))
            {
                _near.Add(rows.Identities[i], value);
            }
        }

        return fresh;
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

    private bool IsKnown(RowIdentity identity) => _near.Contains(identity) || _recent.Contains(identity);

    /// <summary>A page without a new row: decides what to find out next. True where the listing has ended.</summary>
    private bool NothingNew(CursorRows<TPage, T> rows, int? asked)
    {
        var count = rows.Items.Count;
        if (count == 0 && _mayBeCut && !_askedAgain)
        {
            _askedAgain = true;
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
        if (_stage is not (CursorStage.AtEdge or CursorStage.BeyondEdge))
        {
            return false;
        }

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
        if (_again > NearRows.Most)
        {
            throw TooManyTies();
        }

        var before = Position(cursor);
        var hasMoved = _edge.Advance(rows.Values, rows.LowestText, rows.HighestText);
        if (hasMoved && _edge.IsCoarse && ++_coarsePages < EnoughCoarsePages)
        {
            // That the server reads fewer digits is believed when it has shown more than once.
            _edge.Refine();
        }

        if (_edge.Value is null)
        {
            throw Fault("No row of the page holds the field that the next page is asked for with.");
        }

        foreach (var row in fresh)
        {
            _recent.Add(rows.Identities[row]);
            if (rows.Values[row] is { } value && _edge.MayComeAgain(value))
            {
                _near.Add(rows.Identities[row], value);
            }
        }

        MoveTo(_edge.Before);
        _capacity.Note(rows.Items.Count, asked);
        _usual = rows.Items.Count;
        _wasFull = false;
        _mayBeCut = false;
        _askedAgain = false;
        if (hasMoved)
        {
            _isTrusted = false;
            _steppedBack = false;
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
            Token = IsLast(rows) ? null : TokenOf(Position(_cursor)),
            TokenAfter = count => TokenOf(Within(before, rows, fresh, count)),
        };
    }
}
