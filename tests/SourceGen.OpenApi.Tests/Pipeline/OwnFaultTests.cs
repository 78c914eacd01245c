using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi.Tests;

/// <summary>A fault of the generator's own is a diagnostic, wherever it happens, and never the end of all output.</summary>
public sealed class OwnFaultTests
{
    private const string Api = "openapi: 3.0.3\ninfo: { title: T, version: '1' }\nservers: [{ url: https://a.test }]\npaths: {}\n";

    [Fact]
    public void A_file_that_cannot_be_looked_at_is_reported()
    {
        var file = SpecFiles.From(new BrokenText(), new ConsumerProject().Options(), [], TestContext.Current.CancellationToken);

        var reading = SpecReader.Read(file, TestContext.Current.CancellationToken);

        Assert.Null(reading.Model);
        var diagnostic = Assert.Single(reading.Diagnostics);
        Assert.Equal(DiagnosticIds.Internal, diagnostic.Id);
        Assert.Equal(["api.yaml", "InvalidOperationException: broken"], diagnostic.Arguments);
    }

    [Fact]
    public void Names_that_cannot_be_settled_are_reported()
    {
        var consumer = new ConsumerCapabilities();

        var catalog = DocumentCatalog.Of(Broken(), consumer);

        Assert.Empty(catalog.Entries);
        var diagnostic = Assert.Single(ConsumerFloor.Check(catalog, consumer));
        Assert.Equal(DiagnosticIds.Internal, diagnostic.Id);
    }

    [Fact]
    public void What_is_wrong_is_reported_at_the_file_where_its_place_cannot_be_found()
    {
        var file = SpecFiles.From(
            new InMemoryText("/consumer/api.yaml", Api),
            new ConsumerProject().Options(),
            [],
            TestContext.Current.CancellationToken
        );
        var broken = new SpecFile
        {
            Path = file.Path,
            RelativePath = file.RelativePath,
            Settings = file.Settings,
            IsOpenApi = true,
            IsJson = false,
            ContentHash = file.ContentHash,
            Text = new BrokenSource(),
        };

        var located = DiagnosticReporter.Locate(
            [DiagnosticInfo.AtKey(DiagnosticIds.NoServer, "api.yaml", "/paths", "The document names no server")],
            [broken],
            TestContext.Current.CancellationToken
        );

        Assert.Equal((DiagnosticIds.NoServer, "/consumer/api.yaml"), (located[0].Id, located[0].Location.GetLineSpan().Path));
    }

    [Theory]
    [InlineData("/shared/one/api.yaml", "/shared/two/api.yaml", "one/api.yaml", "two/api.yaml")]
    [InlineData("/x/one/v1/api.yaml", "/x/two/v1/api.yaml", "one/v1/api.yaml", "two/v1/api.yaml")]
    [InlineData("/consumer/api.yaml", "/shared/api.yaml", "api.yaml", "shared/api.yaml")]
    [InlineData("/shared/one.yaml", "/shared/two.yaml", "one.yaml", "two.yaml")]
    public void Files_outside_the_project_are_told_apart_by_as_many_folders_as_it_takes(
        string first,
        string second,
        string expected,
        string other
    )
    {
        ImmutableArray<AdditionalText> texts = [new InMemoryText(first, Api), new InMemoryText(second, Api)];
        var options = new ConsumerProject().Options();

        Assert.Equal([expected, other], texts.Select(text => SpecFiles.From(text, options, texts, default).RelativePath));
    }

    [Fact]
    public void Two_documents_of_one_name_outside_the_project_are_two_clients()
    {
        var project = new ConsumerProject
        {
            References = Net80.References,
            Documents = ImmutableDictionary<string, string>.Empty.Add("../one/api.yaml", Api).Add("../two/api.yaml", Api),
        };

        var run = GeneratorRun.Of(project);

        Assert.Null(run.Result.Exception);
        Assert.Empty(run.CompileProblems());
        Assert.Contains("Api.ApiClient.g.cs", run.Files.Keys);
        Assert.Contains("Api2.ApiClient.g.cs", run.Files.Keys);
    }

    private static IEnumerable<DocumentKey> Broken()
    {
        yield return new DocumentKey("api.yaml", new ClientSettings());
        throw new InvalidOperationException("broken");
    }

    private sealed class BrokenText : AdditionalText
    {
        public override string Path => "/consumer/api.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidOperationException("broken");
    }

    private sealed class BrokenSource : SourceText
    {
        public override Encoding? Encoding => null;

        public override int Length => throw new InvalidOperationException("broken");

        public override char this[int position] => throw new InvalidOperationException("broken");

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
            throw new InvalidOperationException("broken");
    }
}
