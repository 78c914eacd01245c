using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>Hints about documents that their reader cannot edit.</summary>
public sealed class QuietHintTests
{
    /// <summary>Two examples that do not fit, an operation without an id, and a reference to nothing.</summary>
    private const string Document = """
        openapi: 3.0.3
        info: { title: Shop, version: "1" }
        servers: [{ url: "https://shop.example" }]
        paths:
          /a:
            get:
              responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } } }
        components:
          schemas:
            A:
              type: object
              properties:
                x: { type: string, example: 1 }
                y: { type: string, example: 2 }
                z: { $ref: "#/components/schemas/Gone" }
        """;

    private const string Overlay = """
        overlay: 1.0.0
        extends: shop.yaml
        actions:
          - { target: $.components.schemas.A.properties, update: { w: { type: string, example: 3 } } }
        """;

    private static readonly ConsumerProject Shop = new ConsumerProject().WithDocument("shop.yaml", Document);

    private static readonly string[] Each = ["OAPI010", "OAPI034", "OAPI037", "OAPI037"];

    [Theory]
    [InlineData(null, true)]
    [InlineData("own", true)]
    [InlineData("vendor", false)]
    public void They_are_one_line_where_the_document_is_a_vendors(string? quality, bool areShown)
    {
        var run = GeneratorRun.Of(quality is null ? Shop : Shop.WithMetadata("shop.yaml", "Quality", quality));

        Assert.Equal(areShown ? Each : ["OAPI010", "OAPI046"], Ids(run));
    }

    [Fact]
    public void The_line_counts_them_and_says_how_to_see_them()
    {
        var run = GeneratorRun.Of(Shop.WithProperty("OpenApiQuality", "vendor"));

        Assert.StartsWith(
            "3 hints about the document's style and examples are not shown (OAPI034: 1, OAPI037: 2)",
            run.Diagnostics.Single(static one => one.Id == "OAPI046").GetMessage(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_overlay_makes_the_document_a_vendors_but_not_what_it_wrote_itself()
    {
        var run = GeneratorRun.Of(Shop.WithDocument("overlay.yaml", Overlay));

        Assert.Equal(["OAPI010", "OAPI037", "OAPI046"], Ids(run));
        Assert.EndsWith(
            "overlay.yaml",
            run.Diagnostics.Single(static one => one.Id == "OAPI037").Location.GetLineSpan().Path,
            StringComparison.Ordinal
        );
        Assert.Equal(
            Each.Append("OAPI037").Order(StringComparer.Ordinal),
            Ids(GeneratorRun.Of(Shop.WithDocument("overlay.yaml", Overlay).WithMetadata("shop.yaml", "Quality", "own")))
        );
    }

    [Fact]
    public void Examples_that_nobody_is_told_of_are_not_looked_at()
    {
        const string Off = "root = true\n[*.cs]\ndotnet_diagnostic.OAPI037.severity = none\n";

        var run = GeneratorRun.Of(Shop with { EditorConfig = Off });

        var reading = Assert.IsType<Reading>(Assert.Single(Assert.Single(run.Result.TrackedSteps[TrackingNames.Read]).Outputs).Value);
        Assert.DoesNotContain(reading.Diagnostics, static one => one.Id == "OAPI037");
        Assert.Equal(["OAPI010", "OAPI034"], Ids(run));
    }

    private static IEnumerable<string> Ids(GeneratorRun run) => run.Diagnostics.Select(static one => one.Id).Order(StringComparer.Ordinal);
}
