namespace SourceGen.OpenApi.Tests;

/// <summary>A diagnostic names the file, line and column that a person wrote, whatever became of the tree on the way.</summary>
public sealed class OriginTests
{
    private static (string File, int Line, int Column) Place(ReadDocument read, string id)
    {
        var (line, column) = read.Position(id);
        return (read.The(id).Location.GetLineSpan().Path.Replace("/project/", "", StringComparison.Ordinal), line, column);
    }

    [Fact]
    public void A_fault_in_a_schema_of_another_file_stands_there()
    {
        var read = ReadDocument.Of(
            (
                "api.yaml",
                ReadDocument.Minimal("paths: {}\ncomponents:\n  schemas:\n    A: { $ref: 'parts/other.yaml#/list/0' }\n", "3.1.0")
            ),
            ("parts/other.yaml", "list:\n- type: object\n  properties:\n    n: { type: integer, default: x }\n")
        );

        Assert.Equal(("parts/other.yaml", 4, 34), Place(read, "OAPI037"));
    }

    [Fact]
    public void A_fault_in_a_schema_that_was_moved_stands_where_it_was()
    {
        var read = ReadDocument.Yaml(
            ReadDocument.Minimal(
                """
                paths: {}
                components:
                  schemas:
                    Order:
                      type: object
                      properties:
                        line:
                          type: integer
                          default: x
                        again: { $ref: '#/components/schemas/Order/properties/line' }
                """
            )
        );

        Assert.Equal("Order_line", read.Component("Order").Properties[1].Schema.Reference);
        Assert.Equal(("api.yaml", 12, 20), Place(read, "OAPI037"));
    }

    [Fact]
    public void What_stands_behind_an_item_that_was_left_out_keeps_its_line()
    {
        var read = ReadDocument.Yaml(
            ReadDocument.Minimal(
                """
                paths: {}
                components:
                  schemas:
                    A:
                      allOf:
                        - { $ref: '#/components/schemas/A' }
                        - type: object
                          properties:
                            n: { type: integer, default: x }
                """
            )
        );

        Assert.Equal(("api.yaml", 9, 19), Place(read, "OAPI011"));
        Assert.Equal(("api.yaml", 12, 42), Place(read, "OAPI037"));
    }

    /// <summary>The list of parameters loses its body on the way to OpenAPI 3, the form is a list no more, and shared ones are copied.</summary>
    [Theory]
    [InlineData("{ name: q, in: query, type: integer, default: x }", 11, 57)]
    [InlineData("{ name: f, in: formData, type: integer, default: x }", 11, 60)]
    [InlineData("{ $ref: '#/parameters/Q' }", 14, 55)]
    [InlineData("{ $ref: 'other.yaml#/Q' }", 1, 55)]
    public void A_fault_in_a_parameter_of_Swagger_stands_where_it_was_written(string parameter, int line, int column)
    {
        var read = ReadDocument.Of(
            (
                "api.yaml",
                $$"""
                swagger: "2.0"
                info: { title: Old, version: "1" }
                host: api.example.test
                schemes: [https]
                paths:
                  /a:
                    post:
                      operationId: o
                      parameters:
                        - { name: b, in: {{(
                    parameter.Contains("formData", StringComparison.Ordinal) ? "formData, type: string" : "body, schema: { type: object }"
                )}} }
                        - {{parameter}}
                      responses: { 204: { description: none } }
                parameters:
                  Q: { name: q, in: query, type: integer,    default: x }
                """.ReplaceLineEndings("\n")
            ),
            ("other.yaml", "Q: { name: q, in: query, type: integer,      default: x }\n")
        );

        Assert.Equal((line == 1 ? "other.yaml" : "api.yaml", line, column), Place(read, "OAPI037"));
    }

    [Fact]
    public void A_fault_found_by_binding_stands_in_the_file_that_has_it()
    {
        var run = GeneratorRun.Of(
            new ConsumerProject()
                .WithDocument("api.yaml", ReadDocument.Minimal("paths:\n  /a: { $ref: 'paths.yaml#/a' }\n"))
                .WithDocument(
                    "paths.yaml",
                    "a:\n  get:\n    operationId: o\n    x-unwrap: /nowhere\n    responses:\n      200: { description: d, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }\n"
                )
        );

        var span = Assert.Single(run.Diagnostics, static diagnostic => diagnostic.Id == "OAPI023").Location.GetLineSpan();
        Assert.EndsWith("paths.yaml", span.Path, StringComparison.Ordinal);
        Assert.Equal(3, span.StartLinePosition.Line);
    }

    [Theory]
    [InlineData("$ref: '#/components/schemas/Order/properties/line', description: Beside.", "Order_line")]
    [InlineData("$ref: '#/components/schemas/Order/properties/line', properties: { more: { type: string } }", null)]
    [InlineData("$ref: 'other.yaml', description: Beside.", "other")]
    [InlineData("$ref: 'other.yaml#/Deep/properties/inner', properties: { more: { type: string } }", null)]
    public void References_with_members_beside_them_are_resolved_once(string reference, string? target)
    {
        foreach (var version in (string[])["3.0.3", "3.1.0"])
        {
            var read = ReadDocument.Of(
                (
                    "api.yaml",
                    ReadDocument.Minimal(
                        "paths: {}\ncomponents:\n  schemas:\n    Order: { type: object, properties: { line: { type: object, properties: { n: { type: integer } } } } }\n    User: { type: object, properties: { p: { "
                            + reference
                            + " } } }\n",
                        version
                    )
                ),
                (
                    "other.yaml",
                    "$ref: '#/Deep'\ndescription: All of it.\nDeep: { type: object, properties: { inner: { $ref: '#/End', description: Inner. } } }\nEnd: { type: object, properties: { e: { type: string } } }\n"
                )
            );

            Assert.DoesNotContain("OAPI010", read.Ids);
            var property = read.Component("User").Properties[0].Schema;
            Assert.True(property.Reference is not null || !property.AllOf.IsEmpty);
            Assert.True(target is null || property.Reference == target, property.Reference);
        }
    }
}
