namespace SourceGen.OpenApi.Support;

using global::System.Collections.Generic;

/// <summary>The rows that a cursor walk has delivered, as far as they may come again, and the positions that tokens name.</summary>
internal sealed class CursorMemory<TPage, T>
{
    /// <summary>Rows kept whatever their position: some servers show what was not asked for.</summary>
    private const int MostRecent = 4096;

    private readonly RowsNearEdge _near = new();
    private readonly RecentRows _recent = new(MostRecent);
    private bool _isResumed;

    /// <summary>Rows that the next request will show again.</summary>
    public int Again { get; private set; }

    /// <summary>True while the rows that a token named are awaited.</summary>
    public bool AwaitsResumedRows => _isResumed && _near.UnmetCount > 0;

    /// <summary>True where more rows share the edge than are kept apart.</summary>
    public bool IsFull => Again > RowsNearEdge.Capacity;

    public void Resume(CursorPosition position)
    {
        _isResumed = true;
        foreach (var bits in position.Delivered)
        {
            _near.AddUnmet(bits);
        }

        // They come at once or not at all.
        Again = _near.UnmetCount;
    }

    public bool IsKnown(RowIdentity identity) => _near.Contains(identity) || _recent.Contains(identity);

    /// <summary>The rows of a page that were not delivered yet.</summary>
    public List<int> NewRows(CursorRows<TPage, T> rows)
    {
        var fresh = new List<int>(rows.Items.Count);
        for (var i = 0; i < rows.Items.Count; i++)
        {
            if (!IsKnown(rows.Identities[i]))
            {
                fresh.Add(i);
            }
        }

        return fresh;
    }

    /// <summary>Takes note of the positions of delivered rows that a page shows again.</summary>
    public void Meet(CursorRows<TPage, T> rows)
    {
        for (var i = 0; i < rows.Items.Count; i++)
        {
            if (rows.Values[i] is { } value && _near.Contains(rows.Identities[i]))
            {
                _near.Add(rows.Identities[i], value);
            }
        }
    }

    /// <summary>Takes in new rows; those that a page shows twice are taken out.</summary>
    public void RemoveDoubles(CursorRows<TPage, T> rows, List<int> fresh) => fresh.RemoveAll(row => !_recent.Add(rows.Identities[row]));

    /// <summary>Keeps the new rows that may come again, with the edge where they have moved it.</summary>
    public void Add(CursorEdge edge, CursorRows<TPage, T> rows, List<int> fresh)
    {
        foreach (var row in fresh)
        {
            if (rows.Values[row] is { } value && edge.MayComeAgain(value))
            {
                _near.Add(rows.Identities[row], value);
            }
        }

        var cursor = edge.Before;
        _near.Forget(value => !edge.MayComeAgain(value));
        if (_near.Count > RowsNearEdge.Threshold)
        {
            _near.Forget(value => !edge.MayShow(cursor, value));
        }

        Again = _near.CountOf(value => edge.MayShow(cursor, value));
        _isResumed = false;
    }

    /// <summary>The furthest delivered row that lies before the edge; null where none is remembered.</summary>
    public CursorValue? RowBeforeEdge(CursorEdge edge) => _near.Furthest(edge.IsFurther, value => !edge.IsAt(value));

    public CursorPosition Position(OrderedState state) =>
        new()
        {
            Cursor = state.Cursor,
            Edge = state.Edge.Text,
            Digits = state.Edge.Digits,
            Coarsest = state.Edge.Coarsest,
            Start = state.Start,
            Received = state.Received,
            LargestPage = state.Capacity.Largest,
            Delivered = _near.ToArray(),
        };

    /// <summary>
    /// The position behind the first so many fresh rows. Where the page is in order, it is that of a shorter page; where it is not, the page will
    /// be asked for again, and the rows that were delivered will be dropped.
    /// </summary>
    public static CursorPosition Within(CursorPosition before, OrderedState after, CursorRows<TPage, T> rows, List<int> fresh, int count)
    {
        var delivered = new ulong[before.Delivered.Length + count];
        before.Delivered.CopyTo(delivered, 0);
        for (var i = 0; i < count; i++)
        {
            delivered[before.Delivered.Length + i] = rows.Identities[fresh[i]].Bits;
        }

        var edge = after.Edge.Shortened(before, rows.Values, fresh, count);
        return new CursorPosition
        {
            Cursor = edge is null ? before.Cursor : edge.TextOf(edge.Before),
            Edge = edge is null ? before.Edge : edge.Text,
            Digits = after.Edge.Digits,
            Coarsest = after.Edge.Coarsest,
            Start = before.Start,
            Received = before.Received + count,
            LargestPage = after.Capacity.Largest,
            Delivered = delivered,
        };
    }
}
