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
    private const int MostRepeats = 3;
    private const int AnchorsInToken = 32;

    private readonly OffsetPaging<TPage, T> _paging;
    private readonly Func<T, RowIdentity> _identity;
    private readonly RecentRows _anchors = new(MostAnchors);
    private readonly RepeatGuard<T> _repeats;
    private readonly Hole _hole = new();
    private long _next;
    private long? _total;
    private int _unnamed;
    private bool _probes;
    private bool _hasPassed;

    public OverlappingWalk(WalkContext<TPage, T> context, OffsetPaging<TPage, T> paging, OffsetPosition? resumed)
        : base(context, paging, resumed)
    {
        _paging = paging;
        _identity = paging.Identity!;
        _repeats = new RepeatGuard<T>(_identity, resumed?.Head);
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

        var window = await Ask(_hole.Next ?? (_probes ? _next : Overlap)).ConfigureAwait(false);
        if (window.Rows.Count == 0 && window.SaysMore(window.Start - _paging.FirstPage))
        {
            NoteProgress(0);
            _hole.Note(window.Start, StrideOf(window));
            return Nothing(window.Response, TokenOf(Position()));
        }

        if (_hole.IsPassed)
        {
            var again = await AskHoleAgainAsync(_hole.Start, Ask).ConfigureAwait(false);
            if (again.Rows.Count == 0 && again.SaysMore(again.Start - _paging.FirstPage))
            {
                return window.Rows.Count > 0 ? AcceptFrom(window, 0, hasDrifted: false) : EndOfHole(window);
            }

            window = again;
        }

        _hole.Clear();
        return await ReadAsync(window, start => AskSurelyAsync(start, Ask)).ConfigureAwait(false);
    }

    /// <summary>What is looked for must not be missed because a page is empty by mistake: where the server says that there is more, it is asked again.</summary>
    private async Task<OffsetWindow<T>> AskSurelyAsync(long start, Func<long, Task<OffsetWindow<T>>> ask)
    {
        var window = await ask(start).ConfigureAwait(false);
        for (var again = 0; again < MostRepeats && window.Rows.Count == 0 && window.SaysMore(window.Start - _paging.FirstPage); again++)
        {
            window = await ask(start).ConfigureAwait(false);
        }

        return window;
    }

    private async Task<WalkStep<T>> ReadAsync(OffsetWindow<T> window, Func<long, Task<OffsetWindow<T>>> ask)
    {
        if (FirstKnown(window) is { } known)
        {
            return Accept(window, known);
        }

        if (_anchors.Count == 0)
        {
            return window.Rows.Count == 0 ? End(window.Response, window.Total) : AcceptFrom(window, 0, hasDrifted: false);
        }

        if (window.Start > Overlap)
        {
            // The last row stood alone when it was asked for again: only a server that sends single rows may have hidden others.
            return window.Rows.Count == 0 && LargestPage > 1
                ? End(window.Response, window.Total)
                : await BeyondAsync(window, ask).ConfigureAwait(false);
        }

        return window.Rows.Count == 0 && window.Start <= _paging.FirstPage
            ? End(window.Response, window.Total)
            : await RelocateAsync(window, ask).ConfigureAwait(false);
    }

    /// <summary>
    /// Rows where the end was expected: looked at once more with the overlap before they are believed, because rows in front may have gone.
    /// </summary>
    private async Task<WalkStep<T>> BeyondAsync(OffsetWindow<T> window, Func<long, Task<OffsetWindow<T>>> ask)
    {
        var again = await ask(Overlap).ConfigureAwait(false);
        if (FirstKnown(again) is not { } known)
        {
            return await RelocateAsync(again, ask).ConfigureAwait(false);
        }

        if (again.End > _next || FreshRows(again, known).Count > 0)
        {
            return Accept(again, known);
        }

        if (window.Rows.Count == 0)
        {
            return End(window.Response, window.Total);
        }

        if (_repeats.IsRepeat(window.Rows))
        {
            throw Circle();
        }

        // A server that sends one row at a time shows the last row or the next one, never both.
        var behind = _anchors.RowsBehind(_identity(again.Rows[again.Rows.Count - 1]));
        var step = AcceptFrom(window, 0, hasDrifted: behind > 0, behind);
        _probes = window.Rows.Count == 1;
        return step;
    }

    private WalkStep<T> EndOfHole(OffsetWindow<T> window) =>
        window.HasMore is null && window.Total > _next - _paging.FirstPage ? throw Missing() : End(window.Response, window.Total);

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
            return End(missed.Response, missed.Total);
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
        return SetPageSize(
            request,
            start < Overlap ? null : remaining,
            again,
            LargestPage,
            least: _anchors.Count > 0 ? Math.Max(2, again + 1) : 1
        );
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

    private WalkStep<T> Accept(OffsetWindow<T> window, int known, bool hasDrifted = false)
    {
        var isInPlace = known == 0 && window.Start == Overlap && _anchors.IsLast(_identity(window.Rows[0]));
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
                unnamed = _anchors.IsLast(identity) ? _unnamed : 0;
            }
            else if (identity.HasValue || unnamed-- <= 0)
            {
                fresh.Add(i);
            }
        }

        return fresh;
    }

    private WalkStep<T> AcceptFrom(OffsetWindow<T> window, int from, bool hasDrifted, int behind = 0)
    {
        _repeats.Note(window.Rows);
        var isOverlap = window.Start == Overlap;
        var fresh = FreshRows(window, from);
        Deliver(window, fresh, behind);
        _next = window.End + RowsToPass(window, fresh);
        _total = window.Total;
        _hole.Clear();
        _probes = isOverlap && fresh.Count == 0 && window.Rows.Count <= 1 + _unnamed;
        var isEnd = window.SaysEnd(window.End - _paging.FirstPage);
        NoteProgress(isEnd ? 1 : fresh.Count);
        return new WalkStep<T>
        {
            Items = Select(window.Rows, fresh),
            Response = window.Response,
            Total = window.Total,
            HasDrifted = hasDrifted,
            Token = isEnd ? null : TokenOf(Position()),
            TokenAfter = count => TokenOf(Within(window, fresh, count)),
        };
    }

    /// <summary>
    /// Where a window has only delivered rows, those delivered after its last one are passed over at once. Some of them may be gone: then the
    /// walk lands too far, finds back, and goes on in small steps.
    /// </summary>
    private int RowsToPass(OffsetWindow<T> window, List<int> fresh)
    {
        var passes = fresh.Count == 0 && window.Rows.Count > 1 && !_hasPassed;
        _hasPassed = fresh.Count == 0;
        return passes ? _anchors.RowsBehind(_identity(window.Rows[window.Rows.Count - 1])) : 0;
    }

    /// <summary>Notes fresh rows, each behind the row that it follows; those that a page shows twice are taken out.</summary>
    private void Deliver(OffsetWindow<T> window, List<int> fresh, int behind)
    {
        var kept = 0;
        var row = 0;
        for (var i = 0; i < fresh.Count; i++)
        {
            var index = fresh[i];

            // The known row that it follows; rows that came among known ones later stand there too.
            var known = index - 1;
            while (known >= row && !_anchors.Contains(_identity(window.Rows[known])))
            {
                known--;
            }

            behind = known >= row ? _anchors.RowsBehind(_identity(window.Rows[known])) : behind;
            row = index + 1;
            var identity = _identity(window.Rows[index]);
            if (_anchors.Insert(identity, behind))
            {
                fresh[kept++] = index;
                _unnamed = identity.HasValue || behind > 0 ? 0 : _unnamed + 1;
            }
        }

        fresh.RemoveRange(kept, fresh.Count - kept);
    }

    private OffsetPosition Position() =>
        new()
        {
            Next = _next,
            Total = _total,
            Anchors = _anchors.Last(AnchorsInToken),
            Head = _repeats.Head,
            IsComplete = _anchors.IsComplete && _anchors.Count <= AnchorsInToken,
            Unnamed = _unnamed,
        };

    /// <summary>The position behind the first so many fresh rows of a window that was just delivered.</summary>
    private OffsetPosition Within(OffsetWindow<T> window, List<int> fresh, int count)
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
        var unnamed = 0;
        while (unnamed < count && !_identity(window.Rows[fresh[count - 1 - unnamed]]).HasValue)
        {
            unnamed++;
        }

        return new OffsetPosition
        {
            Next = window.Start + fresh[count - 1] + 1,
            Total = window.Total,
            Anchors = anchors.ToArray(),
            Head = _repeats.Head,
            IsComplete = _anchors.IsComplete && surplus == 0,
            Unnamed = unnamed,
        };
    }

    private string TokenOf(OffsetPosition position) => Context.Tokens.Write(position.WriteTo);
}
