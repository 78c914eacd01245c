namespace SourceGen.Emulator;

/// <summary>Sorts and filters rows into a <see cref="RowView"/>. The common case, all generated rows by age, costs nothing.</summary>
internal static class ViewBuilder
{
    public static RowView Build(RowSource source, StoreState state, IRowFilter? filter, RowOrder order)
    {
        // Generated rows lie newest first.
        var lies = state.Order is null && order.Field is SortField.None or SortField.Created;
        if (lies && filter is null)
        {
            return new RowView(source, state, order.Ascending);
        }

        var ordered = state.Order ?? [.. Enumerable.Range(0, state.Generated)];
        if (lies && order.Ascending)
        {
            Array.Reverse(ordered);
        }
        else if (!lies && order.Field != SortField.None)
        {
            ordered = Sort(source, state, ordered, order);
        }

        var refs = new List<int>();
        var ranks = new List<int>();
        for (var rank = 0; rank < ordered.Length; rank++)
        {
            var reference = ordered[rank];
            if (state.Holds(reference) && (filter is null || filter.Matches(state.Row(source, reference))))
            {
                refs.Add(reference);
                ranks.Add(rank);
            }
        }

        return new RowView(source, state, [.. refs], [.. ranks], lies && !order.Ascending ? null : ordered);
    }

    private static int[] Sort(RowSource source, StoreState state, int[] lying, RowOrder order)
    {
        var keys = new long[lying.Length];
        var sorted = true;
        for (var i = 0; i < lying.Length; i++)
        {
            keys[i] = order.Key(state.Row(source, lying[i]));
            sorted &= i == 0 || keys[i - 1] <= keys[i];
        }

        // Ties keep the order in which they lie, newest first; upside down when the listing is.
        if (sorted && !order.Ascending)
        {
            return lying;
        }

        var places = Enumerable.Range(0, lying.Length).ToArray();
        var tie = order.Ascending ? -1 : 1;
        Array.Sort(places, (a, b) => keys[a] != keys[b] ? keys[a].CompareTo(keys[b]) : tie * a.CompareTo(b));
        return [.. places.Select(place => lying[place])];
    }
}
