using System.Globalization;

namespace SourceGen.OpenApi.Tests;

/// <summary>The table of types in docs/json.md is what is generated.</summary>
public sealed class TypeTableTests
{
    private static readonly IReadOnlyList<string[]> Table = DocPage.Of("docs/json.md").Table("type");

    [Fact]
    public void A_schema_becomes_the_type_in_its_row()
    {
        var run = GeneratorRun.Of(new ConsumerProject().WithDocument("things.yaml", Document()));

        var record = run.Files["Things.Thing.g.cs"].Replace("global::System.", "", StringComparison.Ordinal);
        Assert.All(
            Table.Select(static (row, index) => (Type: DocPage.Code(row[2])[0], index)),
            row =>
                Assert.Contains($"public required {row.Type} {Name("Value", row.index)} {{ get; init; }}", record, StringComparison.Ordinal)
        );
    }

    private static string Document() =>
        """
            openapi: 3.0.3
            info: { title: Things, version: "1" }
            servers: [{ url: "https://example.com" }]
            paths:
              /things:
                get:
                  operationId: things.get
                  responses:
                    "200":
                      description: A thing.
                      content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }
            components:
              schemas:
                Thing:
                  type: object
            """
        + $"\n      required: [{string.Join(", ", Table.Select(static (_, index) => Name("value", index)))}]\n      properties:\n"
        + string.Concat(
            Table.Select(
                static (row, index) =>
                    $"        {Name("value", index)}: {{ type: {DocPage.Code(row[0])[0]}{(DocPage.Code(row[1]) is [var format] ? ", format: " + format : "")} }}\n"
            )
        );

    private static string Name(string stem, int index) => stem + index.ToString(CultureInfo.InvariantCulture);
}
