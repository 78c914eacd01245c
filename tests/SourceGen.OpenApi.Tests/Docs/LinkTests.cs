using System.Text;
using System.Text.RegularExpressions;

namespace SourceGen.OpenApi.Tests;

/// <summary>Links lead somewhere, and every page can be reached.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages =>
        [
            .. DocPage
                .All.Concat(DocPage.Under("specs"))
                .Concat(DocPage.Under("generator-samples"))
                .Concat(DocPage.Under("src"))
                .Append(DocPage.Of("CHANGELOG.md"))
                .Select(static page => page.Path),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Relative_links_lead_to_a_file_and_a_heading(string page)
    {
        var folder = Path.GetDirectoryName(page)!;
        foreach (var (number, text) in DocPage.Of(page).Prose())
        {
            foreach (var link in LinkPattern().Matches(text).Select(static match => match.Groups["target"].Value))
            {
                if (link.Contains("://", StringComparison.Ordinal))
                {
                    continue;
                }

                var parts = link.Split('#');
                var target =
                    parts[0].Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, folder, parts[0]));
                var full = Path.Combine(Repository.Root, target);
                Assert.True(File.Exists(full) || Directory.Exists(full), $"{page}:{number}: nothing is at {link}");
                Assert.True(
                    parts.Length == 1 || Anchors(DocPage.Of(target)).Contains(parts[1]),
                    $"{page}:{number}: {target} has no heading for #{parts.Last()}"
                );
            }
        }
    }

    [Fact]
    public void The_index_names_every_page()
    {
        var index = DocPage.Of("docs/README.md").Text;

        foreach (
            var page in DocPage
                .Under("docs")
                .Where(static page => page.Path.Count(static c => c == '/') == 1 && page.Path != "docs/README.md")
        )
        {
            Assert.Contains($"]({page.Path["docs/".Length..]})", index, StringComparison.Ordinal);
        }
    }

    /// <summary>Headings as their links are written: lower case, without punctuation, dashes for blanks.</summary>
    private static List<string> Anchors(DocPage page) =>
        [
            .. page.Prose()
                .Where(static line => line.Text.StartsWith('#'))
                .Select(static line => line.Text.TrimStart('#', ' ').ToLowerInvariant())
                .Select(static heading =>
                {
                    var anchor = new StringBuilder();
                    foreach (var c in heading.Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_'))
                    {
                        anchor.Append(c == ' ' ? '-' : c);
                    }

                    return anchor.ToString();
                }),
        ];

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, 2000)]
    private static partial Regex LinkPattern();
}
