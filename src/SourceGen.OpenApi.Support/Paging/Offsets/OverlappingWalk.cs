namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// One run by row offsets over rows that have an identity. Every request begins with the last delivered row: what stands behind it is new,
/// however many rows came or went before it. Where that row and its neighbours are gone, the walk looks for an older one.
/// </summary>
internal sealed class OverlappingWalk<TPage, T> : OffsetWalk<TPage, T>
{
    /// <summary>Delivered rows that are kept to find the place by.</summary>
    private const int MostAnchors = 4096;
    private const int AnchorsInToken = 32;

    private readonly Func<T, RowIdentity> _identity;
    private readonly RecentRows _anchors = new(MostAnchors);
    private readonly RepeatGuard<T> _repeats;
    private OverlapState _state;
    private OffsetWindow<TPage, T>? _last;
    private OffsetWindow<TPage, T>? _kept;

    public OverlappingWalk(WalkContext<TPage, T> context, OffsetPaging<TPage, T> paging, OffsetPosition? resumed)
        : base(context, paging, resumed)
    {
        _identity = paging.Identity!;
        _repeats = new RepeatGuard<T>(_identity, resumed?.Head);
        foreach (var bits in resumed?.Anchors ?? Array.Empty<ulong>())
        {
            _anchors.Add(RowIdentity.FromBits(bits));
        }

        if (resumed is { IsComplete: false })
        {
            _anchors.MarkIncomplete();
        }

        _state = new OverlapState
        {
            First = paging.FirstPage,
            Next = resumed?.Next ?? paging.FirstPage,
            Total = resumed?.Total,
            RowsBehindAnchor = resumed?.RowsBehindAnchor ?? 0,
            HasAnchor = _anchors.Count > 0,
            KnowsEveryRow = _anchors.IsComplete,
        };
    }

    protected override string? Standing => IsStarted ? Writer(Position())() : null;

    public override async Task<WalkStep<TPage, T>> NextAsync(int? remaining, CancellationToken cancellationToken)
    {
        while (true)
        {
            var start = _state.Asks;
            OffsetDecision<OverlapState> decision;
            try
            {
                var window = await FetchAsync(start, request => Size(request, start, remaining), cancellationToken).ConfigureAwait(false);
                _last = window with { Answer = Observe(window) };
                decision = OverlapStep.Take(_state, _last.Answer, Rules);
            }
            catch (PaginationException refusal) when (IsEnd(refusal, start))
            {
                // A server that refuses what lies behind the last row has none there.
                decision = OverlapStep.Take(_state, new OffsetAnswer { Start = start }, Rules);
            }

            if (Carry(decision) is { } step)
            {
                return step;
            }
        }
    }

    private bool IsEnd(PaginationException refusal, long start) =>
        refusal.StatusCode == HttpStatusCode.NotFound
        && _last is { } last
        && start >= _state.Next
        && !last.Answer.SaysMore(start - _state.First);

    /// <summary>What an answer says, with what is known of its rows.</summary>
    private OffsetAnswer Observe(OffsetWindow<TPage, T> window)
    {
        var rows = window.Rows;
        var known = FirstKnown(rows);
        var hasNew = known is { } index && HasNewBehind(rows, index);
        return window.Answer with
        {
            FirstKnown = known,
            HasNewBehindKnown = hasNew,
            KnownIsLastDelivered = known is { } first && _anchors.IsLast(_identity(rows[first])),
            Repeat = hasNew ? PageRepeat.None : _repeats.Compare(rows),
        };
    }

    /// <summary>Does what was decided; null where another request is needed first.</summary>
    private WalkStep<TPage, T>? Carry(OffsetDecision<OverlapState> decision)
    {
        var window = _last!;
        var kept = _kept;
        _kept = decision.KeepsAnswer ? window : kept;
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
                return Nothing(window.Response, window.Response.Value, Writer(Position()));
            case OffsetMove.End:
                return End(window.Response, window.Response.Value, window.Total);
            case OffsetMove.Deliver:
                return Deliver(window, decision.From, decision.HasDrifted, behind: 0);
            case OffsetMove.DeliverKept:
                var behind = decision.StandsBeforeKnown ? _anchors.RowsBehind(_identity(window.Rows[window.Rows.Count - 1])) : 0;
                return Deliver(kept!, from: 0, hasDrifted: behind > 0, behind);
            default:
                throw FaultOf(decision.Fault, cause: null);
        }
    }

    private WalkStep<TPage, T> Deliver(OffsetWindow<TPage, T> window, int from, bool hasDrifted, int behind)
    {
        _repeats.Note(window.Rows);
        var fresh = NewRows(window.Rows, from);
        var rowsBehindAnchor = Remember(window.Rows, fresh, behind);
        var knownBehind =
            fresh.Count == 0 && window.Rows.Count > 0 ? _anchors.RowsBehind(_identity(window.Rows[window.Rows.Count - 1])) : 0;
        _state = OverlapStep.Delivered(_state, window.Answer, fresh.Count, knownBehind, rowsBehindAnchor) with
        {
            HasAnchor = _anchors.Count > 0,
            KnowsEveryRow = _anchors.IsComplete,
        };
        var isEnd = window.Answer.SaysEnd(window.Answer.End - _state.First);
        NoteProgress(isEnd ? 1 : fresh.Count);
        return new WalkStep<TPage, T>
        {
            Items = Select(window.Rows, fresh),
            Response = window.Response,
            Envelope = window.Response.Value,
            Total = window.Total,
            HasDrifted = hasDrifted,
            Token = isEnd ? null : Writer(Position()),
            TokenAfter = count => Writer(Within(window, fresh, count))(),
        };
    }

    private int? Size(ApiRequest request, long start, int? remaining)
    {
        var again = (int)Math.Max(0, _state.Next - Math.Max(start, _state.Overlap));
        return SetPageSize(
            request,
            start < _state.Overlap ? null : remaining,
            again,
            LargestPage,
            least: _state.HasAnchor ? Math.Max(2, again + 1) : 1
        );
    }

    private int? FirstKnown(IReadOnlyList<T> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (_anchors.Contains(_identity(rows[i])))
            {
                return i;
            }
        }

        return null;
    }

    private bool HasNewBehind(IReadOnlyList<T> rows, int known)
    {
        for (var i = known + 1; i < rows.Count; i++)
        {
            var identity = _identity(rows[i]);
            if (identity.HasValue && !_anchors.Contains(identity))
            {
                return true;
            }
        }

        return NewRows(rows, known).Count > 0;
    }

    /// <summary>The rows that were not delivered yet, from a place on from which every row is either known or new.</summary>
    private List<int> NewRows(IReadOnlyList<T> rows, int from)
    {
        var fresh = new List<int>(rows.Count - from);
        var unidentified = 0;
        var lastKnown = from - 1;
        for (var i = from; i < rows.Count; i++)
        {
            var identity = _identity(rows[i]);
            if (_anchors.Contains(identity))
            {
                // Rows without identity between known rows were delivered with them.
                fresh.RemoveAll(index => index > lastKnown && !_identity(rows[index]).HasValue);
                lastKnown = i;
                unidentified = _anchors.IsLast(identity) ? _state.RowsBehindAnchor : 0;
            }
            else if (identity.HasValue || unidentified-- <= 0)
            {
                fresh.Add(i);
            }
        }

        return fresh;
    }

    /// <summary>Remembers new rows, each behind the row that it follows; those that a page shows twice are taken out.</summary>
    /// <returns>Rows without identity that were delivered last.</returns>
    private int Remember(IReadOnlyList<T> rows, List<int> fresh, int behind)
    {
        var rowsBehindAnchor = _state.RowsBehindAnchor;
        var kept = 0;
        var row = 0;
        for (var i = 0; i < fresh.Count; i++)
        {
            var index = fresh[i];

            // The known row that it follows; rows that came among known ones later stand there too.
            var known = index - 1;
            while (known >= row && !_anchors.Contains(_identity(rows[known])))
            {
                known--;
            }

            behind = known >= row ? _anchors.RowsBehind(_identity(rows[known])) : behind;
            row = index + 1;
            var identity = _identity(rows[index]);
            if (_anchors.Insert(identity, behind))
            {
                fresh[kept++] = index;
                rowsBehindAnchor = identity.HasValue || behind > 0 ? 0 : rowsBehindAnchor + 1;
            }
        }

        fresh.RemoveRange(kept, fresh.Count - kept);
        return rowsBehindAnchor;
    }

    private OffsetPosition Position() =>
        new()
        {
            Next = _state.Next,
            Total = _state.Total,
            Anchors = _anchors.Last(AnchorsInToken),
            Head = _repeats.Head,
            IsComplete = _anchors.IsComplete && _anchors.Count <= AnchorsInToken,
            RowsBehindAnchor = _state.RowsBehindAnchor,
        };

    /// <summary>The position behind the first so many fresh rows of a window that was just delivered.</summary>
    private OffsetPosition Within(OffsetWindow<TPage, T> window, List<int> fresh, int count)
    {
        var undelivered = new HashSet<ulong>();
        for (var i = count; i < fresh.Count; i++)
        {
            undelivered.Add(_identity(window.Rows[fresh[i]]).Bits);
        }

        var anchors = new List<ulong>(_anchors.Last(AnchorsInToken + fresh.Count));
        anchors.RemoveAll(undelivered.Contains);
        var surplus = Math.Max(0, anchors.Count - AnchorsInToken);
        anchors.RemoveRange(0, surplus);
        var unidentified = 0;
        while (unidentified < count && !_identity(window.Rows[fresh[count - 1 - unidentified]]).HasValue)
        {
            unidentified++;
        }

        return new OffsetPosition
        {
            Next = window.Answer.Start + fresh[count - 1] + 1,
            Total = window.Answer.Total,
            Anchors = anchors.ToArray(),
            Head = _repeats.Head,
            IsComplete = _anchors.IsComplete && surplus == 0,
            RowsBehindAnchor = unidentified,
        };
    }

    private Func<string> Writer(OffsetPosition position) => () => Context.Tokens.Write(position.WriteTo);
}
