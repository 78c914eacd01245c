namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>What a cursor walk tries to find out with its next request.</summary>
internal enum CursorStage
{
    /// <summary>The rows from the edge on, those at the edge again.</summary>
    Onward,

    /// <summary>The same with a larger page, after a page that brought nothing new.</summary>
    Raised,

    /// <summary>Whether an exclusive server has rows beyond the edge.</summary>
    AtEdge,

    /// <summary>Whether an inclusive server has rows beyond the edge.</summary>
    BeyondEdge,
}

/// <summary>One run along a cursor that has an order.</summary>
internal sealed class CursorWalk<TPage, T> : PageWalk<TPage, T>
{
    private const int Recent = 4096;
    private const int RaiseFactor = 4;
    private const int MostRaises = 4;

    private readonly CursorPaging<TPage, T> _paging;
    private readonly CursorRowsReader<TPage, T> _reader;
    private readonly CursorSteps _steps;
    private readonly CursorDirection _direction;
    private readonly NearRows _near = new();
    private readonly RecentRows _recent = new(Recent);
    private CursorStage _stage;
    private string? _cursor;
    private string? _edgeText;
    private CursorValue? _edge;
    private int _digits;
    private bool _isResumed;
    private int _largestPage;
    private int? _raised;
    private int _raises;
    private bool _wasFull;

    public CursorWalk(
        WalkContext<TPage, T> context,
        CursorPaging<TPage, T> paging,
        CursorSource source,
        CursorDirection direction,
        CursorPosition? resumed
    )
        : base(context)
    {
        _paging = paging;
        _direction = direction;
        _reader = new CursorRowsReader<TPage, T>(paging, source.Pointer);
        _steps = new CursorSteps(paging.Format, direction);
        if (resumed is not null)
        {
            Resume(resumed);
        }
        else
        {
            _cursor = CursorWalk.StartOf(paging, direction, context.Initial, context.Transport.Clock);
        }
    }

    protected override string? Standing => _isResumed || _edge is not null ? TokenOf(Position(_cursor, Array.Empty<ulong>())) : null;

    public override async Task<WalkStep<T>> NextAsync(int? remaining, CancellationToken cancellationToken)
    {
        var request = Context.Initial.Copy();
        var cursor = CursorFor(_stage);
        if (cursor is not null)
        {
            _paging.To.Set(request, CursorText.Value(cursor, _paging.Format));
        }

        var asked = Size(request, remaining);
        ApiResponse<CursorRows<TPage, T>> response;
        try
        {
            response = await SendAsync(request, _reader.Read, _isResumed || _edge is not null, cancellationToken).ConfigureAwait(false);
        }
        catch (PaginationException) when (_stage == CursorStage.Raised)
        {
            // The server does not take so large a page.
            _stage = CursorStage.AtEdge;
            return Nothing(EmptyResponse.Instance);
        }

        var rows = response.Value;
        var fresh = Fresh(rows);
        var before = Position(cursor, Array.Empty<ulong>());
        if (fresh.Count == 0)
        {
            return NothingNew(response, asked) ? End(response) : Nothing(response);
        }

        CheckBeyond(rows, fresh);
        Accept(rows, fresh, cursor);
        var items = Select(rows.Items, fresh);
        return new WalkStep<T>
        {
            Items = items,
            Response = response,
            Total = Total(rows),
            Token = IsLast(rows) ? null : TokenOf(Position(_cursor, Array.Empty<ulong>())),
            TokenAfter = count => TokenOf(Within(before, rows, fresh, count)),
        };
    }

    private void Resume(CursorPosition resumed)
    {
        _isResumed = true;
        _cursor = resumed.Cursor;
        _edgeText = resumed.Edge;
        _digits = resumed.Digits;
        if (resumed.Edge is { } edge && CursorParser.TryParse(edge.AsSpan(), out var value))
        {
            _edge = value;
        }

        foreach (var bits in resumed.Delivered)
        {
            _near.Add(RowIdentity.FromBits(bits), value: null);
        }
    }

    private string? CursorFor(CursorStage stage)
    {
        if (_edge is not { } edge)
        {
            return _cursor;
        }

        return stage switch
        {
            CursorStage.AtEdge => _paging.Format == CursorFormat.UnixSeconds || _edgeText is null
                ? CursorText.Value(_steps.At(edge), _paging.Format).Text
                : _edgeText,
            CursorStage.BeyondEdge => CursorText.Value(_steps.Beyond(edge, _digits), _paging.Format).Text,
            _ => _cursor,
        };
    }

    private int? Size(ApiRequest request, int? remaining)
    {
        if (_stage == CursorStage.Raised && _raised is { } raised)
        {
            _paging.PageSize!.Slot.Set(request, BodyValue.OfNumber(raised));
            return raised;
        }

        return SetPageSize(request, remaining, _near.Count, _largestPage, least: _near.Count + 1);
    }

    private List<int> Fresh(CursorRows<TPage, T> rows)
    {
        var fresh = new List<int>(rows.Items.Count);
        for (var i = 0; i < rows.Items.Count; i++)
        {
            var identity = rows.Identities[i];
            if (_near.Contains(identity))
            {
                _near.Add(identity, rows.Values[i]);
            }
            else if (!_recent.Contains(identity))
            {
                fresh.Add(i);
            }
        }

        return fresh;
    }

    /// <summary>A page without a new row: decides what to find out next. True where the listing has ended.</summary>
    private bool NothingNew(ApiResponse<CursorRows<TPage, T>> response, int? asked)
    {
        var rows = response.Value;
        var count = rows.Items.Count;
        if (count == 0 && _paging.HasMore?.Invoke(rows.Page) == true)
        {
            NoteProgress(0);
            return false;
        }

        if (count == 0 || _edge is null)
        {
            if (_wasFull && _stage is CursorStage.AtEdge or CursorStage.BeyondEdge)
            {
                throw TooManyTies();
            }

            return true;
        }

        switch (_stage)
        {
            case CursorStage.Onward or CursorStage.Raised:
                _wasFull = IsFull(count, asked);
                _stage = TryRaise(count, asked) ? CursorStage.Raised : CursorStage.AtEdge;
                return false;
            case CursorStage.AtEdge:
                _stage = CursorStage.BeyondEdge;
                return false;
            default:
                throw Fault("The server does not follow the cursor: it sends the same rows for another one.");
        }
    }

    private bool IsFull(int count, int? asked) => count >= (asked ?? _paging.PageSize?.DefaultSize ?? _paging.PageCapacity ?? int.MaxValue);

    private bool TryRaise(int count, int? asked)
    {
        var slot = _paging.PageSize;
        var size = asked ?? slot?.DefaultSize ?? count;
        if (slot is null || _raises >= MostRaises || size >= (slot.Maximum ?? int.MaxValue) || count < Math.Min(size, _largestPage))
        {
            return false;
        }

        _raises++;
        _raised = Math.Min(Math.Max(size, count) * RaiseFactor, slot.Maximum ?? int.MaxValue);
        return true;
    }

    /// <summary>Rows beyond the edge, after a page that showed only the edge: the edge has more rows than a page can show.</summary>
    private void CheckBeyond(CursorRows<TPage, T> rows, List<int> fresh)
    {
        if (_stage is not (CursorStage.AtEdge or CursorStage.BeyondEdge) || _edge is not { } edge)
        {
            return;
        }

        foreach (var row in fresh)
        {
            if (rows.Values[row] is { } value && _steps.IsBeyondEdge(value, edge))
            {
                throw TooManyTies();
            }
        }
    }

    private PaginationException TooManyTies() =>
        Fault("More rows share one position than a page can show; what lies behind them cannot be reached without losing some.");

    private void Accept(CursorRows<TPage, T> rows, List<int> fresh, string? asked)
    {
        _largestPage = Math.Max(_largestPage, rows.Items.Count);
        var previous = _edge;
        foreach (var value in rows.Values)
        {
            if (value is { } position)
            {
                _digits = Math.Max(_digits, position.Digits);
                if (_edge is not { } edge || _steps.IsFurther(position, edge))
                {
                    _edge = position;
                    _edgeText = _direction == CursorDirection.Ascending ? rows.HighestText : rows.LowestText;
                }
            }
        }

        if (_edge is not { } newEdge)
        {
            throw Fault("No row of the page holds the field that the next page is asked for with.");
        }

        foreach (var row in fresh)
        {
            _near.Add(rows.Identities[row], rows.Values[row]);
            _recent.Add(rows.Identities[row]);
        }

        var hasMoved = previous is null || _steps.IsFurther(newEdge, previous.Value);
        if (hasMoved)
        {
            _stage = CursorStage.Onward;
            _raised = null;
            _raises = 0;
        }
        else if (_stage != CursorStage.Raised)
        {
            _stage = CursorStage.Onward;
        }

        var next = _steps.Before(newEdge, _digits);
        _cursor = CursorText.Value(next, _paging.Format).Text;
        _near.Forget(value => !_steps.MayComeAgain(value, next, _digits));
        if (_near.IsFull)
        {
            throw TooManyTies();
        }

        NoteProgress(fresh.Count);
    }

    private bool IsLast(CursorRows<TPage, T> rows) => _paging.HasMore?.Invoke(rows.Page) == false;

    private long? Total(CursorRows<TPage, T> rows) => _paging.Total?.Invoke(rows.Page);

    private static IReadOnlyList<T> Select(IReadOnlyList<T> items, List<int> rows)
    {
        if (rows.Count == items.Count)
        {
            return items;
        }

        var selected = new T[rows.Count];
        for (var i = 0; i < selected.Length; i++)
        {
            selected[i] = items[rows[i]];
        }

        return selected;
    }

    private CursorPosition Position(string? cursor, ulong[] more)
    {
        var near = _near.ToArray();
        var delivered = new ulong[near.Length + more.Length];
        near.CopyTo(delivered, 0);
        more.CopyTo(delivered, near.Length);
        return new CursorPosition
        {
            Cursor = cursor,
            Edge = _edgeText,
            Digits = _digits,
            Delivered = delivered,
        };
    }

    private static CursorPosition Within(CursorPosition before, CursorRows<TPage, T> rows, List<int> fresh, int count)
    {
        var delivered = new ulong[before.Delivered.Length + count];
        before.Delivered.CopyTo(delivered, 0);
        for (var i = 0; i < count; i++)
        {
            delivered[before.Delivered.Length + i] = rows.Identities[fresh[i]].Bits;
        }

        return new CursorPosition
        {
            Cursor = before.Cursor,
            Edge = before.Edge,
            Digits = before.Digits,
            Delivered = delivered,
        };
    }

    private string TokenOf(CursorPosition position) => Context.Tokens.Write(position.WriteTo);

    private WalkStep<T> Nothing(ApiResponse response) =>
        new()
        {
            Items = Array.Empty<T>(),
            Response = response,
            Token = TokenOf(Position(_cursor, Array.Empty<ulong>())),
            TokenAfter = _ => TokenOf(Position(_cursor, Array.Empty<ulong>())),
        };

    private WalkStep<T> End(ApiResponse<CursorRows<TPage, T>> response) =>
        new()
        {
            Items = Array.Empty<T>(),
            Response = response,
            Total = Total(response.Value),
            Token = null,
            TokenAfter = _ => TokenOf(Position(_cursor, Array.Empty<ulong>())),
        };
}
