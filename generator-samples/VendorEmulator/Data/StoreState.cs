using System.Collections.Immutable;

namespace SourceGen.Emulator;

/// <summary>Which rows there are. Never changed: a change makes another.</summary>
/// <param name="Generated">How many generated rows there were at the start.</param>
/// <param name="Order">
/// All references in the listing's default order, deleted ones included so that a page token can still find its place; null while
/// they are just the generated rows.
/// </param>
/// <param name="Explicit">Rows laid down by a test; reference <c>~i</c> is the i-th.</param>
/// <param name="Deleted">References that are no longer served.</param>
internal sealed record StoreState(int Generated, int[]? Order, DatasetRow[] Explicit, ImmutableHashSet<int> Deleted)
{
    public Row Row(RowSource source, int reference) => reference >= 0 ? source.At(reference) : source.At(Explicit[~reference], reference);

    public bool Holds(int reference) => !Deleted.Contains(reference);

    /// <summary>The live references in the listing's default order.</summary>
    public IEnumerable<int> Live => (Order ?? Enumerable.Range(0, Generated)).Where(Holds);

    /// <summary>The index in <see cref="Order"/> of the live row at a position; its length at the end.</summary>
    public int SlotOf(int[] order, int position)
    {
        var slot = 0;
        for (var live = 0; slot < order.Length; slot++)
        {
            if (Holds(order[slot]) && live++ == position)
            {
                break;
            }
        }

        return slot;
    }
}
