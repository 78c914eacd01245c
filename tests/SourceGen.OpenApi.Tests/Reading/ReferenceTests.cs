using System.Globalization;
using System.Text;

namespace SourceGen.OpenApi.Tests;

public sealed class ReferenceTests
{
    private static string Components(string schemas) => ReadDocument.Minimal("paths: {}\ncomponents:\n  schemas:\n" + schemas);

    [Fact]
    public void An_anchor_names_a_schema_wherever_it_stands()
    {
        var read = ReadDocument.Yaml(
            Components(
                """
                    User: { type: object, properties: { data: { type: object, example: { $anchor: money } }, a: { $ref: '#money' }, b: { $ref: '#part' } } }
                    Price: { $anchor: money, type: number }
                    Deep: { type: object, properties: { inner: { $anchor: part, type: object, properties: { x: { type: string } } } } }
                """
            )
        );

        Assert.Equal("Price", read.Component("User").Properties[1].Schema.Reference);
        Assert.NotNull(read.Component("User").Properties[2].Schema.Reference);
        Assert.Empty(read.Located);
    }

    [Fact]
    public void An_anchor_that_nobody_set_is_told_at_its_reference()
    {
        var read = ReadDocument.Yaml(Components("    User: { type: object, properties: { a: { $ref: '#nowhere' } } }\n"));

        Assert.Equal(DiagnosticIds.UnresolvedReference, Assert.Single(read.Located).Id);
    }

    [Fact]
    public void A_chain_of_other_names_leads_to_the_end()
    {
        var read = ReadDocument.Yaml(
            Components(
                """
                    User: { type: object, properties: { a: { $ref: '#/components/schemas/One' } } }
                    One: { $ref: '#/components/schemas/Two' }
                    Two: { $ref: '#/components/schemas/Three' }
                    Three: { type: string }
                """
            )
        );

        Assert.Equal("Three", read.Component("User").Properties[0].Schema.Reference);
        Assert.Equal("Three", read.Component("One").Reference);
        Assert.Empty(read.Located);
    }

    [Fact]
    public void Ten_times_as_many_links_take_about_ten_times_as_much()
    {
        static long Allocated(int count)
        {
            var text = new StringBuilder();
            for (var i = 0; i < count; i++)
            {
                text.Append("    S").Append(i).Append(": { $ref: '#/components/schemas/S").Append(i + 1).Append("' }\n");
            }

            text.Append("    S").Append(count).Append(": { type: string }\n");
            var document = Components(text.ToString());
            var before = GC.GetAllocatedBytesForCurrentThread();
            var read = ReadDocument.Yaml(document);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal("S" + count.ToString(CultureInfo.InvariantCulture), read.Component("S0").Reference);
            return allocated;
        }

        _ = Allocated(100);

        // Following each link to the end anew would take a hundred times as much.
        Assert.InRange(Allocated(10_000), 0, Allocated(1000) * 20);
    }

    [Fact]
    public void A_circle_of_a_thousand_is_told_and_costs_nothing_else()
    {
        var text = new StringBuilder("    Fine: { type: string }\n");
        for (var i = 0; i < 1000; i++)
        {
            text.Append("    S").Append(i).Append(": { $ref: '#/components/schemas/S").Append((i + 1) % 1000).Append("' }\n");
        }

        var read = ReadDocument.Yaml(Components(text.ToString()));

        Assert.Equal(1001, read.Model.Schemas.Count);
        Assert.Contains("OAPI011", read.Ids);
        Assert.Equal(SchemaTypes.String, read.Component("Fine").Types);
        Assert.All(read.Model.Schemas.AsSpan().ToArray(), schema => Assert.Null(schema.Schema.Reference));
    }

    [Fact]
    public void A_reference_to_itself_costs_the_schema()
    {
        var read = ReadDocument.Yaml(Components("    Self: { $ref: '#/components/schemas/Self' }\n"));

        Assert.Equal("'#/components/schemas/Self'", read.Underlined("OAPI011"));
        Assert.Equal(SchemaTypes.None, read.Component("Self").Types);
    }

    [Fact]
    public void Heirs_that_inherit_from_each_other_are_cut_once()
    {
        var read = ReadDocument.Yaml(
            Components(
                """
                    A: { allOf: [{ $ref: '#/components/schemas/B' }, { type: object, properties: { a: { type: string } } }] }
                    B: { allOf: [{ $ref: '#/components/schemas/C' }] }
                    C: { type: object, description: c, allOf: [{ $ref: '#/components/schemas/A' }] }
                """
            )
        );

        Assert.Equal("'#/components/schemas/A'", read.Underlined("OAPI011"));
    }

    [Fact]
    public void A_base_that_lists_its_heirs_is_no_circle()
    {
        var read = ReadDocument.Yaml(
            Components(
                """
                    Pet:
                      type: object
                      oneOf: [{ $ref: '#/components/schemas/Dog' }]
                    Dog:
                      allOf: [{ $ref: '#/components/schemas/Pet' }]
                """
            )
        );

        Assert.Empty(read.Located);
        Assert.Equal("Dog", read.Component("Pet").OneOf[0].Reference);
    }

    [Fact]
    public void Trees_are_no_circles()
    {
        var read = ReadDocument.Yaml(
            Components(
                "    Node: { type: object, properties: { children: { type: array, items: { $ref: '#/components/schemas/Node' } } } }\n"
            )
        );

        Assert.Empty(read.Located);
        Assert.Equal("Node", read.Component("Node").Properties[0].Schema.Items?.Reference);
    }

    [Theory]
    [InlineData("'#/components/schemas/Ghost'", "OAPI010")]
    [InlineData("''", "OAPI014")]
    [InlineData("3", "OAPI014")]
    [InlineData("'#anchor'", "OAPI010")]
    [InlineData("'#'", "OAPI014")]
    [InlineData("'#/components/responses/Gone'", "OAPI014")]
    [InlineData("'#/info/title'", "OAPI014")]
    [InlineData("other.yaml#/components/schemas/X", "OAPI012")]
    [InlineData("../outside.yaml", "OAPI012")]
    [InlineData("'https://example.test/api.yaml#/X'", "OAPI013")]
    [InlineData("file:///etc/passwd", "OAPI013")]
    [InlineData("//host/share.yaml", "OAPI013")]
    [InlineData("'#/components/schemas/%zz~9'", "OAPI010")]
    public void A_reference_that_cannot_be_followed_costs_its_property(string reference, string id)
    {
        var read = ReadDocument.Yaml(
            Components(
                $$"""
                    Thing:
                      type: object
                      required: [bad, good]
                      properties:
                        bad: { $ref: {{reference}} }
                        good: { type: string }
                """
            ) + "  responses: { Gone: { description: x } }\n"
        );

        Assert.Equal([id], read.Ids);
        Assert.Equal(reference, read.Underlined(id));
        Assert.Equal(["good"], read.Component("Thing").Properties.AsSpan().ToArray().Select(property => property.Name));
        Assert.Equal(["good"], read.Component("Thing").Required.AsSpan().ToArray());
    }

    [Fact]
    public void A_reference_deep_into_the_document_becomes_a_component()
    {
        var read = ReadDocument.Yaml(
            Components(
                """
                    Order:
                      type: object
                      properties:
                        line: { type: object, properties: { n: { type: integer } } }
                        again: { $ref: '#/components/schemas/Order/properties/line' }
                    Other: { $ref: '#/components/schemas/Order/properties/line/properties/n' }
                """
            )
        );

        Assert.Empty(read.Located);
        Assert.Equal(["Order_line", "Order_line"], read.Component("Order").Properties.AsSpan().ToArray().Select(p => p.Schema.Reference));
        Assert.Equal("Order_line_n", read.Component("Other").Reference);
        Assert.Equal("Order_line_n", read.Component("Order_line").Properties[0].Schema.Reference);
        Assert.Equal("/components/schemas/Order/properties/line", read.OriginOf(read.Component("Order_line").Pointer).Pointer);
    }

    [Fact]
    public void Names_are_decoded()
    {
        var read = ReadDocument.Yaml(
            Components(
                """
                    User: { type: object, properties: { a: { $ref: '#/components/schemas/a~1b%20~0c' } } }
                    a/b ~c: { type: string }
                """
            )
        );

        Assert.Empty(read.Located);
        Assert.Equal("a/b ~c", read.Component("User").Properties[0].Schema.Reference);
    }

    [Fact]
    public void Schemas_under_names_that_only_older_documents_use_are_found()
    {
        var read = ReadDocument.Yaml(
            Components("    User: { type: object, properties: { a: { $ref: '#/definitions/Old' } } }\n")
                + "definitions:\n  Old: { type: object, properties: { b: { $ref: '#/definitions/Older' } } }\n  Older: { type: string }\n"
        );

        Assert.Equal("Old", read.Component("User").Properties[0].Schema.Reference);
        Assert.Equal("Older", read.Component("Old").Properties[0].Schema.Reference);
        Assert.Equal(["OAPI031"], read.Ids);
    }

    [Fact]
    public void Other_files_are_brought_in_with_what_they_need()
    {
        var read = ReadDocument.Of(
            (
                "apis/main.yaml",
                Components(
                    "    User: { type: object, properties: { m: { $ref: '../common/money.yaml#/Money' }, p: { $ref: pet.json } } }\n"
                )
            ),
            (
                "common/money.yaml",
                "Money: { type: object, properties: { unit: { $ref: '#/Unit' }, back: { $ref: ../apis/main.yaml#/components/schemas/User } } }\nUnit: { type: string, enum: [EUR] }\n"
            ),
            ("apis/pet.json", """{ "type": "object", "properties": { "parent": { "$ref": "#" }, "bad": { "$ref": "#/nowhere" } } }""")
        );

        Assert.Equal(["User", "Money", "pet", "Unit"], read.Model.Schemas.AsSpan().ToArray().Select(schema => schema.Name));
        Assert.Equal("Money", read.Component("User").Properties[0].Schema.Reference);
        Assert.Equal(["Unit", "User"], read.Component("Money").Properties.AsSpan().ToArray().Select(p => p.Schema.Reference));
        Assert.Equal("pet", read.Component("pet").Properties[0].Schema.Reference);
        Assert.Equal(new Origin("common/money.yaml", "/Money"), read.OriginOf(read.Component("Money").Pointer));
        Assert.Equal("\"#/nowhere\"", read.Underlined("OAPI010"));
        Assert.EndsWith("apis/pet.json", read.The("OAPI010").Location.GetLineSpan().Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_taken_is_not_taken_again()
    {
        var read = ReadDocument.Of(
            ("main.yaml", Components("    money: { type: string }\n    User: { $ref: 'other.yaml#/Money' }\n")),
            ("other.yaml", "Money: { type: integer }\n")
        );

        Assert.Equal("Money_2", read.Component("User").Reference);
        Assert.Equal(SchemaTypes.Integer, read.Component("Money_2").Types);
    }

    [Fact]
    public void A_file_that_cannot_be_parsed_is_told_where_it_stands()
    {
        var read = ReadDocument.Of(
            ("main.yaml", Components("    User: { type: object, properties: { m: { $ref: other.json } } }\n")),
            ("other.json", "{ \"a\": }")
        );

        Assert.EndsWith("other.json", read.The("OAPI001").Location.GetLineSpan().Path, StringComparison.Ordinal);
        Assert.Equal("main.yaml", Path.GetFileName(read.The("OAPI010").Location.GetLineSpan().Path));
    }

    [Fact]
    public void Parameters_responses_bodies_headers_and_examples_are_resolved()
    {
        var read = ReadDocument.Yaml(
            ReadDocument.Minimal(
                """
                paths:
                  /a:
                    post:
                      operationId: post
                      parameters: [{ $ref: '#/components/parameters/Limit' }]
                      requestBody: { $ref: '#/components/requestBodies/Body' }
                      responses: { '200': { $ref: '#/components/responses/Ok' } }
                components:
                  parameters:
                    Limit: { name: limit, in: query, schema: { type: integer }, examples: { one: { $ref: '#/components/examples/Ten' } } }
                  requestBodies: { Body: { required: true, content: { application/json: { schema: { type: object } } } } }
                  responses:
                    Ok:
                      description: Fine.
                      headers: { X-Rate: { $ref: '#/components/headers/Rate' } }
                      content: { application/json: { schema: { type: string }, examples: { a: { $ref: '#/components/examples/Word' } } } }
                  headers: { Rate: { required: true, schema: { type: integer } } }
                  examples: { Ten: { value: 10 }, Word: { value: word } }
                """
            )
        );

        Assert.Empty(read.Located);
        var operation = read.Operation("post");
        Assert.Equal(
            ("limit", "10", "/components/parameters/Limit"),
            (operation.Parameters[0].Name, operation.Parameters[0].Example, operation.Parameters[0].Pointer)
        );
        Assert.True(operation.Body?.Required);
        Assert.Equal("/components/requestBodies/Body", operation.Body?.Pointer);
        Assert.Equal("Fine.", operation.Responses[0].Description);
        Assert.Equal("\"word\"", operation.Responses[0].Content[0].Example);
        Assert.Equal(new ApiHeader("X-Rate", null, true, operation.Responses[0].Headers[0].Schema), operation.Responses[0].Headers[0]);
    }

    [Fact]
    public void A_path_that_refers_to_another_takes_in_its_operations()
    {
        var read = ReadDocument.Yaml(
            ReadDocument.Minimal(
                """
                paths:
                  /a: { $ref: '#/components/pathItems/Shared' }
                components:
                  pathItems: { Shared: { get: { operationId: shared, responses: { '204': { description: none } } } } }
                """,
                "3.1.0"
            )
        );

        Assert.Empty(read.Located);
        Assert.Equal("/a", read.Operation("shared").Path);
        Assert.Equal(1, read.Model.OperationCount);
    }

    [Theory]
    [InlineData("parameters: [{ $ref: '#/components/parameters/Ghost' }]\n      responses: {}")]
    [InlineData("responses: { '200': { $ref: '#/components/responses/Broken' } }")]
    [InlineData("responses: { '200': { description: x, content: { application/json: { schema: { $ref: '#/x' } } } } }")]
    [InlineData("requestBody: { content: { application/json: { schema: { type: array, items: { $ref: '#/x' } } } } }\n      responses: {}")]
    public void What_an_operation_cannot_do_without_costs_the_operation(string part)
    {
        var read = ReadDocument.Yaml(
            ReadDocument.Minimal(
                $$"""
                paths:
                  /a:
                    get:
                      operationId: bad
                      {{part}}
                    delete:
                      operationId: good
                      responses: { '204': { description: none } }
                components:
                  responses: { Broken: { description: x, content: { application/json: { schema: { $ref: '#/nowhere' } } } } }
                """
            )
        );

        Assert.Equal(["good"], read.Model.Operations.AsSpan().ToArray().Select(operation => operation.OperationId));
        Assert.Equal(2, read.Model.OperationCount);
        Assert.NotEmpty(read.Located);
        Assert.All(read.Located, diagnostic => Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, diagnostic.Severity));
    }
}
