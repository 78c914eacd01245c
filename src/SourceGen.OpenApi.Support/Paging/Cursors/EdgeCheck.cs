namespace SourceGen.OpenApi.Support;

/// <summary>
/// Sees to it that every request shows the rows at the edge again. Where it does not, rows may have been passed over: because a page was empty
/// by mistake, because the rows at the edge are gone, or because the server reads fewer digits of a cursor than it writes.
/// </summary>
internal sealed class EdgeCheck<TPage, T>
{
    private const int EnoughCoarsePages = 3;

    private readonly CursorEdge _edge;
    private readonly CursorMemory<TPage, T> _memory;
    private bool _askedAgain;
    private bool _steppedBack;
    private bool _isTrusted;
    private int _coarsePages;

    public EdgeCheck(CursorEdge edge, CursorMemory<TPage, T> memory)
    {
        _edge = edge;
        _memory = memory;
    }

    /// <summary>True where a page shows a delivered row at the edge or before it, or where none can be expected.</summary>
    /// <param name="rows">The page.</param>
    /// <param name="isFull">A full page that does not reach beyond the edge may show others of those that share it.</param>
    public bool Shows(CursorRows<TPage, T> rows, bool isFull)
    {
        // That the rows at the edge are gone does not make an empty page the end: it is asked for again.
        if ((_isTrusted && rows.Items.Count > 0) || (_edge.Value is null && !_memory.IsResumed))
        {
            return true;
        }

        var others = 0;
        for (var i = 0; i < rows.Items.Count; i++)
        {
            if (_edge.Value is null || (rows.Values[i] is { } value && !_edge.IsBeyond(value)))
            {
                if (_memory.IsKnown(rows.Identities[i]))
                {
                    return true;
                }

                others++;
            }
        }

        return isFull && others > 0 && others == rows.Items.Count;
    }

    /// <summary>
    /// The edge did not show: moves the cursor so that it may. An empty page is asked for again; then the walk steps back to a row
    /// before the edge, which shows if only those at the edge are gone; then the cursor moves in larger units. False when the
    /// rows must be taken to be gone.
    /// </summary>
    public bool TryElse(CursorRows<TPage, T> rows, ref string? cursor)
    {
        if (rows.Items.Count == 0 && TryAgain())
        {
            return true;
        }

        if (!_steppedBack && _memory.RowBeforeEdge() is { } row)
        {
            _steppedBack = true;
            _askedAgain = false;
            cursor = _edge.TextOf(_edge.BeforeRow(row));
            return true;
        }

        if (_edge.Value is null || !_edge.Coarsen())
        {
            if (_coarsePages < EnoughCoarsePages)
            {
                _edge.Refine();
            }

            _isTrusted = true;
            return false;
        }

        _askedAgain = false;
        cursor = _edge.TextOf(_edge.Before);
        return true;
    }

    /// <summary>True the first time: the same request may get another answer.</summary>
    public bool TryAgain()
    {
        var isFirst = !_askedAgain;
        _askedAgain = true;
        return isFirst;
    }

    /// <summary>Takes note of a page that was accepted.</summary>
    public void Note(bool hasMoved)
    {
        _askedAgain = false;
        if (!hasMoved)
        {
            return;
        }

        _isTrusted = false;
        _steppedBack = false;
        if (_edge.IsCoarse && ++_coarsePages < EnoughCoarsePages)
        {
            // That the server reads fewer digits is believed when it has shown more than once.
            _edge.Refine();
        }
    }
}
