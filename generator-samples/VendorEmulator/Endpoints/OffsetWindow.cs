namespace SourceGen.Emulator;

/// <summary>The rows that an offset and a size stand for, and whether more follow.</summary>
internal readonly record struct OffsetWindow(int Start, int Count, bool More, long Total)
{
    public static OffsetWindow Of(RowView view, int offset, int rows, VendorTraps traps)
    {
        if (traps.Endless == Endless.No)
        {
            var start = Math.Min(offset, view.Count);
            var count = Math.Min(rows, view.Count - start);
            return new OffsetWindow(start, count, start + count < view.Count, view.Count);
        }

        if (traps.Endless == Endless.NewRows)
        {
            return new OffsetWindow(offset, rows, More: true, (long)offset + rows + rows);
        }

        var first = traps.Endless == Endless.SamePage || view.Count == 0 ? 0 : offset % view.Count;
        var served = Math.Min(rows, view.Count - first);
        return new OffsetWindow(first, served, More: true, (long)offset + served + Math.Max(1, rows));
    }
}
