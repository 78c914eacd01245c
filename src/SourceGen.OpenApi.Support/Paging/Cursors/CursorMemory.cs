namespace SourceGen.OpenApi.Support;

using global::System.Collections.Generic;

/// <summary>The rows that a cursor walk has delivered, as far as they may come again, and the positions that tokens name.</summary>
internal sealed class CursorMemory<TPage, T>
{
    /// <summary>Rows kept whatever their position: some servers show what was not asked for.</summary>
    private const int MostRecent = 4096;

    private readonly CursorEdge _edge;
    private readonly NearRows _near = new();
    private readonly RecentRows _recent = new(MostRecent);
    private bool _isResumed;

    public CursorMemory(CursorEdge edge) => _edge = edge;

    /// <summary>Rows that the next request will show again.</summary>
    public int Again { get; private set; }

    /// <summary>True while the rows that a token named are awaited.</summary>
    public bool IsResumed => _isResumed && _near.UnmetCount > 0;

    /// <summary>True where more rows share the edge than are kept apart.</summary>
    public bool IsFull => Again > NearRows.Most;

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
    public List<int> Fresh(CursorRows<TPage, T> rows)
    {
        var fresh = new List<int>(rows.Items.Count);
        for (var i = 0; i < rows.Items.Count; i++)
        {
            var identity = rows.Identities[i];
            if (!IsKnown(identity))
            {
                fresh.Add(i);
            }
            else if (rows.Values[i] is { } value && _near.Contains(identity))
            {
                _near.Add(identity, value);
            }
        }

        return fresh;
    }

    /// <summary>Takes in fresh rows, with the edge where they have moved it; those that a page shows twice are taken out.</summary>
    public void Add(CursorRows<TPage, T> rows, List<int> fresh)
    {
        fresh.RemoveAll(row => !_recent.Add(rows.Identities[row]));
        foreach (var row in fresh)
        {
            if (rows.Values[row] is { } value && _edge.MayComeAgain(value))
            {
                _near.Add(rows.Identities[row], value);
            }
        }

        var cursor = _edge.Before;
        _near.Forget(value => !_edge.MayComeAgain(value));
        if (_near.Count > NearRows.Modest)
        {
            _near.Forget(value => !_edge.MayShow(cursor, value));
        }

        Again = _near.CountOf(value => _edge.MayShow(cursor, value));
        _isResumed = false;
    }

    /// <summary>The furthest delivered row that lies before the edge; null where none is remembered.</summary>
    public CursorValue? RowBeforeEdge() => _near.Furthest(_edge.IsFurther, value => !_edge.IsAt(value));

    public CursorPosition Position(string? cursor) =>
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
    public CursorPosition Within(CursorPosition before, CursorRows<TPage, T> rows, List<int> fresh, int count)
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
}
