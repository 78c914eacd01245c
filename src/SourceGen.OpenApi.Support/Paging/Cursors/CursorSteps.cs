namespace SourceGen.OpenApi.Support;

/// <summary>
/// From the furthest position that was seen to the cursors that are asked for. Whether a server takes a cursor as inclusive or
/// exclusive is not known; each of these works either way.
/// </summary>
internal sealed class CursorSteps
{
    private readonly CursorFormat _format;
    private readonly int _onward;

    public CursorSteps(CursorFormat format, CursorDirection direction)
    {
        _format = format;
        _onward = direction == CursorDirection.Ascending ? 1 : -1;
    }

    /// <summary>True where one position lies further on than another.</summary>
    public bool IsFurther(CursorValue value, CursorValue than) => value.CompareTo(than) * _onward > 0;

    /// <summary>A cursor that shows the rows at the edge again: one unit of its last digit short of it.</summary>
    public CursorValue Before(CursorValue edge, int digits) => Quantise(edge).Move(UnitDigits(digits), -_onward);

    /// <summary>The edge itself: an exclusive server shows only what lies beyond.</summary>
    public CursorValue At(CursorValue edge) => Quantise(edge);

    /// <summary>One unit beyond the edge: an inclusive server shows only what lies beyond.</summary>
    public CursorValue Beyond(CursorValue edge, int digits) => Quantise(edge).Move(UnitDigits(digits), _onward);

    /// <summary>True for rows that even the coarsest reading of a cursor tells apart from those at the edge.</summary>
    public bool IsBeyondEdge(CursorValue value, CursorValue edge)
    {
        if (_format != CursorFormat.UnixSeconds)
        {
            return IsFurther(value, edge);
        }

        return (value.Whole - edge.Whole) * _onward > 0;
    }

    /// <summary>True for rows that a cursor may bring again: at it or further on, with a unit to spare.</summary>
    public bool MayComeAgain(CursorValue value, CursorValue cursor, int digits) =>
        !IsFurther(cursor.Move(UnitDigits(digits), -_onward), value);

    /// <summary>The same position in the resolution of the request.</summary>
    private CursorValue Quantise(CursorValue value) => _format == CursorFormat.UnixSeconds ? new CursorValue(value.Whole, 0, 0) : value;

    private int UnitDigits(int digits) => _format == CursorFormat.UnixSeconds ? 0 : digits;
}
