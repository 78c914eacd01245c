namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// One run by page numbers, or by row offsets over rows without identity. Requests cannot overlap here, so a listing that shrinks while
/// it is walked is repaired where rows have an identity (earlier pages are read again), and reported where they have none.
/// </summary>
internal sealed class CountingWalk<TPage, T> : OffsetWalk<TPage, T>
{
    private const int MostKnown = 4096;
    private const int KnownInToken = 256;

    private readonly OffsetPaging<TPage, T> _paging;
    private readonly RecentRows _known = new(MostKnown);
    private readonly RepeatGuard<T> _repeats;
    private readonly Hole _hole = new();
    private long _next;
    private int _skip;
    private long _received;
    private int? _size;
    private long? _total;

    public CountingWalk(WalkContext<TPage, T> context, OffsetPaging<TPage, T> paging, OffsetPosition? resumed)
        : base(context, paging, resumed)
    {
        _paging = paging;
        _repeats = new RepeatGuard<T>(paging.Identity);
        _next = resumed?.Next ?? paging.FirstPage;
        _skip = resumed?.Skip ?? 0;
        _received = resumed?.Received ?? 0;
        _size = resumed?.PageSize;
        _total = resumed?.Total;
        foreach (var bits in resumed?.Anchors ?? Array.Empty<ulong>())
        {
            _known.Add(RowIdentity.FromBits(bits));
        }
    }

    protected override string? Standing => IsStarted ? TokenOf(Position(_next, _skip, _received)) : null;

    public override async Task<WalkStep<T>> NextAsync(int? remaining, CancellationToken cancellationToken)
    {
        Task<OffsetWindow<T>> Ask(long start) => FetchAsync(start, request => Size(request, remaining), cancellationToken);

        var window = await Ask(_hole.Next ?? _next).ConfigureAwait(false);
        if (window.Rows.Count == 0 && window.SaysMore(_received))
        {
            NoteProgress(0);
            _hole.Note(window.Start, _paging.IsPageNumber ? 1 : StrideOf(window));
            return Nothing(window, isEnd: false);
        }

        if (_hole.IsPassed)
        {
            var again = await AskHoleAgainAsync(_hole.Start, Ask).ConfigureAwait(false);
            if (again.Rows.Count == 0 && window.Rows.Count == 0)
            {
                return window.HasMore is null && window.Total > _received ? throw Missing() : Nothing(window, isEnd: true);
            }

            window = again.Rows.Count > 0 ? again : window;
        }

        _hole.Clear();
        if (window.Total < _total && _received > 0)
        {
            return Shrunk(window);
        }

        return window.Rows.Count == 0 ? Nothing(window, isEnd: true) : Accept(window);
    }

    /// <summary>Rows went away; those behind them have moved to pages that were read already.</summary>
    private WalkStep<T> Shrunk(OffsetWindow<T> window)
    {
        var lost = _total.GetValueOrDefault() - window.Total.GetValueOrDefault();
        _total = window.Total;
        if (_paging.Identity is null)
        {
            throw Fault("Rows went away while the listing was walked, and rows have no identity: some may have been missed.");
        }

        var pages = (lost + Math.Max(1, LargestPage) - 1) / Math.Max(1, LargestPage);
        var start = Math.Max(_paging.FirstPage, _next - pages);
        _received = Math.Max(0, _received - ((_next - start) * LargestPage));
        _next = start;
        _skip = 0;
        NoteProgress(0);
        return Nothing(window, isEnd: false);
    }

    private WalkStep<T> Accept(OffsetWindow<T> window)
    {
        if (_repeats.IsRepeat(window.Rows) && _received > 0)
        {
            throw Circle();
        }

        _repeats.Note(window.Rows);
        var hasDrifted = window.Total != _total && _total is not null;
        var start = _next;
        var received = _received;
        var known = _known.Last(KnownInToken);
        var indexes = Fresh(window);
        _next = _paging.IsPageNumber ? window.Start + 1 : window.End;
        _skip = 0;
        _received += window.Rows.Count;
        _total = window.Total;
        var isEnd = window.SaysEnd(_received);
        NoteProgress(isEnd ? 1 : indexes.Count);
        return Step(
            window,
            Select(window.Rows, indexes),
            isEnd,
            count =>
            {
                var seen = indexes[count - 1] + 1;
                return _paging.IsPageNumber
                    ? Position(start, seen, received, Joined(known, window, indexes, count))
                    : Position(window.Start + seen, 0, received + seen, known);
            },
            hasDrifted
        );
    }

    /// <summary>The rows that were not delivered yet: by identity where there is one, else by number.</summary>
    private List<int> Fresh(OffsetWindow<T> window)
    {
        var fresh = new List<int>(window.Rows.Count);
        for (var i = 0; i < window.Rows.Count; i++)
        {
            var identity = _paging.Identity?.Invoke(window.Rows[i]) ?? default;
            if (identity.HasValue ? _known.Add(identity) : i >= _skip)
            {
                fresh.Add(i);
            }
        }

        return fresh;
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

    /// <summary>The rows known before a page and the first so many new ones of it.</summary>
    private ulong[] Joined(ulong[] known, OffsetWindow<T> window, List<int> indexes, int count)
    {
        var joined = new List<ulong>(known);
        for (var i = 0; i < count; i++)
        {
            var identity = _paging.Identity?.Invoke(window.Rows[indexes[i]]) ?? default;
            if (identity.HasValue)
            {
                joined.Add(identity.Bits);
            }
        }

        return joined.ToArray();
    }

    private OffsetPosition Position(long next, int skip, long received) => Position(next, skip, received, _known.Last(KnownInToken));

    private OffsetPosition Position(long next, int skip, long received, ulong[] known) =>
        new()
        {
            Next = next,
            Skip = skip,
            Received = received,
            PageSize = _size,
            Total = _total,
            Anchors = known,
        };

    private WalkStep<T> Nothing(OffsetWindow<T> window, bool isEnd) =>
        Step(window, Array.Empty<T>(), isEnd, _ => Position(_next, _skip, _received), hasDrifted: false);

    private WalkStep<T> Step(OffsetWindow<T> window, IReadOnlyList<T> rows, bool isEnd, Func<int, OffsetPosition> after, bool hasDrifted) =>
        new()
        {
            Items = rows,
            Response = window.Response,
            Total = window.Total,
            HasDrifted = hasDrifted,
            Token = isEnd ? null : TokenOf(Position(_next, _skip, _received)),
            TokenAfter = count => TokenOf(after(count)),
        };

    private string TokenOf(OffsetPosition position) => Context.Tokens.Write(position.WriteTo);
}
