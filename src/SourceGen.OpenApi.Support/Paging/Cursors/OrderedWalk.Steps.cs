namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

/// <content>What a walk says of where it stands: positions, tokens, steps and refusals.</content>
internal sealed partial class OrderedWalk<TPage, T> : PageWalk<TPage, T>
{
    private void MoveTo(CursorValue cursor)
    {
        _cursor = _edge.TextOf(cursor);
        _near.Forget(value => !_edge.MayComeAgain(value));
        if (_near.Count > NearRows.Modest)
        {
            _near.Forget(value => !_edge.MayShow(cursor, value));
        }

        _again = _near.CountOf(value => _edge.MayShow(cursor, value));
    }

    private bool IsLast(CursorRows<TPage, T> rows) => _paging.HasMore?.Invoke(rows.Page) == false;

    private PaginationException TooManyTies() =>
        Fault("More rows share one position than a page can show: what is behind them cannot be reached without losing some.");

    private PaginationException NotFollowed() => Fault("The server does not follow the cursor: its rows are not those asked for.");

    private CursorPosition Position(string? cursor) =>
        new()
        {
            Cursor = cursor,
            Edge = _edge.Text,
            Digits = _edge.Digits,
            Coarsest = _edge.Coarsest,
            Delivered = _near.ToArray(),
        };

    /// <summary>
    /// The position behind the first so many fresh rows. Where the page is in order, it is that of a shorter page; where it is not, the page will
    /// be asked for again, and the rows that were delivered will be dropped.
    /// </summary>
    private CursorPosition Within(CursorPosition before, CursorRows<TPage, T> rows, List<int> fresh, int count)
    {
        var delivered = new ulong[before.Delivered.Length + count];
        before.Delivered.CopyTo(delivered, 0);
        for (var i = 0; i < count; i++)
        {
            delivered[before.Delivered.Length + i] = rows.Identities[fresh[i]].Bits;
        }

        var edge = _edge.Shortened(before, rows.Values, fresh, count);
        return new CursorPosition
        {
            Cursor = edge is null ? before.Cursor : edge.TextOf(edge.Before),
            Edge = edge is null ? before.Edge : edge.Text,
            Digits = _edge.Digits,
            Coarsest = _edge.Coarsest,
            Delivered = delivered,
        };
    }

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

    private string TokenOf(CursorPosition position) => Context.Tokens.Write(position.WriteTo);

    private WalkStep<T> Nothing(ApiResponse response)
    {
        NoteProgress(0);
        var token = TokenOf(Position(_cursor));
        return new WalkStep<T>
        {
            Items = Array.Empty<T>(),
            Response = response,
            Token = token,
            TokenAfter = _ => token,
        };
    }

    private WalkStep<T> End(ApiResponse<CursorRows<TPage, T>> response) =>
        new()
        {
            Items = Array.Empty<T>(),
            Response = response,
            Total = _paging.Total?.Invoke(response.Value.Page),
            TokenAfter = _ => TokenOf(Position(_cursor)),
        };
}
