using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>A document read on its own, with its diagnostics led back to the text.</summary>
internal sealed class ReadDocument
{
    private readonly ImmutableArray<SpecFile> _files;

    private ReadDocument(SpecFile main, ImmutableArray<SpecFile> files, DocumentReading reading)
    {
        Main = main;
        _files = files;
        Reading = reading;
        Located = DiagnosticReporter.Locate(reading.Diagnostics, files, CancellationToken.None);
    }

    public SpecFile Main { get; }

    public DocumentReading Reading { get; }

    public ImmutableArray<Diagnostic> Located { get; }

    /// <summary>The model; the test fails where there is none.</summary>
    public ApiModel Model
    {
        get
        {
            Assert.True(Reading.Model is not null, string.Join("\n", Located));
            return Reading.Model!;
        }
    }

    /// <summary>Where a place that the model names was written.</summary>
    public Origin OriginOf(string pointer) => Model.Origins.Of(pointer);

    public IEnumerable<string> Ids => Located.Select(diagnostic => diagnostic.Id);

    public static ReadDocument Yaml(string text) => Of(("api.yaml", text));

    public static ReadDocument Json(string text) => Of(("api.json", text));

    /// <summary>Reads the first file; the others are there to be pointed into.</summary>
    public static ReadDocument Of(params (string Path, string Text)[] files)
    {
        var specs = files.Select(file => File(file.Path, file.Text)).ToImmutableArray();
        var input = SpecInput.Of(specs[0], specs, CancellationToken.None);
        return new ReadDocument(specs[0], specs, SpecReader.Read(input, CancellationToken.None));
    }

    /// <summary>A file as the pipeline would have it.</summary>
    public static SpecFile File(string path, string text) =>
        SpecFiles.From(
            new InMemoryText("/project/" + path, text),
            new InMemoryOptions(
                new Dictionary<string, string>(StringComparer.Ordinal) { ["ProjectDir"] = "/project/" },
                new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
            ),
            [],
            CancellationToken.None
        );

    /// <summary>A document of one operation, or of what else is given instead.</summary>
    public static string Minimal(string rest, string version = "3.0.3") =>
        $"""
            openapi: {version}
            info: {"{"} title: Test, version: "1" {"}"}
            servers: [{"{"} url: https://example.test {"}"}]
            {rest.ReplaceLineEndings("\n").TrimEnd()}

            """.ReplaceLineEndings("\n");

    /// <summary>A document whose only content is one component schema named <c>Thing</c>.</summary>
    public static ApiSchema Schema(string yaml, string version = "3.0.3") => SchemaDocument(yaml, version).Component("Thing");

    public static ReadDocument SchemaDocument(string yaml, string version = "3.0.3") =>
        Yaml(Minimal("paths: {}\ncomponents:\n  schemas:\n    Thing:\n" + Indented(yaml, 6), version));

    public ApiSchema Component(string name) =>
        Model.Schemas.AsSpan().ToArray().Single(schema => string.Equals(schema.Name, name, StringComparison.Ordinal)).Schema;

    public ApiOperation Operation(string id) =>
        Model.Operations.AsSpan().ToArray().Single(operation => string.Equals(operation.OperationId, id, StringComparison.Ordinal));

    /// <summary>The one diagnostic with this id.</summary>
    public Diagnostic The(string id) => Assert.Single(Located, diagnostic => string.Equals(diagnostic.Id, id, StringComparison.Ordinal));

    /// <summary>The text that the one diagnostic with this id underlines.</summary>
    public string Underlined(string id) => Underlined(The(id));

    public string Underlined(Diagnostic diagnostic)
    {
        var path = diagnostic.Location.GetLineSpan().Path;
        return _files
            .Single(file => string.Equals(file.Path, path, StringComparison.Ordinal))
            .Text.ToString(diagnostic.Location.SourceSpan);
    }

    /// <summary>Line and column as an editor shows them.</summary>
    public (int Line, int Column) Position(string id)
    {
        var start = The(id).Location.GetLineSpan().StartLinePosition;
        return (start.Line + 1, start.Character + 1);
    }

    private static string Indented(string text, int by)
    {
        var result = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            result.Append(' ', by).Append(line).Append('\n');
        }

        return result.ToString();
    }
}
