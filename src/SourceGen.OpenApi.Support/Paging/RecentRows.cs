namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>The identities of the rows delivered last, in order, up to a fixed number; older ones fall out.</summary>
internal sealed class RecentRows
{
    private const int FirstSize = 64;

    private readonly int _capacity;
    private readonly Dictionary<ulong, long> _numbers = new();
    private ulong[] _ring = new ulong[FirstSize];
    private long _added;

    public RecentRows(int capacity) => _capacity = capacity;

    public int Count => _numbers.Count;

    /// <summary>True while every row delivered so far is known here.</summary>
    public bool IsComplete { get; private set; } = true;

    public bool Contains(RowIdentity identity) => identity.HasValue && _numbers.ContainsKey(identity.Bits);

    /// <summary>How many rows were added after this one; null for one that is not known.</summary>
    public long? RowsAfter(RowIdentity identity) =>
        identity.HasValue && _numbers.TryGetValue(identity.Bits, out var number) ? _added - 1 - number : null;

    /// <summary>Adds a row; false for one that is there already.</summary>
    public bool Add(RowIdentity identity)
    {
        if (!identity.HasValue)
        {
            IsComplete = false;
            return true;
        }

        if (_numbers.ContainsKey(identity.Bits))
        {
            return false;
        }

        MakeRoom();
        _ring[_added % _ring.Length] = identity.Bits;
        _numbers[identity.Bits] = _added;
        _added++;
        return true;
    }

    /// <summary>Says that rows were delivered which are not known here.</summary>
    public void MarkIncomplete() => IsComplete = false;

    /// <summary>The newest identities, the oldest of them first.</summary>
    public ulong[] Newest(int count)
    {
        var newest = new ulong[Math.Min(count, Count)];
        for (var i = 0; i < newest.Length; i++)
        {
            newest[i] = _ring[(_added - newest.Length + i) % _ring.Length];
        }

        return newest;
    }

    private void MakeRoom()
    {
        if (Count == _capacity)
        {
            _numbers.Remove(_ring[_added % _ring.Length]);
            IsComplete = false;
        }
        else if (Count == _ring.Length)
        {
            // Nothing has fallen out yet: the rows stand in the ring from its start.
            Array.Resize(ref _ring, Math.Min(_capacity, _ring.Length * 2));
        }
    }
}
