namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>
/// The furthest position that a walk has seen, and the cursors around it. Whether a server takes a cursor as inclusive or exclusive is not
/// known; each of these works either way.
/// </summary>
internal sealed record CursorEdge
{
    private const int Milliseconds = 3;

    private readonly CursorFormat _format;
    private readonly int _onward;

    public CursorEdge(CursorFormat format, CursorDirection direction)
    {
        _format = format;
        _onward = direction == CursorDirection.Ascending ? 1 : -1;
    }

    public CursorValue? Value { get; private init; }

    /// <summary>The most digits by which <see cref="Beyond"/> moves.</summary>
    private int CoarsestBeyond { get; init; } = CursorValue.MostDigits;

    /// <summary>The position as the server wrote it.</summary>
    public string? Text { get; private init; }

    /// <summary>The most digits behind the point that a row had.</summary>
    public int Digits { get; private init; }

    /// <summary>The most digits behind the point that the server turned out to read.</summary>
    public int Coarsest { get; private init; } = CursorValue.MostDigits;

    /// <summary>A cursor that shows the rows at the edge again: one unit of the last written digit short of it.</summary>
    public CursorValue Before => Quantise(Value.GetValueOrDefault()).Move(UnitDigits, -_onward);

    /// <summary>True where cursors move in larger units than rows are written in.</summary>
    public bool IsCoarse => Coarsest < Digits;

    /// <summary>A cursor that shows a row before the edge again.</summary>
    public CursorValue BeforeRow(CursorValue row) => Quantise(row).Move(UnitDigits, -_onward);

    /// <summary>The edge itself: an exclusive server shows only what lies beyond.</summary>
    public CursorValue At => Quantise(Value.GetValueOrDefault());

    /// <summary>One unit beyond the edge: an inclusive server shows only what lies beyond.</summary>
    public CursorValue Beyond => Quantise(Value.GetValueOrDefault()).Move(Math.Min(UnitDigits, CoarsestBeyond), _onward);

    /// <summary>
    /// The unit by which cursors move. It is that of the finest position seen, as servers drop zeros at the end; where the
    /// server turned out to read fewer digits than it writes, it is what the server reads.
    /// </summary>
    private int UnitDigits => _format == CursorFormat.UnixSeconds ? 0 : Math.Min(Digits, Coarsest);

    public string TextOf(CursorValue cursor) => CursorText.Of(cursor, _format, Text);

    /// <summary>The edge in wire form, as the server wrote it where the request takes that.</summary>
    public string TextAt() => _format == CursorFormat.Iso8601 && Text is { Length: >= 10 } text && text[4] == '-' ? text : TextOf(At);

    /// <summary>The edge where another walk stood.</summary>
    public CursorEdge Resume(string? text, int digits, int coarsest) =>
        this with
        {
            Digits = digits,
            Coarsest = coarsest,
            Text = text,
            Value = text is not null && CursorParser.TryParse(text.AsSpan(), out var value) ? value : null,
        };

    /// <summary>
    /// The edge after a part of a page: its known rows and the first so many fresh ones. Null where the others are not all beyond that edge, or
    /// where one of them has no position. One at the edge is not enough: a server may tell rows apart whose text is the same.
    /// </summary>
    public CursorEdge? Shortened(CursorPosition before, CursorValue?[] values, List<int> fresh, int count)
    {
        var edge = Resume(before.Edge, Digits, Coarsest);
        var furthest = edge.Value;
        for (var i = 0; i < count; i++)
        {
            if (values[fresh[i]] is { } value && (furthest is not { } known || IsFurther(value, known)))
            {
                furthest = value;
            }
        }

        for (var i = count; i < fresh.Count; i++)
        {
            if (furthest is not { } reached || values[fresh[i]] is not { } value || !IsFurther(value, reached))
            {
                return null;
            }
        }

        var format = _format == CursorFormat.Number ? _format : CursorFormat.Iso8601;
        return edge with { Value = furthest, Text = CursorText.Of(furthest.GetValueOrDefault(), format, Text) };
    }

    /// <summary>The edge after a page with these positions.</summary>
    public CursorEdge Advance(CursorValue?[] values, string? lowestText, string? highestText)
    {
        var digits = Digits;
        var furthest = Value;
        foreach (var value in values)
        {
            if (value is { } position)
            {
                digits = Math.Max(digits, position.Digits);
                furthest = furthest is not { } edge || IsFurther(position, edge) ? position : furthest;
            }
        }

        return furthest == Value
            ? this with
            {
                Digits = digits,
            }
            : this with
            {
                Digits = digits,
                Value = furthest,
                Text = _onward > 0 ? highestText : lowestText,
                CoarsestBeyond = CursorValue.MostDigits,
            };
    }

    public bool IsFurther(CursorValue value, CursorValue than) => value.CompareTo(than) * _onward > 0;

    /// <summary>True for a row that the request cannot tell from those at the edge.</summary>
    public bool IsAt(CursorValue value) =>
        Value is { } edge && (_format == CursorFormat.UnixSeconds ? value.Whole == edge.Whole : value == edge);

    /// <summary>True for a row beyond all those at the edge.</summary>
    public bool IsBeyond(CursorValue value) => Value is { } edge && !IsAt(value) && IsFurther(value, edge);

    /// <summary>True for a row that a cursor may show: at it or further on, with a unit to spare.</summary>
    public bool MayShow(CursorValue cursor, CursorValue value) => !IsFurther(cursor.Move(UnitDigits, -_onward), value);

    /// <summary>True for a row that the next cursor may show, or the coarser ones that the walk may come to.</summary>
    public bool MayComeAgain(CursorValue value)
    {
        var digits = _format == CursorFormat.Iso8601 ? 0 : UnitDigits;
        var furthest = Quantise(Value.GetValueOrDefault()).Move(digits, -_onward).Move(digits, -_onward);
        return !IsFurther(furthest, value);
    }

    /// <summary>The edge with larger units: milliseconds, then seconds; null where there is none left.</summary>
    public CursorEdge? Coarsen() =>
        _format != CursorFormat.Iso8601 || UnitDigits == 0 ? null : this with { Coarsest = UnitDigits > Milliseconds ? Milliseconds : 0 };

    /// <summary>The edge where <see cref="Beyond"/> alone moves in larger units, until the edge moves; null where there is none left.</summary>
    public CursorEdge? CoarsenBeyond()
    {
        var digits = Math.Min(UnitDigits, CoarsestBeyond);
        return _format != CursorFormat.Iso8601 || digits == 0
            ? null
            : this with
            {
                CoarsestBeyond = digits > Milliseconds ? Milliseconds : 0,
            };
    }

    /// <summary>Takes <see cref="Coarsen"/> back.</summary>
    public CursorEdge Refine() => this with { Coarsest = CursorValue.MostDigits };

    /// <summary>The same position in the resolution of the request.</summary>
    private CursorValue Quantise(CursorValue value) => _format == CursorFormat.UnixSeconds ? new CursorValue(value.Whole, 0, 0) : value;
}
