namespace SourceGen.Emulator;

/// <summary>Where a page starts, and the tokens that lead on from it. A token names a row, so that it holds while others come and go.</summary>
internal sealed record TwilioPlace(int Start, int Available, string? Token)
{
    private const string After = "PA";
    private const string Before = "PB";

    // The place before the first row, for an empty first page that promises more.
    private const string Beginning = "PA0";

    public static TwilioPlace Of(RowStore store, RowView view, string? token, int page, int size, TwilioTraps traps)
    {
        var start =
            traps.Endless == Endless.SamePage ? 0
            : token is null ? (int)Math.Min((long)page * size, view.Count)
            : Resolve(store, view, token, size);
        var available = traps.Endless == Endless.NewRows ? int.MaxValue : Math.Max(0, view.Count - start);
        return new TwilioPlace(start, available, token);
    }

    /// <summary>The token that leads on after the page's last row; after an empty page, the page's own.</summary>
    public string TokenAfterPage(RowStore store, RowView view, int count) =>
        count > 0 ? TokenAfter(store, view, Start + count - 1)
        : Token is { } own && own.StartsWith(After, StringComparison.Ordinal) ? own
        : Start > 0 ? TokenAfter(store, view, Start - 1)
        : Beginning;

    public static string TokenAfter(RowStore store, RowView view, int position) => After + store.Source.Id(view[position]);

    /// <summary>The token of the page before this one.</summary>
    public string? TokenBefore(RowStore store, RowView view) => Start < view.Count ? Before + store.Source.Id(view[Start]) : null;

    private static int Resolve(RowStore store, RowView view, string token, int size)
    {
        if (string.Equals(token, Beginning, StringComparison.Ordinal))
        {
            return 0;
        }

        var backwards = token.StartsWith(Before, StringComparison.Ordinal);
        var position =
            (backwards || token.StartsWith(After, StringComparison.Ordinal)) && store.ReferenceOf(token[2..]) is { } reference
                ? view.PositionAfter(reference)
                : -1;
        if (position < 0)
        {
            throw RefusedException.BadRequest("Invalid PageToken", code: 20001);
        }

        return backwards ? Math.Max(0, position - 1 - size) : position;
    }
}
