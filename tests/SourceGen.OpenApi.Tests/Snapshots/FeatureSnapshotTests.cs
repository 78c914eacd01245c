using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>A small document for each feature, beside what is generated from it; support code left out.</summary>
public sealed class FeatureSnapshotTests
{
    [Theory]
    [InlineData("Unions", "unions.yaml")]
    [InlineData("Inheritance", "inheritance.yaml")]
    [InlineData("Enums", "enums.yaml")]
    [InlineData("Collections", "collections.yaml")]
    [InlineData("Bodies", "bodies.yaml")]
    [InlineData("Parameters", "parameters.yaml")]
    [InlineData("Filters", "filters.yaml")]
    [InlineData("Paging", "paging.yaml")]
    [InlineData("Streams", "streams.yaml")]
    [InlineData("Swagger", "swagger.json")]
    public void Output_is_as_accepted(string feature, string document) => Match(feature, document, static project => project);

    [Fact]
    public void Registration_and_test_doubles_are_as_accepted() =>
        Match(
            "Doubles",
            "doubles.yaml",
            static project =>
                project.WithProperty("OpenApiEmitTestDoubles", "true") with
                {
                    References = project.References.AddRange(HttpFactory),
                }
        );

    private static IEnumerable<MetadataReference> HttpFactory =>
        Directory
            .EnumerateFiles(AppContext.BaseDirectory, "Microsoft.Extensions.*.dll")
            .Select(static path => MetadataReference.CreateFromFile(path));

    private static void Match(string feature, string document, Func<ConsumerProject, ConsumerProject> change)
    {
        var text = Repository.Read($"tests/SourceGen.OpenApi.Tests/Snapshots/{feature}/{document}");
        var run = GeneratorRun.Of(change(new ConsumerProject().WithDocument("specs/" + document, text)));

        Assert.Empty(run.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Empty(run.CompileProblems());
        Snapshot.Match(
            run.Files.Where(static file => !file.Key.StartsWith(SupportFile.HintPrefix + ".", StringComparison.Ordinal)).ToDictionary(),
            feature
        );
    }
}
