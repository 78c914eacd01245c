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
    private string? _cursor;
    private int _usual;

    public LastRowWalk(WalkContext<TPage, T> context, CursorPaging<TPage, T> paging, CursorSource source, CursorPosition? resumed)
        : base(context)
    {
        _paging = paging;
        _reader = new CursorRowsReader<TPage, T>(paging, source.Pointer);
        _cursor = resumed?.Cursor;
        foreach (var bits in resumed?.Delivered ?? Array.Empty<ulong>())
        {
            _recent.Add(RowIdentity.FromBits(bits));
        }
    }

    protected override string? Standing => _cursor is null ? null : Writer(_cursor, _recent.Last(RecentInToken))();

    public override async Task<WalkStep<TPage, T>> NextAsync(int? remaining, CancellationToken cancellationToken)
    {
        var asked = _cursor;
        var request = Context.Initial.Copy();
        if (asked is not null)
        {
            _paging.To.Set(request, BodyValue.OfText(asked));
        }

        SetPageSize(request, remaining, doubles: 1, _usual, least: 2);
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

        if (asked is not null && fresh.Count == 0 && (rows.Items.Count > 1 || RepeatsFirstBody))
        {
            // An inclusive server shows the last row once more, not a page of them.
            throw RepeatsFirstBody ? Fault(AssumptionMessage) : Circle();
        }

        var isEnd = IsEnd(rows, fresh.Count);
        if (!isEnd && rows.Items.Count > 0)
        {
            _cursor = rows.LastText ?? throw Fault("No row of the page holds the field that the next page is asked for with.");
        }

        foreach (var bits in identities)
        {
            _recent.Add(RowIdentity.FromBits(bits));
        }

        NoteProgress(isEnd ? 1 : fresh.Count);
        _usual = rows.Items.Count;
        return new WalkStep<TPage, T>
        {
            Items = fresh,
            Response = response,
            Envelope = rows.Page,
            Total = _paging.Total?.Invoke(rows.Page),
            Token = isEnd ? null : Writer(_cursor, _recent.Last(RecentInToken)),
            TokenAfter = count => Writer(asked, Joined(known, identities, count))(),
        };
    }

    private bool IsEnd(CursorRows<TPage, T> rows, int fresh)
    {
        if (_paging.IsLast?.Invoke(rows.Page) == true)
        {
            return true;
        }

        return _paging.HasMore?.Invoke(rows.Page) switch
        {
            false => true,
            true => false,
            null => fresh == 0,
        };
    }

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
