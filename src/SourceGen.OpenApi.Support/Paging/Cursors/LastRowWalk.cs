namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>One run along a cursor that is the last row's text, such as its id: the server alone knows the order.</summary>
internal sealed class LastRowWalk<TPage, T> : PageWalk<TPage, T>
{
    private const int Recent = 4096;
    private const int RecentInToken = 16;

    private readonly CursorPaging<TPage, T> _paging;
    private readonly CursorRowsReader<TPage, T> _reader;
    private readonly RecentRows _recent = new(Recent);
    private LastRowState _state;

    public LastRowWalk(WalkContext<TPage, T> context, CursorPaging<TPage, T> paging, CursorSource source, CursorPosition? resumed)
        : base(context)
    {
        _paging = paging;
        _reader = new CursorRowsReader<TPage, T>(paging, source.Pointer);
        _state = new LastRowState(resumed?.Cursor);
        foreach (var bits in resumed?.Delivered ?? Array.Empty<ulong>())
        {
            _recent.Add(RowIdentity.FromBits(bits));
        }
    }

    protected override string? Standing => _state.Cursor is null ? null : Writer(_state.Cursor, _recent.Last(RecentInToken))();

    public override async Task<WalkStep<TPage, T>> NextAsync(int? remaining, CancellationToken cancellationToken)
    {
        var asked = _state.Cursor;
        var request = Context.Initial.Copy();
        if (asked is not null)
        {
            _paging.To.Set(request, BodyValue.OfText(asked));
        }

        SetPageSize(request, remaining, doubles: 1, _state.LastCount, least: 2);
        var response = await SendAsync(request, _reader.Read, asked is not null, cancellationToken).ConfigureAwait(false);
        var rows = response.Value;
        var known = _recent.Last(RecentInToken);
        var fresh = new List<T>(rows.Items.Count);
        var identities = new List<ulong>(rows.Items.Count);
        for (var i = 0; i < rows.Items.Count; i++)
        {
            if (!_recent.Contains(rows.Identities[i]))
            {
                fresh.Add(rows.Items[i]);
                identities.Add(rows.Identities[i].Bits);
            }
        }

        var answer = new LastRowAnswer
        {
            Count = rows.Items.Count,
            New = fresh.Count,
            LastText = rows.LastText,
            HasMore = _paging.HasMore?.Invoke(rows.Page),
            IsLast = _paging.IsLast?.Invoke(rows.Page) == true,
            RepeatsFirstBody = RepeatsFirstBody,
        };
        var decision = LastRowStep.Take(_state, answer);
        if (decision.Fault != LastRowFault.None)
        {
            throw FaultOf(decision.Fault);
        }

        _state = decision.State;
        foreach (var bits in identities)
        {
            _recent.Add(RowIdentity.FromBits(bits));
        }

        NoteProgress(decision.IsEnd ? 1 : fresh.Count);
        return new WalkStep<TPage, T>
        {
            Items = fresh,
            Response = response,
            Envelope = rows.Page,
            Total = _paging.Total?.Invoke(rows.Page),
            Token = decision.IsEnd ? null : Writer(_state.Cursor, _recent.Last(RecentInToken)),
            TokenAfter = count => Writer(asked, Joined(known, identities, count))(),
        };
    }

    private PaginationException FaultOf(LastRowFault fault) =>
        Fault(
            fault switch
            {
                LastRowFault.Circle => CircleMessage,
                LastRowFault.NotAsInferred => AssumptionMessage,
                LastRowFault.NoText => "No row of the page holds the field that the next page is asked for with.",
                _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, message: null),
            }
        );

    private static ulong[] Joined(ulong[] known, List<ulong> identities, int count)
    {
        var joined = new ulong[known.Length + count];
        known.CopyTo(joined, 0);
        identities.CopyTo(0, joined, known.Length, count);
        return joined;
    }

    private Func<string> Writer(string? cursor, ulong[] delivered)
    {
        var position = new CursorPosition { Cursor = cursor, Delivered = delivered };
        return () => Context.Tokens.Write(position.WriteTo);
    }
}
