namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>
/// What is known of how many rows a page can hold. A page that holds fewer shows all there are at its cursor; one that is full may hide some.
/// </summary>
internal sealed class PageCapacity
{
    private const int RaiseFactor = 4;
    private const int MostRaises = 4;
    private const int EnoughAlike = 2;

    private readonly PageSizeSlot? _slot;
    private readonly int? _documented;
    private int _clamp;
    private int _lastShort;
    private int _alike;
    private int _raises;
    private int _raisedRows;

    public PageCapacity(PageSizeSlot? slot, int? documented)
    {
        _slot = slot;
        _documented = documented;
    }

    /// <summary>The most rows that one page had.</summary>
    public int Largest { get; private set; }

    /// <summary>The rows of the last page that had new ones.</summary>
    public int Last { get; private set; }

    /// <summary>The size to ask for in place of the usual one.</summary>
    public int? Raised { get; private set; }

    /// <summary>
    /// Takes note of a page with new rows. Pages that fall short of their size by the same number of rows again and again, and are not the
    /// last, were clamped; one alone may have been the last for a moment.
    /// </summary>
    public void Note(int rows, int? asked)
    {
        var isShort = !(rows >= SizeOf(asked));
        _alike = isShort && rows == _lastShort ? _alike + 1 : 0;
        _lastShort = isShort ? rows : 0;
        Last = rows;
        Largest = Math.Max(Largest, rows);
        _clamp =
            _alike >= EnoughAlike && rows == Largest ? rows
            : Largest > _clamp ? 0
            : _clamp;
    }

    public bool IsFull(int rows, int? asked) => rows >= SizeOf(asked) || (_clamp > 0 && rows >= _clamp);

    /// <summary>Makes the next page larger, where that may show more; false where it cannot.</summary>
    public bool TryRaise(int rows, int? asked)
    {
        var size = SizeOf(asked) ?? rows;
        var maximum = _slot?.Maximum ?? int.MaxValue;
        var isClamped = _clamp > 0 && rows >= _clamp && rows < size;
        var hasGrown = Raised is null || rows > _raisedRows;
        if (_slot is null || _raises >= MostRaises || size >= maximum || rows < size || isClamped || !hasGrown)
        {
            return false;
        }

        _raises++;
        _raisedRows = rows;
        Raised = (int)Math.Min((long)Math.Max(size, 1) * RaiseFactor, maximum);
        return true;
    }

    /// <summary>The edge has moved on: pages may have their usual size again.</summary>
    public void Reset()
    {
        Raised = null;
        _raises = 0;
        _raisedRows = 0;
    }

    private int? SizeOf(int? asked) => asked ?? _slot?.DefaultSize ?? _documented;
}
