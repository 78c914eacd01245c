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

    protected override string? Standing => _cursor is null ? null : TokenOf(_cursor, _recent.Last(RecentInToken));

    public override async Task<WalkStep<T>> NextAsync(int? remaining, CancellationToken cancellationToken)
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
        return new WalkStep<T>
        {
            Items = fresh,
            Response = response,
            Total = _paging.Total?.Invoke(rows.Page),
            Token = isEnd ? null : TokenOf(_cursor, _recent.Last(RecentInToken)),
            TokenAfter = count => TokenOf(asked, Joined(known, identities, count)),
        };
    }

    private bool IsEnd(CursorRows<TPage, T> rows, int fresh) =>
        _paging.HasMore?.Invoke(rows.Page) switch
        {
            false => true,
            true => false,
            null => fresh == 0,
        };

    private static ulong[] Joined(ulong[] known, List<ulong> identities, int count)
    {
        var joined = new ulong[known.Length + count];
        known.CopyTo(joined, 0);
        identities.CopyTo(0, joined, known.Length, count);
        return joined;
    }

    private string TokenOf(string? cursor, ulong[] delivered) =>
        Context.Tokens.Write(new CursorPosition { Cursor = cursor, Delivered = delivered }.WriteTo);
}
