namespace SourceGen.OpenApi;

/// <summary>Finds identifiers in C# without parsing it: comments and texts are passed over, what documentation refers to is not.</summary>
internal static class CSharpWords
{
    private const string Reference = "cref=\"";

    /// <summary>All words that begin with a capital letter; members of something, which a dot stands before, with that dot.</summary>
    public static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var position = 0;
        while (position < text.Length)
        {
            var character = text[position];
            if (IsWord(character))
            {
                var end = EndOfWord(text, position);
                if (char.IsUpper(character))
                {
                    var start = position > 0 && text[position - 1] == '.' ? position - 1 : position;
                    words.Add(text.Substring(start, end - start));
                }

                position = end;
            }
            else if (character == '/' && position + 1 < text.Length && text[position + 1] == '/')
            {
                var end = text.IndexOf('\n', position);
                end = end < 0 ? text.Length : end;
                AddReferences(words, text, position, end);
                position = end;
            }
            else
            {
                position = character is '"' or '\'' ? EndOfLiteral(text, position, character) : position + 1;
            }
        }

        return words;
    }

    /// <summary>The position after the identifier that begins at <paramref name="position"/>.</summary>
    public static int EndOfWord(string text, int position)
    {
        while (position < text.Length && IsWord(text[position]))
        {
            position++;
        }

        return position;
    }

    public static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static int EndOfLiteral(string text, int position, char quote)
    {
        for (position++; position < text.Length && text[position] != quote && text[position] != '\n'; position++)
        {
            position += text[position] == '\\' ? 1 : 0;
        }

        return position + 1;
    }

    private static void AddReferences(HashSet<string> words, string text, int position, int end)
    {
        while (true)
        {
            position = text.IndexOf(Reference, position, end - position, StringComparison.Ordinal);
            if (position < 0)
            {
                return;
            }

            position += Reference.Length;
            var close = text.IndexOf('"', position, end - position);
            close = close < 0 ? end : close;
            words.UnionWith(Of(text.Substring(position, close - position)));
            position = close;
        }
    }
}
