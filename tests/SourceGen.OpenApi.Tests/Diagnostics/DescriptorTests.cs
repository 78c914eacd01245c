using System.Globalization;
using System.Reflection;

namespace SourceGen.OpenApi.Tests;

public sealed class DescriptorTests
{
    private static IEnumerable<string> Ids =>
        typeof(DiagnosticIds)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(constant => (string)constant.GetRawConstantValue()!);

    /// <summary>What the package says of where its pages are.</summary>
    private static string ProductUrl { get; } = Repository.Read("Directory.Build.props").Split("<ProductUrl>")[1].Split('<')[0];

    public static TheoryData<string> AllIds() => [.. Ids];

    [Fact]
    public void Every_id_is_used_once() => Assert.Equal(Ids.Distinct(), Ids);

    [Theory]
    [MemberData(nameof(AllIds))]
    public void Every_diagnostic_has_a_descriptor_a_release_row_and_a_page(string id)
    {
        var descriptor = DiagnosticDescriptors.ById(id);
        var row = Repository
            .Read("src/SourceGen.OpenApi/AnalyzerReleases.Unshipped.md")
            .Split('\n')
            .Concat(Repository.Read("src/SourceGen.OpenApi/AnalyzerReleases.Shipped.md").Split('\n'))
            .Single(line => line.StartsWith(id + " ", StringComparison.Ordinal));

        var severity = descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled";
        Assert.Equal($"{id} | OpenApi | {severity} | {descriptor.Title}", row.Trim());
        Assert.Equal($"{ProductUrl}/blob/main/docs/diagnostics/{id}.md", descriptor.HelpLinkUri);
        Assert.Equal(id is not DiagnosticIds.PagingNotRecognised, descriptor.IsEnabledByDefault);
        var page = Repository.Read($"docs/diagnostics/{id}.md");
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"**{severity}**", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_lists_every_page()
    {
        var index = Repository.Read("docs/diagnostics/README.md");

        Assert.All(Ids, id => Assert.Contains($"({id}.md)", index, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_belongs_to_a_diagnostic()
    {
        var pages = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs", "diagnostics"), "OAPI*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path)!);

        Assert.Equal(Ids.Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Messages_number_their_arguments_without_a_gap()
    {
        foreach (var descriptor in DiagnosticDescriptors.All)
        {
            var message = descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
            var places = Enumerable.Range(0, 5).Where(i => message.Contains("{" + i + "}", StringComparison.Ordinal)).ToArray();

            Assert.Equal(Enumerable.Range(0, places.Length), places);
        }
    }
}
