namespace SourceGen.OpenApi;

/// <summary>Finds the known name that a misspelt one was meant to be.</summary>
internal static class NearMiss
{
    /// <summary>
    /// The nearest of <paramref name="known"/> at up to two slips (letters left out, added, changed or swapped), one for short names; null when none is near.
    /// </summary>
    public static string? Of(string name, string[] known) =>
        Nearest(name, known, static (left, right) => Math.Min(left.Length, right.Length) < 6 ? 1 : 2);

    /// <summary>What a message adds for a name that nothing has: a question with the name that was meant, or nothing.</summary>
    public static string Question(string name, IEnumerable<string> known) =>
        Of(name, [.. known]) is { } meant ? $"; did you mean '{meant}'?" : "";

    /// <summary>The nearest of <paramref name="known"/>, however far; null when there is none.</summary>
    public static string? Nearest(string name, string[] known) => Nearest(name, known, static (_, _) => int.MaxValue);

    private static string? Nearest(string name, string[] known, Func<string, string, int> limit)
    {
        string? best = null;
        var least = int.MaxValue;
        foreach (var candidate in known)
        {
            var bound = limit(name, candidate);
            if (Math.Abs(name.Length - candidate.Length) > bound)
            {
                continue;
            }

            var distance = Distance(name, candidate);
            if (distance <= bound && distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Damerau's distance, letters compared without case and <c>_</c> taken for <c>-</c>.</summary>
    private static int Distance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = Folded(left[i - 1]) == Folded(right[j - 1]);
                var cost = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Folded(left[i - 1]) == Folded(right[j - 2]) && Folded(left[i - 2]) == Folded(right[j - 1]))
                {
                    cost = Math.Min(cost, beforeLast[j - 2] + 1);
                }

                row[j] = cost;
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[right.Length];
    }

    private static char Folded(char c) => c == '_' ? '-' : char.ToLowerInvariant(c);
}
