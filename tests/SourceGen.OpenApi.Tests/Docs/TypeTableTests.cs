namespace SourceGen.OpenApi.Tests;

/// <summary>The table of types in docs/json.md is what is generated.</summary>
public sealed class TypeTableTests
{
    public static TheoryData<string, string, string> Rows =>
        [
            .. DocPage
                .Of("docs/json.md")
                .Table("type")
                .Select(static row => (DocPage.Code(row[0])[0], DocPage.Code(row[1]).FirstOrDefault() ?? "", DocPage.Code(row[2])[0])),
        ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_schema_becomes_the_type_in_its_row(string type, string format, string csharp)
    {
        var run = GeneratorRun.Of(
            new ConsumerProject().WithDocument(
                "things.yaml",
                $$"""
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
                      required: [value]
                      properties:
                        value: { type: {{type}}{{(format.Length == 0 ? "" : ", format: " + format)}} }
                """
            )
        );

        var property = run.Files["Things.Thing.g.cs"]
            .Split('\n')
            .Single(static line => line.Contains(" required ", StringComparison.Ordinal))
            .Trim();
        Assert.Equal($"public required {csharp} Value {{ get; init; }}", property.Replace("global::System.", "", StringComparison.Ordinal));
    }
}
