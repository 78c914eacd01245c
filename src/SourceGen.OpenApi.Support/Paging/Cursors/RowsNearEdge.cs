namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>The delivered rows that the next cursor may bring again; those left behind are forgotten.</summary>
internal sealed class RowsNearEdge
{
    /// <summary>More rows than this at one position are not kept apart.</summary>
    public const int Capacity = 10_000;

    /// <summary>With more rows than this, those are forgotten that only a coarser cursor would bring again.</summary>
    public const int Threshold = 2_000;

    private readonly Dictionary<ulong, CursorValue> _rows = new();
    private readonly HashSet<ulong> _unmet = new();

    /// <summary>Rows whose position is known.</summary>
    public int Count => _rows.Count;

    /// <summary>Rows that a token named and that were not met yet: their position is not known.</summary>
    public int UnmetCount => _unmet.Count;

    public bool Contains(RowIdentity identity) => _rows.ContainsKey(identity.Bits) || _unmet.Contains(identity.Bits);

    public void AddUnmet(ulong bits) => _unmet.Add(bits);

    public void Add(RowIdentity identity, CursorValue value)
    {
        _unmet.Remove(identity.Bits);
        _rows[identity.Bits] = value;
    }

    /// <summary>The furthest position among rows of a kind; null where there is none.</summary>
    public CursorValue? Furthest(Func<CursorValue, CursorValue, bool> isFurther, Func<CursorValue, bool> condition)
    {
        CursorValue? furthest = null;
        foreach (var value in _rows.Values)
        {
            if (condition(value) && (furthest is not { } known || isFurther(value, known)))
            {
                furthest = value;
            }
        }

        return furthest;
    }

    public int CountOf(Func<CursorValue, bool> condition)
    {
        var count = 0;
        foreach (var value in _rows.Values)
        {
            count += condition(value) ? 1 : 0;
        }

        return count;
    }

    public void Forget(Func<CursorValue, bool> isBehind)
    {
        List<ulong>? behind = null;
        foreach (var row in _rows)
        {
            if (isBehind(row.Value))
            {
                behind ??= new List<ulong>();
                behind.Add(row.Key);
            }
        }

        if (behind is not null)
        {
            foreach (var bits in behind)
            {
                _rows.Remove(bits);
            }
        }
    }

    public ulong[] ToArray()
    {
        var identities = new ulong[_rows.Count + _unmet.Count];
        _rows.Keys.CopyTo(identities, 0);
        _unmet.CopyTo(identities, _rows.Count);
        return identities;
    }
}
