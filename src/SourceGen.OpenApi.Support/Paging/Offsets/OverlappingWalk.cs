namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
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

    private readonly OffsetPaging<TPage, T> _paging;
    private readonly Func<T, RowIdentity> _identity;
    private readonly RecentRows _anchors = new(MostAnchors);
    private readonly EmptyPages _empty = new();
    private long _next;
    private long? _total;
    private int _unnamed;
    private bool _probes;

    public OverlappingWalk(WalkContext<TPage, T> context, OffsetPaging<TPage, T> paging, OffsetPosition? resumed)
        : base(context, paging, resumed)
    {
        _paging = paging;
        _identity = paging.Identity!;
        if (resumed is not null)
        {
            _next = resumed.Next;
            _total = resumed.Total;
            _unnamed = resumed.Unnamed;
            foreach (var bits in resumed.Anchors)
            {
                _anchors.Add(RowIdentity.FromBits(bits));
            }

            if (!resumed.IsComplete)
            {
                _anchors.MarkIncomplete();
            }
        }
        else
        {
            _next = _paging.FirstPage;
        }
    }

    protected override string? Standing => IsStarted ? TokenOf(Position()) : null;

    /// <summary>Where to ask again for the last row that has an identity.</summary>
    private long Overlap => Math.Max(_paging.FirstPage, _anchors.Count == 0 ? _next : _next - 1 - _unnamed);

    public override async Task<WalkStep<T>> NextAsync(int? remaining, CancellationToken cancellationToken)
    {
        Task<OffsetWindow<T>> Ask(long start) => FetchAsync(start, request => Size(request, start, remaining), cancellationToken);

        var start =
            _empty.Count > 1 ? Overlap + _empty.Skipped
            : _probes ? _next
            : Overlap;
        var window = await Ask(start).ConfigureAwait(false);
        if (window.Rows.Count == 0)
        {
            return await EmptyAsync(window, Ask).ConfigureAwait(false);
        }

        if (FirstKnown(window) is { } known)
        {
            return Accept(window, known);
        }

        if (_anchors.Count == 0)
        {
            return AcceptFrom(window, 0, hasDrifted: false);
        }

        return start > Overlap
            ? await BeyondAsync(window, Ask).ConfigureAwait(false)
            : await RelocateAsync(window, Ask).ConfigureAwait(false);
    }

    /// <summary>An empty page: the end, a hole, or the sign that rows in front of it went away.</summary>
    private async Task<WalkStep<T>> EmptyAsync(OffsetWindow<T> window, Func<long, Task<OffsetWindow<T>>> ask)
    {
        if (window.SaysMore(window.Start - _paging.FirstPage))
        {
            NoteProgress(0);
            _empty.Note(StrideOf(window));
            return Nothing(window);
        }

        if (_empty.Count > 0 && window.HasMore is null && window.Total > _next - _paging.FirstPage)
        {
            throw Missing();
        }

        var isEnd = _probes || _empty.Count > 0 || window.Start <= _paging.FirstPage || _anchors.Count == 0;
        return isEnd ? End(window) : await RelocateAsync(window, ask).ConfigureAwait(false);
    }

    /// <summary>
    /// Rows behind the place where none were expected, or behind a hole: looked at once more with the overlap before they are believed,
    /// because rows in front may have gone, or the hole may have closed.
    /// </summary>
    private async Task<WalkStep<T>> BeyondAsync(OffsetWindow<T> window, Func<long, Task<OffsetWindow<T>>> ask)
    {
        var again = await ask(Overlap).ConfigureAwait(false);
        if (FirstKnown(again) is { } known)
        {
            if (again.End > _next || HasFresh(again, known))
            {
                return Accept(again, known);
            }
        }
        else if (again.Rows.Count > 0 || !again.SaysMore(again.Start - _paging.FirstPage))
        {
            return await RelocateAsync(again, ask).ConfigureAwait(false);
        }

        // A server that sends one row at a time shows the last row or the next one, never both.
        var step = AcceptFrom(window, 0, hasDrifted: false);
        _probes = again.Rows.Count == 1 && window.Rows.Count == 1;
        return step;
    }

    /// <summary>Looks for a delivered row on both sides of where the last one was expected.</summary>
    private async Task<WalkStep<T>> RelocateAsync(OffsetWindow<T> missed, Func<long, Task<OffsetWindow<T>>> ask)
    {
        var search = new AnchorSearch<T>(_paging.FirstPage, missed, LargestPage, _total);
        while (search.Next() is { } start)
        {
            var window = await ask(start).ConfigureAwait(false);
            if (FirstKnown(window) is { } known)
            {
                return Accept(window, known, hasDrifted: true);
            }

            search.Note(window);
        }

        if (search.FoundNothing)
        {
            return End(missed);
        }

        if (_anchors.IsComplete)
        {
            // Every delivered row is gone, and all of them are known: whatever is there is new.
            return AcceptFrom(await ask(_paging.FirstPage).ConfigureAwait(false), 0, hasDrifted: true);
        }

        throw Fault("The rows by which the walk knew its place are gone, and the listing has moved: rows may have been lost.");
    }

    private int? Size(ApiRequest request, long start, int? remaining)
    {
        var again = (int)Math.Max(0, _next - Math.Max(start, Overlap));
        return SetPageSize(request, start < Overlap ? null : remaining, again, LargestPage, least: again > 0 ? again + 1 : 1);
    }

    private int? FirstKnown(OffsetWindow<T> window)
    {
        for (var i = 0; i < window.Rows.Count; i++)
        {
            if (_anchors.Contains(_identity(window.Rows[i])))
            {
                return i;
            }
        }

        return null;
    }

    private bool HasFresh(OffsetWindow<T> window, int known) => FreshRows(window, known).Count > 0;

    private WalkStep<T> Accept(OffsetWindow<T> window, int known, bool hasDrifted = false)
    {
        var isInPlace = known == 0 && window.Start == Overlap && _anchors.RowsAfter(_identity(window.Rows[0])) == 0;
        return AcceptFrom(window, known, hasDrifted || !isInPlace);
    }

    /// <summary>The rows that were not delivered yet, from a place on from which every row is either known or new.</summary>
    private List<int> FreshRows(OffsetWindow<T> window, int from)
    {
        var fresh = new List<int>(window.Rows.Count - from);
        var unnamed = 0;
        var lastKnown = from - 1;
        for (var i = from; i < window.Rows.Count; i++)
        {
            var identity = _identity(window.Rows[i]);
            if (_anchors.Contains(identity))
            {
                // Rows without identity between known rows were delivered with them.
                fresh.RemoveAll(index => index > lastKnown && !_identity(window.Rows[index]).HasValue);
                lastKnown = i;
                unnamed = _anchors.RowsAfter(identity) == 0 ? _unnamed : 0;
            }
            else if (identity.HasValue || unnamed-- <= 0)
            {
                fresh.Add(i);
            }
        }

        return fresh;
    }

    private WalkStep<T> AcceptFrom(OffsetWindow<T> window, int from, bool hasDrifted)
    {
        var before = Position();
        var fresh = FreshRows(window, from);
        fresh.RemoveAll(index => !Deliver(window.Rows[index]));
        _next = window.End + RowsToPass(window, fresh);
        _total = window.Total;
        _empty.Clear();
        _probes = fresh.Count == 0 && window.Rows.Count <= 1 + _unnamed;
        var isEnd = window.SaysEnd(_next - _paging.FirstPage);
        NoteProgress(isEnd ? 1 : fresh.Count);
        return new WalkStep<T>
        {
            Items = fresh.Count == window.Rows.Count ? window.Rows : Select(window.Rows, fresh),
            Response = window.Response,
            Total = window.Total,
            HasDrifted = hasDrifted,
            Token = isEnd ? null : TokenOf(Position()),
            TokenAfter = count => TokenOf(Within(before, window, fresh, count)),
        };
    }

    /// <summary>Where a window has only delivered rows, those delivered after its last one are passed over at once.</summary>
    private long RowsToPass(OffsetWindow<T> window, List<int> fresh) =>
        fresh.Count == 0 && window.Rows.Count > 1 ? _anchors.RowsAfter(_identity(window.Rows[window.Rows.Count - 1])) ?? 0 : 0;

    /// <summary>False for a row that was delivered before: some servers send one twice in a page.</summary>
    private bool Deliver(T row)
    {
        var identity = _identity(row);
        if (!_anchors.Add(identity))
        {
            return false;
        }

        _unnamed = identity.HasValue ? 0 : _unnamed + 1;
        return true;
    }

    private OffsetPosition Position() =>
        new()
        {
            Next = _next,
            Total = _total,
            Anchors = _anchors.Newest(AnchorsInToken),
            IsComplete = _anchors.IsComplete && _anchors.Count <= AnchorsInToken,
            Unnamed = _unnamed,
        };

    /// <summary>The position behind the first so many fresh rows of a window.</summary>
    private OffsetPosition Within(OffsetPosition before, OffsetWindow<T> window, List<int> fresh, int count)
    {
        var anchors = new List<ulong>(before.Anchors);
        var unnamed = before.Unnamed;
        var isComplete = before.IsComplete;
        for (var i = 0; i < count; i++)
        {
            var identity = _identity(window.Rows[fresh[i]]);
            unnamed = identity.HasValue ? 0 : unnamed + 1;
            isComplete &= identity.HasValue;
            if (identity.HasValue)
            {
                anchors.Add(identity.Bits);
            }
        }

        var surplus = Math.Max(0, anchors.Count - AnchorsInToken);
        anchors.RemoveRange(0, surplus);
        return new OffsetPosition
        {
            Next = count == 0 ? before.Next : window.Start + fresh[count - 1] + 1,
            Total = window.Total,
            Anchors = anchors.ToArray(),
            IsComplete = isComplete && surplus == 0,
            Unnamed = unnamed,
        };
    }

    private static T[] Select(IReadOnlyList<T> rows, List<int> indexes)
    {
        var selected = new T[indexes.Count];
        for (var i = 0; i < selected.Length; i++)
        {
            selected[i] = rows[indexes[i]];
        }

        return selected;
    }

    private WalkStep<T> Nothing(OffsetWindow<T> window)
    {
        var token = TokenOf(Position());
        return new WalkStep<T>
        {
            Items = Array.Empty<T>(),
            Response = window.Response,
            Token = token,
            TokenAfter = _ => token,
        };
    }

    private WalkStep<T> End(OffsetWindow<T> window) =>
        new()
        {
            Items = Array.Empty<T>(),
            Response = window.Response,
            Total = window.Total,
            TokenAfter = _ => TokenOf(Position()),
        };

    private string TokenOf(OffsetPosition position) => Context.Tokens.Write(position.WriteTo);
}
