using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>The hint about listings that stay plain methods.</summary>
public sealed class PagingHintTests
{
    private static readonly ConsumerProject Project = new ConsumerProject().WithDocument(
        "things.yaml",
        """
        openapi: 3.0.3
        info: { title: Things, version: "1" }
        servers: [{ url: "https://things.example" }]
        paths:
          /things:
            get:
              operationId: things.list
              parameters:
                - { name: start, in: query, schema: { type: integer } }
                - { name: limit, in: query, schema: { type: integer } }
              responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { type: object, properties: { id: { type: string } } } } } } } }
        """
    );

    [Fact]
    public void It_is_off_until_it_is_asked_for() => Assert.Empty(GeneratorRun.Of(Project).Diagnostics);

    [Fact]
    public void It_stands_at_the_operation_and_says_what_to_write()
    {
        var run = GeneratorRun.Of(Project with { EditorConfig = "root = true\n[*]\ndotnet_diagnostic.OAPI045.severity = suggestion\n" });

        var hint = Assert.Single(run.Diagnostics);
        Assert.Equal(("OAPI045", DiagnosticSeverity.Info), (hint.Id, hint.Severity));
        var span = hint.Location.GetLineSpan();
        Assert.EndsWith("things.yaml", span.Path, StringComparison.Ordinal);
        Assert.Equal((5, 4), (span.StartLinePosition.Line, span.StartLinePosition.Character));
        var message = hint.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("x-pagination: { style: offset, items: '', offset: start, limit: limit }", message, StringComparison.Ordinal);
        Assert.Contains("'start' is too plain a word", message, StringComparison.Ordinal);
    }
}
