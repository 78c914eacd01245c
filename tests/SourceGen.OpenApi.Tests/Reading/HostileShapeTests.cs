using System.Globalization;
using System.Text;

namespace SourceGen.OpenApi.Tests;

/// <summary>Shapes of schemas that cost more than their text: what is emitted grows with the text, or is cut with a word.</summary>
public sealed class HostileShapeTests
{
    [Fact]
    public void Lists_in_lists_are_cut_below_a_level_and_told()
    {
        var below = Run(Lists(31));
        var above = Run(Lists(60));
        var far = Run(Lists(110));

        Assert.Empty(below.Diagnostics);
        Assert.Equal(DiagnosticIds.FeatureIgnored, Assert.Single(above.Diagnostics).Id);
        Assert.Equal(Length(above), Length(far));
    }

    [Fact]
    public void A_chain_of_named_lists_is_cut_as_lists_in_lists_are()
    {
        var schemas = new StringBuilder();
        for (var i = 0; i < 300; i++)
        {
            schemas.Append(
                CultureInfo.InvariantCulture,
                $"    L{i}: {{ type: array, items: {{ $ref: '#/components/schemas/L{i + 1}' }} }}\n"
            );
        }

        var run = Run(Document("$ref: '#/components/schemas/L0'", schemas + "    L300: { type: string }\n"));

        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id == DiagnosticIds.FeatureIgnored);
        Assert.Equal(Length(Run(Lists(110))), Length(run), 4000d);
    }

    [Fact]
    public void Levels_are_counted_anew_within_a_type_of_its_own()
    {
        var inner = new StringBuilder("type: string");
        for (var i = 0; i < 35; i++)
        {
            inner.Insert(0, "type: object, properties: { p: { type: array, items: { ").Append(" } } }");
        }

        Assert.Empty(Run(Document(inner.ToString(), "")).Diagnostics);
    }

    [Fact]
    public void Alternatives_that_hold_each_other_in_lists_and_maps_are_looked_at_once()
    {
        const string Value = "$ref: '#/components/schemas/V'";
        var run = Run(
            Document(
                Value,
                $$"""
                    V:
                      oneOf:
                        - { type: string }
                        - { type: array, items: { {{Value}} } }
                        - { type: object, additionalProperties: { {{Value}} } }
                        - { type: array, items: { type: array, items: { {{Value}} } } }
                        - { type: object, additionalProperties: { type: array, items: { {{Value}} } } }
                """
            )
        );

        Assert.Contains(run.Files.Keys, static name => name.EndsWith(".V.g.cs", StringComparison.Ordinal));
    }

    private static GeneratorRun Run(string text) => GeneratorRun.Of(new ConsumerProject().WithDocument("hostile.yaml", text));

    private static string Lists(int levels)
    {
        var text = new StringBuilder("type: string");
        for (var i = 0; i < levels; i++)
        {
            text.Insert(0, "type: array, items: { ").Append(" }");
        }

        return Document(text.ToString(), "");
    }

    private static string Document(string member, string schemas) =>
        $$"""
            openapi: 3.0.3
            info: { title: Hostile, version: "1" }
            servers: [{ url: https://example.com }]
            paths:
              /a: { get: { operationId: getA, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } }
            components:
              schemas:
                A: { type: object, properties: { v: { {{member}} } } }

            """ + schemas;

    private static double Length(GeneratorRun run) => run.Files.Values.Sum(static text => (double)text.Length);
}
