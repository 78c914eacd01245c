namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A walk in which each response says how to ask for the next page: by a link, or by a token that goes into the request.</summary>
internal abstract class LinkedWalk<TPage, T> : PageWalk<TPage, T>
{
    /// <summary>Rows kept to recognise doubles by, where rows have an identity.</summary>
    private const int Recent = 4096;

    /// <summary>Rows named in a token, where rows have an identity: enough for a server whose links are offsets.</summary>
    private const int RecentInToken = 16;

    private readonly VisitedLinks _visited = new();
    private readonly RecentRows _recent = new(Recent);
    private readonly RepeatGuard<T> _repeats;
    private LinkedState _state;

    protected LinkedWalk(WalkContext<TPage, T> context, LinkedPosition? resumed)
        : base(context)
    {
        _repeats = new RepeatGuard<T>(context.Paging.Identity, resumed?.Head);
        _state = new LinkedState { Position = resumed ?? LinkedPosition.Start, IsStarted = resumed is not null };
        foreach (var bits in _state.Position.Delivered)
        {
            _recent.Add(RowIdentity.FromBits(bits));
        }
    }

    protected override string? Standing => _state.IsStarted ? Writer(_state.Position)() : null;

    /// <summary>The link that would lead to the first page.</summary>
    protected abstract string? FirstLink(ApiRequest first);

    /// <summary>The request for the page that a link or token names; whatever is wrong with it is raised here, before it is sent.</summary>
    protected abstract ApiRequest RequestFor(string link);

    /// <summary>What a page says of the page after it; null for the last.</summary>
    protected abstract string? NextOf(ApiResponse<TPage> response, ApiRequest request);

    /// <summary>What a page says of the page before it.</summary>
    protected abstract string? PreviousOf(ApiResponse<TPage> response, ApiRequest request);

    /// <summary>True where the page size is part of every request, not of the link.</summary>
    protected abstract bool SizesEveryPage { get; }

    public override async Task<WalkStep<TPage, T>> NextAsync(int? remaining, CancellationToken cancellationToken)
    {
        var position = _state.Position;
        var request = Request(position, remaining);
        var response = await SendAsync(request, position.Link is not null, cancellationToken).ConfigureAwait(false);
        var page = response.Value;
        var rows = RowsOf(page);
        var repeat = _repeats.Compare(rows);
        _repeats.Note(rows);
        var fresh = NewRows(rows, position.Skip);
        var previous = PreviousOf(response, request);
        var isLast = Context.Paging.IsLast?.Invoke(page) == true;
        var link =
            position.IsBackward ? previous
            : isLast ? null
            : NextOf(response, request);
        var next = link is null ? null : Behind(link, position.IsBackward, fresh);
        var answer = new LinkedAnswer(rows.Count, next, repeat, RepeatsFirstBody);
        var (state, fault) = LinkedStep.Take(_state, answer, Context.Paging.IsInferred);
        if (fault != LinkedFault.None)
        {
            throw FaultOf(fault);
        }

        _state = state;
        if (next is not null)
        {
            NoteProgress(fresh.Count);
        }

        return new WalkStep<TPage, T>
        {
            Items = fresh,
            Response = response,
            Envelope = page,
            Total = Context.Paging.Total?.Invoke(page),
            Token = next is null ? null : Writer(next),
            PreviousToken = previous is null ? null : Writer(new LinkedPosition { Link = previous, IsBackward = true }),
            TokenAfter = count => Writer(Within(position, rows, fresh, count))(),
        };
    }

    private PaginationException FaultOf(LinkedFault fault) =>
        Fault(
            fault switch
            {
                LinkedFault.Circle => CircleMessage,
                LinkedFault.NotAsInferred => AssumptionMessage,
                LinkedFault.Endless => EndlessMessage,
                _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, message: null),
            }
        );

    private ApiRequest Request(LinkedPosition position, int? remaining)
    {
        if (position.Link is null)
        {
            var first = Context.Initial.Copy();
            SetPageSize(first, remaining, position.Skip + position.Delivered.Length, usual: 0, least: 1);
            if (FirstLink(first) is { } own)
            {
                _visited.Add(own);
            }

            return first;
        }

        if (!_visited.Add(position.Link))
        {
            throw Circle();
        }

        var request = RequestFor(position.Link);
        if (SizesEveryPage)
        {
            SetPageSize(request, remaining, position.Skip, usual: _state.LastCount, least: 1);
        }

        return request;
    }

    private IReadOnlyList<T> NewRows(IReadOnlyList<T> rows, int skip)
    {
        var identity = Context.Paging.Identity;
        if (identity is null)
        {
            return skip == 0 ? rows : Tail(rows, skip);
        }

        List<T>? kept = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var isDouble = !_recent.Add(identity(rows[i]));
            if (isDouble && kept is null)
            {
                kept = new List<T>(rows.Count);
                for (var j = 0; j < i; j++)
                {
                    kept.Add(rows[j]);
                }
            }
            else if (!isDouble)
            {
                kept?.Add(rows[i]);
            }
        }

        return kept ?? rows;
    }

    private static List<T> Tail(IReadOnlyList<T> rows, int skip)
    {
        var tail = new List<T>(Math.Max(0, rows.Count - skip));
        for (var i = skip; i < rows.Count; i++)
        {
            tail.Add(rows[i]);
        }

        return tail;
    }

    private LinkedPosition Behind(string next, bool isBackward, IReadOnlyList<T> fresh) =>
        new()
        {
            Link = next,
            IsBackward = isBackward,
            Head = _repeats.Head,
            Delivered = Identities(fresh, Math.Max(0, fresh.Count - RecentInToken), fresh.Count),
        };

    /// <summary>The page will be asked for again, and the rows that were delivered will be dropped.</summary>
    private LinkedPosition Within(LinkedPosition position, IReadOnlyList<T> rows, IReadOnlyList<T> fresh, int count)
    {
        var delivered = Identities(fresh, 0, count);
        var known = new ulong[position.Delivered.Length + delivered.Length];
        position.Delivered.CopyTo(known, 0);
        delivered.CopyTo(known, position.Delivered.Length);
        return new LinkedPosition
        {
            Link = position.Link,
            IsBackward = position.IsBackward,
            Head = _repeats.Head,
            Skip = Context.Paging.Identity is null ? rows.Count - fresh.Count + count : 0,
            Delivered = known,
        };
    }

    private ulong[] Identities(IReadOnlyList<T> rows, int from, int to)
    {
        if (Context.Paging.Identity is not { } identity)
        {
            return Array.Empty<ulong>();
        }

        var known = new List<ulong>(to - from);
        for (var i = from; i < to; i++)
        {
            var name = identity(rows[i]);
            if (name.HasValue)
            {
                known.Add(name.Bits);
            }
        }

        return known.ToArray();
    }

    private Func<string> Writer(LinkedPosition position) => () => Context.Tokens.Write(position.WriteTo);
}
