namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>
/// What is known of how many rows a page can hold. A page that holds fewer shows all there are at its cursor; one that is full may hide some.
/// </summary>
internal sealed record PageCapacity
{
    private const int RaiseFactor = 4;
    private const int MostRaises = 4;
    private const int EnoughAlike = 2;

    /// <summary>Where no default is documented: a server that sends one row at most is none to reckon with.</summary>
    private const int LeastSuspicious = 2;

    private readonly PageSizeSlot? _slot;
    private readonly int? _documented;

    public PageCapacity(PageSizeSlot? slot, int? documented)
    {
        _slot = slot;
        _documented = documented;
    }

    /// <summary>The most rows that one page had.</summary>
    public int Largest { get; init; }

    /// <summary>The rows of the last page that had new ones.</summary>
    public int Last { get; private init; }

    /// <summary>The size to ask for in place of the usual one.</summary>
    public int? Raised { get; private init; }

    /// <summary>What the server cuts every page to, where that has shown; 0 where it has not.</summary>
    private int Clamp { get; init; }

    private int LastShort { get; init; }

    /// <summary>Pages in a row that fell short of their size with the same number of rows.</summary>
    private int Alike { get; init; }

    private int Raises { get; init; }

    private int RaisedRows { get; init; }

    /// <summary>
    /// With a page that had new rows. Pages that fall short of their size by the same number of rows again and again, and are not the
    /// last, were clamped; one alone may have been the last for a moment.
    /// </summary>
    public PageCapacity With(int rows, int? asked)
    {
        var isShort = !(rows >= SizeOf(asked));
        var alike = isShort && rows == LastShort ? Alike + 1 : 0;
        var largest = Math.Max(Largest, rows);
        return this with
        {
            Alike = alike,
            LastShort = isShort ? rows : 0,
            Last = rows,
            Largest = largest,
            Clamp =
                alike >= EnoughAlike && rows == largest ? rows
                : largest > Clamp ? 0
                : Clamp,
        };
    }

    public bool IsFull(int rows, int? asked) => rows >= SizeOf(asked) || (Clamp > 0 && rows >= Clamp);

    /// <summary>
    /// True where nothing has shown yet that the server can send a larger page than this one, though a larger one can be asked for: it may hide
    /// rows like a full page. A page smaller than the documented default is known not to be the largest.
    /// </summary>
    public bool MayBeCut(int rows) => _slot is not null && rows >= Math.Max(Largest, _slot.DefaultSize ?? LeastSuspicious);

    /// <summary>With a larger next page, where that may show more; null where it cannot.</summary>
    public PageCapacity? Raise(int rows, int? asked)
    {
        var size = SizeOf(asked) ?? rows;
        var maximum = _slot?.Maximum ?? int.MaxValue;
        var isClamped = Clamp > 0 && rows >= Clamp && rows < size;
        var hasGrown = Raised is null || rows > RaisedRows;
        if (_slot is null || Raises >= MostRaises || size >= maximum || rows < size || isClamped || !hasGrown)
        {
            return null;
        }

        return this with
        {
            Raises = Raises + 1,
            RaisedRows = rows,
            Raised = (int)Math.Min((long)Math.Max(size, 1) * RaiseFactor, maximum),
        };
    }

    /// <summary>The edge has moved on: pages may have their usual size again.</summary>
    public PageCapacity Reset() => this with { Raised = null, Raises = 0, RaisedRows = 0 };

    private int? SizeOf(int? asked) => asked ?? _slot?.DefaultSize ?? _documented;
}
