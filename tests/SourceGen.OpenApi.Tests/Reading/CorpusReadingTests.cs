using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>Documents of others, where a folder of them stands beside the repository.</summary>
public sealed class CorpusReadingTests
{
    public static TheoryData<string> Documents()
    {
        var names = Repository.Corpus is { } folder
            ? Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!).Where(name => SpecSniffer.HasKnownExtension(name))
            : [];
        return [.. names.Order(StringComparer.Ordinal).DefaultIfEmpty("")];
    }

    private static string? Text(string name)
    {
        Assert.SkipWhen(name.Length == 0, "There is no corpus here.");
        return File.ReadAllText(Path.Combine(Repository.Corpus!, name));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_is_read_without_an_error_and_twice_the_same(string name)
    {
        var text = Text(name)!;

        var read = ReadDocument.Of((name, text));

        Assert.DoesNotContain(read.Located, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.NotEmpty(read.Model.Operations.AsSpan().ToArray());
        Assert.Equal(read.Model.OperationCount, read.Model.Operations.Count + read.Ids.Count(id => id is DiagnosticIds.OperationSkipped));
        Assert.Equal(read.Reading, ReadDocument.Of((name, text)).Reading);
        Assert.All(read.Located, diagnostic => Assert.True(diagnostic.Location.SourceSpan.Length > 0, diagnostic.ToString()));
    }

    /// <summary>JSON is YAML, so that each of the two readers checks the other.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public void JSON_means_the_same_when_it_is_read_as_YAML(string name)
    {
        var text = Text(name)!;
        if (!name.EndsWith(".json", StringComparison.Ordinal) || text.Length > 300_000)
        {
            return;
        }

        var json = ReadDocument.Of((name, text)).Reading;
        var yaml = ReadDocument.Of((Path.ChangeExtension(name, ".yaml"), text)).Reading;

        // Origins name the file, and that is what differs.
        Assert.Equal(json.Model! with { Path = "" }, yaml.Model! with { Path = "", Origins = json.Model!.Origins });
        Assert.Equal(
            json.Diagnostics.AsSpan().ToArray().Select(diagnostic => diagnostic with { Path = "" }),
            yaml.Diagnostics.AsSpan().ToArray().Select(diagnostic => diagnostic with { Path = "" })
        );
    }

    [Fact]
    public void Our_own_documents_have_nothing_to_be_said_about()
    {
        foreach (var name in new[] { "sendblue-v1", "sendblue-v2", "heymarket", "twilio" })
        {
            var read = ReadDocument.Of(($"{name}.yaml", Repository.Read($"specs/{name}.yaml")));

            Assert.Empty(read.Located);
            Assert.All(read.Model.Operations.AsSpan().ToArray(), operation => Assert.NotNull(operation.OperationId));
        }
    }
}
