using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>Finds the words in a name, whatever convention it follows.</summary>
internal static class NameWords
{
    /// <summary>
    /// The words: runs of letters and digits, cut where a capital follows a small letter or a digit (<c>dateSent</c>), and before the last
    /// capital of a run that a small letter follows (<c>SMSCode</c>). Comparisons and a leading sign become words of their own.
    /// </summary>
    public static List<string> Split(string name)
    {
        var words = new List<string>();
        var start = -1;
        var hasText = HasText(name);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!IsPart(c))
            {
                Add(words, name, start, i);
                start = -1;
                if (hasText)
                {
                    i += AddOperator(words, name, i);
                }
            }
            else if (start < 0)
            {
                start = IsLetter(c) || IsDigit(c) ? i : -1;
            }
            else if (IsBoundary(name, i))
            {
                Add(words, name, start, i);
                start = i;
            }
        }

        Add(words, name, start, name.Length);
        return words;
    }

    /// <summary>Words for a name that has neither letter nor digit; one at least.</summary>
    public static List<string> Symbols(string name)
    {
        var words = new List<string>();
        for (var i = 0; i < name.Length && words.Count < 8; i++)
        {
            var before = words.Count;
            i += AddOperator(words, name, i);
            if (words.Count == before && SymbolName(name[i]) is { } word)
            {
                words.Add(word);
            }
        }

        if (words.Count == 0)
        {
            words.Add(
                name.Length == 0 ? "empty"
                : string.IsNullOrWhiteSpace(name) ? "blank"
                : "unnamed"
            );
        }

        return words;
    }

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>A letter that C# allows anywhere in an identifier.</summary>
    public static bool IsLetter(char c) =>
        c < 128
            ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
            : char.GetUnicodeCategory(c)
                is UnicodeCategory.UppercaseLetter
                    or UnicodeCategory.LowercaseLetter
                    or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.OtherLetter
                    or UnicodeCategory.LetterNumber;

    /// <summary>A letter, a digit, or a mark that belongs to the letter before it.</summary>
    private static bool IsPart(char c) =>
        IsLetter(c)
        || IsDigit(c)
        || (c >= 128 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool HasText(string name)
    {
        foreach (var c in name)
        {
            if (IsLetter(c) || IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBoundary(string name, int i)
    {
        if (!char.IsUpper(name[i]))
        {
            return false;
        }

        var previous = name[i - 1];
        if (!char.IsUpper(previous))
        {
            return true;
        }

        // Inside a run of capitals: a word begins where a small letter follows, unless it is the s of a plural (phoneIDs).
        return i + 1 < name.Length && char.IsLower(name[i + 1]) && !IsPluralEnd(name, i + 1);
    }

    private static bool IsPluralEnd(string name, int i) => name[i] == 's' && (i + 1 == name.Length || !char.IsLower(name[i + 1]));

    private static void Add(List<string> words, string name, int start, int end)
    {
        if (start >= 0)
        {
            words.Add(name.Substring(start, end - start));
        }
    }

    /// <summary>Adds the words of a comparison, or of a sign at the start; gives how many characters it takes beyond the first.</summary>
    private static int AddOperator(List<string> words, string name, int i)
    {
        var followedByEquals = i + 1 < name.Length && name[i + 1] == '=';
        switch (name[i])
        {
            case '<':
                words.AddRange(followedByEquals ? ["less", "than", "or", "equal"] : (string[])["less", "than"]);
                return followedByEquals ? 1 : 0;
            case '>':
                words.AddRange(followedByEquals ? ["greater", "than", "or", "equal"] : (string[])["greater", "than"]);
                return followedByEquals ? 1 : 0;
            case '!' when followedByEquals:
                words.AddRange(["not", "equal"]);
                return 1;
            case '=':
                words.Add("equal");
                return followedByEquals ? 1 : 0;
            case '!' when i == 0:
                words.Add("not");
                return 0;
            case '+' when i == 0:
                words.Add("plus");
                return 0;
            case '-' when i == 0:
                words.Add("minus");
                return 0;
            default:
                return 0;
        }
    }

    private static string? SymbolName(char c) =>
        c switch
        {
            '+' => "plus",
            '-' => "minus",
            '*' => "star",
            '/' => "slash",
            '\\' => "backslash",
            '%' => "percent",
            '&' => "and",
            '|' => "or",
            '!' => "not",
            '?' => "question",
            '.' => "dot",
            ',' => "comma",
            ':' => "colon",
            ';' => "semicolon",
            '#' => "hash",
            '$' => "dollar",
            '@' => "at",
            '~' => "tilde",
            '^' => "caret",
            '_' => "underscore",
            _ => null,
        };
}
