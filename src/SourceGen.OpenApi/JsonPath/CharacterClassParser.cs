namespace SourceGen.OpenApi;

/// <summary>Reads what stands for one character in a pattern.</summary>
internal static class CharacterClassParser
{
    private const string Escapable = "()*+-.?[\\]^{|}";

    /// <summary>A character, an escape, a dot or a list in brackets; null for anything else.</summary>
    public static CharacterClass? Read(string pattern, ref int at, string special)
    {
        if (at >= pattern.Length)
        {
            return null;
        }

        switch (pattern[at])
        {
            case '.':
                at++;
                var any = new CharacterClass(isNegated: true);
                any.Add('\n', '\n');
                any.Add('\r', '\r');
                return any;
            case '[':
                at++;
                return List(pattern, ref at);
            case '\\':
                var escaped = new CharacterClass(isNegated: false);
                return AddEscape(pattern, ref at, escaped) switch
                {
                    null => null,
                    >= 0 and var scalar => With(escaped, scalar),
                    _ => escaped,
                };
            case var c when special.IndexOf(c) >= 0:
                return null;
            default:
                return With(new CharacterClass(isNegated: false), Scalar(pattern, ref at));
        }
    }

    private static CharacterClass With(CharacterClass set, int scalar)
    {
        set.Add(scalar, scalar);
        return set;
    }

    private static CharacterClass? List(string pattern, ref int at)
    {
        var isNegated = at < pattern.Length && pattern[at] == '^';
        at += isNegated ? 1 : 0;
        var set = new CharacterClass(isNegated);
        for (var isFirst = true; at < pattern.Length; isFirst = false)
        {
            if (pattern[at] == ']')
            {
                at++;
                return isFirst ? null : set;
            }

            if (pattern[at] == '-' && (isFirst || at + 1 < pattern.Length && pattern[at + 1] == ']'))
            {
                at++;
                set.Add('-', '-');
            }
            else if (!AddRange(pattern, ref at, set))
            {
                return null;
            }
        }

        return null;
    }

    private static bool AddRange(string pattern, ref int at, CharacterClass set)
    {
        if (Member(pattern, ref at, set) is not { } first)
        {
            return false;
        }

        if (first < 0)
        {
            return true;
        }

        var isRange = at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']';
        if (!isRange)
        {
            set.Add(first, first);
            return true;
        }

        at++;
        if (Member(pattern, ref at, set) is not { } last || last < first)
        {
            return false;
        }

        set.Add(first, last);
        return true;
    }

    /// <summary>A character in brackets; -1 for a category, which is in the set already; null for what cannot stand there.</summary>
    private static int? Member(string pattern, ref int at, CharacterClass set) =>
        at >= pattern.Length ? null
        : pattern[at] == '\\' ? AddEscape(pattern, ref at, set)
        : pattern[at] is '[' or ']' or '-' ? null
        : Scalar(pattern, ref at);

    /// <summary>The character that an escape stands for; -1 for a category, which is added; null for no escape.</summary>
    private static int? AddEscape(string pattern, ref int at, CharacterClass set)
    {
        at++;
        var c = at < pattern.Length ? pattern[at++] : '\0';
        switch (c)
        {
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'p' or 'P':
                var close = at < pattern.Length && pattern[at] == '{' ? pattern.IndexOf('}', at) : -1;
                if (close < 0 || pattern.Substring(at + 1, close - at - 1) is var name && !UnicodeCategories.IsKnown(name))
                {
                    return null;
                }

                set.Add(name, isNegatedCategory: c == 'P');
                at = close + 1;
                return -1;
            default:
                return c != '\0' && Escapable.IndexOf(c) >= 0 ? c : null;
        }
    }

    private static int Scalar(string pattern, ref int at)
    {
        var isPair = char.IsSurrogatePair(pattern, at);
        var scalar = isPair ? char.ConvertToUtf32(pattern, at) : pattern[at];
        at += isPair ? 2 : 1;
        return scalar;
    }
}
