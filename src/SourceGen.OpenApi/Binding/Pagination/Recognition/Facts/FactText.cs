using System.Text;

namespace SourceGen.OpenApi;

/// <summary>A name or a description as words in lower case, so that conventions of writing make no difference: <c>nextPageToken</c> is <c>next page token</c>.</summary>
internal readonly struct FactText
{
    private readonly string? _words;

    private FactText(string words) => _words = words;

    /// <summary>The words, with a blank before and after each.</summary>
    private string Words => _words ?? " ";

    public bool IsEmpty => Words.Length == 1;

    /// <summary>The words without what separates them.</summary>
    public string Joined => Words.Replace(" ", "");

    public static FactText Of(params string?[] texts)
    {
        var words = new StringBuilder(" ");
        foreach (var text in texts)
        {
            Append(words, text ?? "");
            EndWord(words);
        }

        return new FactText(words.ToString());
    }

    /// <summary>True where the words stand in the text one after the other.</summary>
    public bool Says(string phrase) => Words.IndexOf(" " + phrase + " ", StringComparison.Ordinal) >= 0;

    /// <summary>The first of the phrases that the text has; null for none.</summary>
    public string? SaysAny(params string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Says(phrase))
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>True where the text speaks of the other one by name.</summary>
    public bool Names(FactText other) => !other.IsEmpty && Words.IndexOf(other.Words, StringComparison.Ordinal) >= 0;

    /// <summary>True where each word is one of these.</summary>
    public bool IsMadeOf(params string[] words) => !IsEmpty && Words.Trim().Split(' ').All(word => Array.IndexOf(words, word) >= 0);

    public override string ToString() => Words.Trim();

    private static void Append(StringBuilder words, string text)
    {
        var before = '\0';
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                // An apostrophe belongs to its word: "isn't", "user's".
                if (c is not '\'' and not '’')
                {
                    EndWord(words);
                }
            }
            else
            {
                if (char.IsUpper(c) && char.IsLower(before))
                {
                    EndWord(words);
                }

                words.Append(char.ToLowerInvariant(c));
            }

            before = c;
        }
    }

    private static void EndWord(StringBuilder words)
    {
        if (words[words.Length - 1] != ' ')
        {
            words.Append(' ');
        }
    }
}
