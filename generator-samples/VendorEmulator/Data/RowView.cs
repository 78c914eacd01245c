namespace SourceGen.Emulator;

/// <summary>The rows of one filter in one order, as they were when it was made. Later changes make a new one.</summary>
internal sealed class RowView
{
    private readonly RowSource _source;
    private readonly StoreState _state;
    private readonly int[]? _refs;
    private readonly int[]? _ranks;
    private readonly bool _reversed;
    private readonly Lazy<Dictionary<int, int>>? _rankOf;

    /// <summary>All generated rows, newest first or reversed.</summary>
    public RowView(RowSource source, StoreState state, bool reversed)
        : this(source, state, refs: null, ranks: null, ordered: null)
    {
        _reversed = reversed;
        Count = state.Generated;
    }

    /// <summary>
    /// Chosen rows. The ranks are their places among all rows, chosen or not, deleted or not; without <paramref name="ordered"/>
    /// a row's rank is its reference.
    /// </summary>
    public RowView(RowSource source, StoreState state, int[]? refs, int[]? ranks, int[]? ordered)
    {
        (_source, _state, _refs, _ranks) = (source, state, refs, ranks);
        Count = refs?.Length ?? 0;
        _rankOf = ordered is null
            ? null
            : new Lazy<Dictionary<int, int>>(() =>
                ordered.Select((reference, rank) => (reference, rank)).ToDictionary(x => x.reference, x => x.rank)
            );
    }

    public int Count { get; }

    /// <summary>The row at a position. Positions beyond the end give fresh rows, for a server that never ends.</summary>
    public Row this[int position] =>
        position >= Count ? _source.At(RowSource.FreshIndex + position - Count)
        : _refs is null ? _source.At(_reversed ? Count - 1 - position : position)
        : _state.Row(_source, _refs[position]);

    /// <summary>The first position after the given row, which may have been deleted since; negative when it was never there.</summary>
    public int PositionAfter(int reference)
    {
        if (reference >= RowSource.FreshIndex)
        {
            return Count + reference - RowSource.FreshIndex + 1;
        }

        if (_refs is null || _ranks is null)
        {
            return reference < 0 || reference >= Count ? -1
                : _reversed ? Count - reference
                : reference + 1;
        }

        var rank = reference;
        if (_rankOf is null ? (reference < 0 || reference >= _state.Generated) : !_rankOf.Value.TryGetValue(reference, out rank))
        {
            return -1;
        }

        var at = Array.BinarySearch(_ranks, rank + 1);
        return at >= 0 ? at : ~at;
    }

    /// <summary>The first position for which the test holds, given that it holds for all positions after it too.</summary>
    public int FirstWhere(Func<Row, bool> test)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (test(this[middle]))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
