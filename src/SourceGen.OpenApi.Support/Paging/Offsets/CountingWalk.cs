namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// One run by page numbers, or by row offsets over rows without identity. Requests cannot overlap here, so a listing that shrinks while
/// it is walked is repaired where rows have an identity (earlier pages are read again), and noted as drift where they have none.
/// </summary>
internal sealed class CountingWalk<TPage, T> : OffsetWalk<TPage, T>
{
    /// <summary>Delivered rows that are kept to recognise doubles by.</summary>
    private const int MostKnown = 4096;
    private const int KnownInToken = 256;

    private readonly OffsetPaging<TPage, T> _paging;
    private readonly RecentRows _known = new(MostKnown);
    private readonly RepeatGuard<T> _repeats;
    private CountingState _state;
    private OffsetWindow<TPage, T>? _last;
    private OffsetWindow<TPage, T>? _kept;
    private int? _size;

    public CountingWalk(WalkContext<TPage, T> context, OffsetPaging<TPage, T> paging, OffsetPosition? resumed)
        : base(context, paging, resumed)
    {
        _paging = paging;
        _repeats = new RepeatGuard<T>(paging.Identity);
        _state = new CountingState
        {
            Next = resumed?.Next ?? paging.FirstPage,
            Skip = resumed?.Skip ?? 0,
            Received = resumed?.Received ?? 0,
            Total = resumed?.Total,
        };
        _size = resumed?.PageSize;
        foreach (var bits in resumed?.Anchors ?? Array.Empty<ulong>())
        {
            _known.Add(RowIdentity.FromBits(bits));
        }
    }

    protected override bool ComparesBody => _state.Phase == CountingPhase.Probe;

    protected override string? Standing => IsStarted ? Writer(Position(_state))() : null;

    public override async Task<WalkStep<TPage, T>> NextAsync(int? remaining, CancellationToken cancellationToken)
    {
        while (true)
        {
            OffsetDecision<CountingState> decision;
            try
            {
                var window = await FetchAsync(_state.Asks, request => Size(request, remaining), cancellationToken).ConfigureAwait(false);
                _last = window with { Answer = window.Answer with { Repeat = _repeats.Compare(window.Rows) } };
                decision = CountingStep.Take(_state, _last.Answer, Rules);
            }
            catch (PaginationException refusal) when (_last is not null)
            {
                decision = CountingStep.Refuse(_state, refusal.StatusCode, Rules);
                if (decision.Move == OffsetMove.Fail)
                {
                    throw;
                }
            }

            if (Carry(decision) is { } step)
            {
                return step;
            }
        }
    }

    /// <summary>Does what was decided; null where another request is needed first.</summary>
    private WalkStep<TPage, T>? Carry(OffsetDecision<CountingState> decision)
    {
        var before = _state;
        var window = _last!;
        _kept = decision.KeepsAnswer ? window : _kept;
        if (decision.Move != OffsetMove.Fail)
        {
            _state = decision.State;
        }

        switch (decision.Move)
        {
            case OffsetMove.Ask:
                return null;
            case OffsetMove.Pause:
                NoteProgress(0);
                return Nothing(window.Response, window.Response.Value, Writer(Position(_state)));
            case OffsetMove.End:
                return End(window.Response, window.Response.Value, window.Total);
            case OffsetMove.Deliver:
                return Deliver(before, window, decision.HasDrifted);
            case OffsetMove.DeliverKept:
                return Deliver(before, _kept!, decision.HasDrifted);
            default:
                throw FaultOf(decision.Fault, cause: null);
        }
    }

    private WalkStep<TPage, T> Deliver(CountingState before, OffsetWindow<TPage, T> window, bool hasDrifted)
    {
        _repeats.Note(window.Rows);
        var known = _known.Last(KnownInToken);
        var indexes = NewRows(window.Rows, before.Skip);
        var isEnd = window.Answer.SaysEnd(_state.Received);
        NoteProgress(isEnd ? 1 : indexes.Count);
        return new WalkStep<TPage, T>
        {
            Items = Select(window.Rows, indexes),
            Response = window.Response,
            Envelope = window.Response.Value,
            Total = window.Total,
            HasDrifted = hasDrifted,
            Token = isEnd ? null : Writer(Position(_state)),
            TokenAfter = count => Writer(Within(before, window, known, indexes, count))(),
        };
    }

    /// <summary>The rows that were not delivered yet: by identity where there is one, else by number.</summary>
    private List<int> NewRows(IReadOnlyList<T> rows, int skip)
    {
        var indexes = new List<int>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var identity = _paging.Identity?.Invoke(rows[i]) ?? default;
            if (identity.HasValue ? _known.Add(identity) : i >= skip)
            {
                indexes.Add(i);
            }
        }

        return indexes;
    }

    /// <summary>Pages are counted in one size from the first to the last, whatever is left to deliver.</summary>
    private int? Size(ApiRequest request, int? remaining)
    {
        if (!_paging.IsPageNumber)
        {
            return SetPageSize(request, remaining, doubles: 0, LargestPage, least: 1);
        }

        if (_size is { } size && Context.Paging.PageSize is { } slot)
        {
            slot.Slot.Set(request, BodyValue.OfNumber(size));
            return size;
        }

        if (!IsStarted)
        {
            _size = SetPageSize(request, remaining, doubles: 0, usual: 0, least: 1);
        }

        return _size;
    }

    private OffsetPosition Position(CountingState state) => Position(state.Next, state.Skip, state, _known.Last(KnownInToken));

    private OffsetPosition Position(long next, int skip, CountingState state, ulong[] known) =>
        new()
        {
            Next = next,
            Skip = skip,
            Received = state.Received,
            PageSize = _size,
            Total = state.Total,
            Anchors = known,
        };

    /// <summary>The position behind the first so many new rows of a page.</summary>
    private OffsetPosition Within(CountingState before, OffsetWindow<TPage, T> window, ulong[] known, List<int> indexes, int count)
    {
        var seen = indexes[count - 1] + 1;
        if (!_paging.IsPageNumber)
        {
            var within = before with { Received = before.Received + seen, Total = window.Answer.Total };
            return Position(window.Answer.Start + seen, skip: 0, within, known);
        }

        var joined = new List<ulong>(known);
        for (var i = 0; i < count; i++)
        {
            var identity = _paging.Identity?.Invoke(window.Rows[indexes[i]]) ?? default;
            if (identity.HasValue)
            {
                joined.Add(identity.Bits);
            }
        }

        return Position(window.Answer.Start, seen, before with { Total = window.Answer.Total }, joined.ToArray());
    }

    private Func<string> Writer(OffsetPosition position) => () => Context.Tokens.Write(position.WriteTo);
}
