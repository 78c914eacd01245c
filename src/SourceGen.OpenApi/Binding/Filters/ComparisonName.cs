namespace SourceGen.OpenApi;

/// <summary>A parameter's name taken apart: what is compared, and how.</summary>
/// <param name="Base">What is compared, such as <c>created_at</c> in <c>created_at_gte</c>.</param>
/// <param name="Comparison">How.</param>
/// <param name="Kind">How much the name alone proves.</param>
internal readonly record struct ComparisonName(string Base, Comparison Comparison, ComparisonProof Kind)
{
    /// <summary>Words that say a comparison and nothing else.</summary>
    private static readonly Dictionary<string, Comparison> Operators = new(StringComparer.OrdinalIgnoreCase)
    {
        ["gte"] = Comparison.GreaterOrEqual,
        ["gt"] = Comparison.Greater,
        ["lte"] = Comparison.LessOrEqual,
        ["lt"] = Comparison.Less,
    };

    /// <summary>Operators that are words of English or too short to be trusted unless a mark of their own sets them apart.</summary>
    private static readonly Dictionary<string, Comparison> MarkedOperators = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ge"] = Comparison.GreaterOrEqual,
        ["le"] = Comparison.LessOrEqual,
        ["eq"] = Comparison.Equal,
        ["in"] = Comparison.AnyOf,
    };

    private static readonly Dictionary<string, Comparison> TimeWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["after"] = Comparison.Greater,
        ["before"] = Comparison.Less,
        ["since"] = Comparison.GreaterOrEqual,
        ["until"] = Comparison.LessOrEqual,
    };

    private static readonly Dictionary<string, Comparison> BoundWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["min"] = Comparison.GreaterOrEqual,
        ["max"] = Comparison.LessOrEqual,
    };

    /// <summary>Every word that says a comparison; docs/filters.md lists them.</summary>
    public static IEnumerable<KeyValuePair<string, Comparison>> Words =>
        Operators.Concat(MarkedOperators).Concat(TimeWords).Concat(BoundWords);

    /// <summary>Takes a name apart; null where it says no comparison.</summary>
    public static ComparisonName? Parse(string name) => Symbol(name) ?? Bracket(name) ?? Marked(name) ?? LastWord(name) ?? FirstWord(name);

    /// <summary><c>DateSent&lt;</c>: the equals sign of the query follows, so that a bare sign includes its end.</summary>
    private static ComparisonName? Symbol(string name)
    {
        var bare = name.EndsWith("=", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name;
        var last = bare.Length > 1 ? bare[bare.Length - 1] : '\0';
        return last is '<' or '>' && bare[bare.Length - 2] is not ('<' or '>')
            ? new ComparisonName(
                bare.Substring(0, bare.Length - 1),
                last == '<' ? Comparison.LessOrEqual : Comparison.GreaterOrEqual,
                ComparisonProof.Operator
            )
            : null;
    }

    /// <summary><c>created[gte]</c>.</summary>
    private static ComparisonName? Bracket(string name)
    {
        var open = name.LastIndexOf('[');
        return open > 0 && name.EndsWith("]", StringComparison.Ordinal)
            ? Of(name.Substring(0, open), name.Substring(open + 1, name.Length - open - 2), isMarked: true)
            : null;
    }

    /// <summary><c>created.gte</c>, <c>price:min</c>, <c>created__gte</c>.</summary>
    private static ComparisonName? Marked(string name)
    {
        var at = name.LastIndexOfAny(['.', ':']);
        if (at > 0)
        {
            return Of(name.Substring(0, at), name.Substring(at + 1), isMarked: true);
        }

        at = name.LastIndexOf("__", StringComparison.Ordinal);
        return at > 0 ? Of(name.Substring(0, at), name.Substring(at + 2), isMarked: true) : null;
    }

    /// <summary><c>created_at_gte</c>, <c>createdAfter</c>, <c>price-max</c>.</summary>
    private static ComparisonName? LastWord(string name)
    {
        var words = NameWords.Split(name);
        if (words.Count < 2)
        {
            return null;
        }

        var word = words[words.Count - 1];
        return name.EndsWith(word, StringComparison.Ordinal)
            ? Of(Trim(name.Substring(0, name.Length - word.Length)), word, isMarked: false)
            : null;
    }

    /// <summary><c>min_price</c>, <c>maxPrice</c>.</summary>
    private static ComparisonName? FirstWord(string name)
    {
        var words = NameWords.Split(name);
        return
            words.Count > 1
            && BoundWords.TryGetValue(words[0], out var comparison)
            && name.StartsWith(words[0], StringComparison.Ordinal)
            && Trim(name.Substring(words[0].Length)) is { Length: > 0 } rest
            ? new ComparisonName(rest, comparison, ComparisonProof.Bound)
            : null;
    }

    private static ComparisonName? Of(string name, string word, bool isMarked)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (Operators.TryGetValue(word, out var comparison) || (isMarked && MarkedOperators.TryGetValue(word, out comparison)))
        {
            return new ComparisonName(name, comparison, ComparisonProof.Operator);
        }

        if (string.Equals(word, "in", StringComparison.Ordinal))
        {
            return new ComparisonName(name, Comparison.AnyOf, ComparisonProof.List);
        }

        if (TimeWords.TryGetValue(word, out comparison))
        {
            return new ComparisonName(name, comparison, ComparisonProof.Time);
        }

        return BoundWords.TryGetValue(word, out comparison)
            ? new ComparisonName(name, comparison, isMarked ? ComparisonProof.Operator : ComparisonProof.Bound)
            : null;
    }

    private static string Trim(string text) => text.Trim('_', '-', ' ');
}

/// <summary>How much a name alone proves.</summary>
internal enum ComparisonProof
{
    /// <summary>An operator: it is a comparison whatever the type.</summary>
    Operator,

    /// <summary>A word of time: a comparison of points in time, or one of two ends.</summary>
    Time,

    /// <summary>A word for a bound: a comparison of things with an order, or one of two ends.</summary>
    Bound,

    /// <summary><c>_in</c>: a comparison where the type is a list.</summary>
    List,
}
