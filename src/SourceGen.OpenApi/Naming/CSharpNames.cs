using System.Text;

namespace SourceGen.OpenApi;

/// <summary>Turns a document's names into C# names: words are found, then joined in PascalCase or camelCase.</summary>
internal static class CSharpNames
{
    /// <summary>Far below what the compiler takes (511), so that a suffix always fits.</summary>
    private const int MaximumLength = 120;

    /// <summary>What names of clients end with.</summary>
    public const string ClientSuffix = "Client";

    /// <summary>A client's name without <see cref="ClientSuffix"/>; a name that is nothing else stays.</summary>
    public static string WithoutClient(string name) =>
        name.Length > ClientSuffix.Length && name.EndsWith(ClientSuffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - ClientSuffix.Length)
            : name;

    /// <summary>The last part of a dotted name.</summary>
    public static string WithoutNamespace(string name) => name.Substring(name.LastIndexOf('.') + 1);

    /// <summary>A type or member name, never empty and never a keyword: <c>date_sent</c> → <c>DateSent</c>, <c>+1</c> → <c>Plus1</c>.</summary>
    public static string Pascal(string wireName) => Pascal(wireName, separator: "");

    /// <summary>The name of an enum value: numbers side by side stay apart, since 1.5 and 15 are two values (<c>N1_5</c>, <c>N15</c>).</summary>
    public static string Value(string wireValue) => Pascal(wireValue, separator: "_");

    /// <summary>A parameter or local name; it may be a keyword, which <see cref="CSharpText.Identifier"/> takes care of.</summary>
    public static string Camel(string wireName)
    {
        var name = new StringBuilder(wireName.Length);
        foreach (var word in Words(wireName))
        {
            if (name.Length == 0)
            {
                name.Append(word.ToLowerInvariant());
            }
            else
            {
                AppendTitle(name, word);
            }
        }

        return Finish(name, wireName, digitPrefix: "n");
    }

    /// <summary>
    /// A name that the document's author chose for C#: kept as it is where it is an identifier that begins as types and members do. No keyword
    /// begins with a capital, and neither does anything else that C# gives a meaning of its own (<c>var</c>, <c>op_Equality</c>, <c>get_Name</c>).
    /// </summary>
    public static string Chosen(string name) => IsIdentifier(name) && name[0] != '_' && !char.IsLower(name[0]) ? name : Pascal(name);

    /// <summary>True when the text can stand as an identifier (keywords too, with an <c>@</c>).</summary>
    public static bool IsIdentifier(string name)
    {
        if (name.Length is 0 or > MaximumLength || !(NameWords.IsLetter(name[0]) || name[0] == '_'))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!(NameWords.IsLetter(c) || NameWords.IsDigit(c) || c == '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Pascal(string wireName, string separator)
    {
        var name = new StringBuilder(wireName.Length);
        foreach (var word in Words(wireName))
        {
            if (name.Length > 0 && NameWords.IsDigit(name[name.Length - 1]) && NameWords.IsDigit(word[0]))
            {
                name.Append(separator);
            }

            AppendTitle(name, word);
        }

        return Finish(name, wireName, digitPrefix: "N");
    }

    private static List<string> Words(string wireName)
    {
        var words = NameWords.Split(wireName);
        return words.Count > 0 ? words : NameWords.Symbols(wireName);
    }

    private static void AppendTitle(StringBuilder name, string word)
    {
        name.Append(char.ToUpperInvariant(word[0]));
        for (var i = 1; i < word.Length; i++)
        {
            name.Append(char.ToLowerInvariant(word[i]));
        }
    }

    private static string Finish(StringBuilder name, string wireName, string digitPrefix)
    {
        if (!NameWords.IsLetter(name[0]))
        {
            name.Insert(0, digitPrefix);
        }

        return name.Length <= MaximumLength ? name.ToString() : name.ToString(0, MaximumLength - 9) + "_" + HintNames.Hash(wireName);
    }
}
