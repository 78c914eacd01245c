namespace SourceGen.OpenApi.Tests;

/// <summary>A page of documentation: its fenced blocks, tables, headings and links.</summary>
/// <param name="Path">The path from the repository's root, with forward slashes.</param>
/// <param name="Text">The page's text with line feeds.</param>
internal sealed record DocPage(string Path, string Text)
{
    /// <summary>README and everything under docs.</summary>
    public static IReadOnlyList<DocPage> All { get; } = [Of("README.md"), .. Under("docs")];

    public IReadOnlyList<string> Lines { get; } = Text.Split('\n');

    public static DocPage Of(string path) => new(path, Repository.Read(path));

    /// <summary>Every page in a folder and below it.</summary>
    public static IEnumerable<DocPage> Under(string folder) =>
        Directory
            .EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories)
            .Where(path => !path.Split(System.IO.Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Select(static path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(Of);

    /// <summary>The blocks between fences. What follows the language on the opening fence says how a block is checked; readers never see it.</summary>
    public IEnumerable<Fence> Fences()
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            var indent = Lines[i].Length - Lines[i].TrimStart().Length;
            if (!Lines[i].AsSpan(indent).StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var words = Lines[i].Trim('`', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var start = i + 1;
            for (i = start; i < Lines.Count && Lines[i].Trim() is not "```"; i++) { }

            var text = string.Join(
                '\n',
                Lines.Skip(start).Take(i - start).Select(line => line.Length > indent ? line[indent..] : line.TrimStart())
            );
            yield return new Fence(Path, start + 1, words.FirstOrDefault() ?? "", [.. words.Skip(1)], text);
        }
    }

    /// <summary>The text outside of fences, line by line, with line numbers from 1.</summary>
    public IEnumerable<(int Number, string Text)> Prose()
    {
        var isCode = false;
        for (var i = 0; i < Lines.Count; i++)
        {
            if (Lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
            }
            else if (!isCode)
            {
                yield return (i + 1, Lines[i]);
            }
        }
    }

    /// <summary>The rows of the table whose first heading is the given one; cells without their backticks.</summary>
    public IReadOnlyList<string[]> Table(string firstHeading)
    {
        var rows = Prose().Select(static line => line.Text).ToList();
        var head = rows.FindIndex(line => line.StartsWith("| " + firstHeading + " |", StringComparison.Ordinal));
        Assert.True(head >= 0, $"{Path} has no table that begins with '{firstHeading}'.");
        return
        [
            .. rows.Skip(head + 2)
                .TakeWhile(static line => line.StartsWith('|'))
                .Select(static line => line.Trim()[1..^1].Split('|').Select(static cell => cell.Trim()).ToArray()),
        ];
    }

    /// <summary>The names of a cell that stand in backticks.</summary>
    public static string[] Code(string cell) => [.. cell.Split('`').Where(static (_, index) => index % 2 == 1)];
}

/// <summary>A fenced block.</summary>
/// <param name="Page">The page that it stands on.</param>
/// <param name="Line">The line of its first line of code.</param>
/// <param name="Language">The first word after the fence.</param>
/// <param name="Words">The others.</param>
/// <param name="Text">What stands between the fences.</param>
internal sealed record Fence(string Page, int Line, string Language, string[] Words, string Text)
{
    public string Name => $"{Page}:{Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>The names of all blocks in a language: the cases of a theory.</summary>
    public static TheoryData<string> Names(params string[] languages) =>
        [
            .. DocPage
                .All.SelectMany(static page => page.Fences())
                .Where(fence => languages.Contains(fence.Language))
                .Select(static fence => fence.Name),
        ];

    public static Fence Find(string name) =>
        DocPage.All.SelectMany(static page => page.Fences()).Single(fence => string.Equals(fence.Name, name, StringComparison.Ordinal));

    public bool Has(string word) => Words.Contains(word, StringComparer.Ordinal);
}
