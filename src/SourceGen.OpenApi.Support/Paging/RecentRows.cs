namespace SourceGen.OpenApi.Support;

using global::System.Collections.Generic;

/// <summary>The identities of the rows delivered last, in order, up to a fixed number; older ones fall out.</summary>
internal sealed class RecentRows
{
    private readonly int _capacity;
    private readonly Queue<ulong> _order = new();
    private readonly Dictionary<ulong, int> _counts = new();

    public RecentRows(int capacity) => _capacity = capacity;

    public int Count => _order.Count;

    /// <summary>True while nothing has fallen out: every row delivered so far is known here.</summary>
    public bool IsComplete { get; private set; } = true;

    public bool Contains(RowIdentity identity) => identity.HasValue && _counts.ContainsKey(identity.Bits);

    public void Add(RowIdentity identity)
    {
        if (!identity.HasValue)
        {
            return;
        }

        _order.Enqueue(identity.Bits);
        _counts[identity.Bits] = _counts.TryGetValue(identity.Bits, out var count) ? count + 1 : 1;
        if (_order.Count > _capacity)
        {
            Forget(_order.Dequeue());
        }
    }

    /// <summary>Says that rows were delivered which are not known here.</summary>
    public void MarkIncomplete() => IsComplete = false;

    /// <summary>The newest identities, oldest of them first.</summary>
    public ulong[] Newest(int count)
    {
        var skip = _order.Count > count ? _order.Count - count : 0;
        var newest = new ulong[_order.Count - skip];
        var index = 0;
        foreach (var bits in _order)
        {
            if (index >= skip)
            {
                newest[index - skip] = bits;
            }

            index++;
        }

        return newest;
    }

    private void Forget(ulong bits)
    {
        IsComplete = false;
        var count = _counts[bits] - 1;
        if (count == 0)
        {
            _counts.Remove(bits);
        }
        else
        {
            _counts[bits] = count;
        }
    }
}
