namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>The identities of the rows delivered last, in the listing's order, up to a fixed number; the first ones fall out.</summary>
internal sealed class RecentRows
{
    private const int FirstSize = 64;

    private readonly int _capacity;
    private readonly HashSet<ulong> _set = new();
    private ulong[] _ring = new ulong[FirstSize];
    private int _start;

    public RecentRows(int capacity) => _capacity = capacity;

    public int Count => _set.Count;

    /// <summary>True while every row delivered so far is known here.</summary>
    public bool IsComplete { get; private set; } = true;

    public bool Contains(RowIdentity identity) => identity.HasValue && _set.Contains(identity.Bits);

    /// <summary>True for the row that stands last.</summary>
    public bool IsLast(RowIdentity identity) => identity.HasValue && Count > 0 && _ring[At(Count - 1)] == identity.Bits;

    /// <summary>How many known rows stand behind this one; 0 for one that is not known.</summary>
    public int RowsBehind(RowIdentity identity)
    {
        for (var behind = 0; identity.HasValue && behind < Count; behind++)
        {
            if (_ring[At(Count - 1 - behind)] == identity.Bits)
            {
                return behind;
            }
        }

        return 0;
    }

    /// <summary>Adds a row at the end; false for one that is there already.</summary>
    public bool Add(RowIdentity identity) => Insert(identity, behind: 0);

    /// <summary>Adds a row with so many known rows behind it; false for one that is there already.</summary>
    public bool Insert(RowIdentity identity, int behind)
    {
        if (!identity.HasValue)
        {
            IsComplete = false;
            return true;
        }

        if (!_set.Add(identity.Bits))
        {
            return false;
        }

        MakeRoom();
        var last = _set.Count - 1;
        var index = Math.Max(0, last - behind);
        for (var i = last; i > index; i--)
        {
            _ring[At(i)] = _ring[At(i - 1)];
        }

        _ring[At(index)] = identity.Bits;
        return true;
    }

    /// <summary>Says that rows were delivered which are not known here.</summary>
    public void MarkIncomplete() => IsComplete = false;

    /// <summary>The last identities, in order.</summary>
    public ulong[] Last(int count)
    {
        var last = new ulong[Math.Min(count, Count)];
        for (var i = 0; i < last.Length; i++)
        {
            last[i] = _ring[At(Count - last.Length + i)];
        }

        return last;
    }

    /// <summary>Called with the new identity in the set, but not yet in the ring.</summary>
    private void MakeRoom()
    {
        if (_set.Count > _capacity)
        {
            _set.Remove(_ring[_start]);
            _start = At(1);
            IsComplete = false;
        }
        else if (_set.Count > _ring.Length)
        {
            // Nothing has fallen out yet: the rows stand in the ring from its start.
            Array.Resize(ref _ring, Math.Min(_capacity, _ring.Length * 2));
        }
    }

    private int At(int index) => (_start + index) % _ring.Length;
}
