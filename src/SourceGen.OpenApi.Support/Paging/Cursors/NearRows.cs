namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>The delivered rows that the next cursor may bring again; those left behind are forgotten.</summary>
internal sealed class NearRows
{
    /// <summary>More rows than this at one position cannot be told apart from a server without end.</summary>
    private const int Most = 10_000;

    private readonly Dictionary<ulong, CursorValue?> _rows = new();

    public int Count => _rows.Count;

    public bool IsFull => _rows.Count > Most;

    public bool Contains(RowIdentity identity) => _rows.ContainsKey(identity.Bits);

    /// <summary>Notes a row; one whose position is not known is kept until it is.</summary>
    public void Add(RowIdentity identity, CursorValue? value)
    {
        if (identity.HasValue)
        {
            _rows[identity.Bits] = value;
        }
    }

    public void Forget(Func<CursorValue, bool> isBehind)
    {
        List<ulong>? behind = null;
        foreach (var row in _rows)
        {
            if (row.Value is { } value && isBehind(value))
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
        var identities = new ulong[_rows.Count];
        _rows.Keys.CopyTo(identities, 0);
        return identities;
    }
}
