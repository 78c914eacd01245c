using System.Text;

namespace SourceGen.OpenApi;

/// <summary>Takes out of C# what the consumer's symbols switch off, and the directives themselves.</summary>
internal static class ConditionalText
{
    /// <summary>The lines that a compiler would read where <paramref name="symbols"/> are defined.</summary>
    public static string Resolve(string text, ISet<string> symbols)
    {
        var result = new StringBuilder(text.Length);
        var sections = new Stack<Section>();
        var isRead = true;
        foreach (var line in text.Split('\n'))
        {
            var directive = line.TrimStart();
            if (directive.StartsWith("#if ", StringComparison.Ordinal))
            {
                sections.Push(new Section(isRead, isRead && IsTrue(directive.Substring(4), symbols)));
            }
            else if (directive.StartsWith("#elif ", StringComparison.Ordinal))
            {
                sections.Push(sections.Pop().Next(IsTrue(directive.Substring(6), symbols)));
            }
            else if (directive.StartsWith("#else", StringComparison.Ordinal))
            {
                sections.Push(sections.Pop().Next(condition: true));
            }
            else if (directive.StartsWith("#endif", StringComparison.Ordinal))
            {
                isRead = sections.Pop().IsOuterRead;
                continue;
            }
            else
            {
                if (isRead)
                {
                    result.Append(line).Append('\n');
                }

                continue;
            }

            isRead = sections.Peek().IsRead;
        }

        // Splitting found one line more than there are line ends.
        return result.ToString(0, Math.Max(0, result.Length - 1));
    }

    /// <summary>Alternatives of conjunctions of symbols, negated or not: more than that support code does not write.</summary>
    private static bool IsTrue(string condition, ISet<string> symbols) =>
        condition
            .Split(["||"], StringSplitOptions.None)
            .Any(alternative => alternative.Split(["&&"], StringSplitOptions.None).All(term => Holds(term.Trim(), symbols)));

    private static bool Holds(string term, ISet<string> symbols) =>
        term.StartsWith("!", StringComparison.Ordinal) ? !symbols.Contains(term.Substring(1)) : symbols.Contains(term);

    /// <summary>The lines between two directives of one condition.</summary>
    private readonly struct Section(bool isOuterRead, bool isRead, bool wasRead = false)
    {
        public bool IsOuterRead { get; } = isOuterRead;

        public bool IsRead { get; } = isRead;

        /// <summary>The section of the same condition that follows.</summary>
        public Section Next(bool condition)
        {
            var isDone = wasRead || IsRead;
            return new Section(IsOuterRead, IsOuterRead && !isDone && condition, isDone);
        }
    }
}
