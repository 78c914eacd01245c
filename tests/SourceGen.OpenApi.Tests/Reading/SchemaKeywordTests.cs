namespace SourceGen.OpenApi.Tests;

/// <summary>Schemas of OpenAPI 3.1, references to operations, and names that are nearly right.</summary>
public sealed class SchemaKeywordTests
{
    private static ReadDocument Components(string schemas) =>
        ReadDocument.Yaml(ReadDocument.Minimal("paths: {}\ncomponents:\n  schemas:\n" + schemas, "3.1.0"));

    [Fact]
    public void A_tuple_that_is_closed_keeps_its_property()
    {
        var read = Components(
            "    A: { type: object, required: [pair], properties: { pair: { type: array, prefixItems: [{ type: string }], items: false } } }\n"
        );

        Assert.Equal([("pair", true)], read.Component("A").Properties.AsSpan().ToArray().Select(static p => (p.Name, p.Required)));
        Assert.Equal(SchemaTypes.Array, read.Component("A").Properties[0].Schema.Types);
        Assert.Equal([DiagnosticIds.FeatureIgnored], read.Ids);
    }

    [Fact]
    public void A_property_that_may_not_be_there_is_none_and_one_that_may_be_anything_is_one()
    {
        var read = Components("    A: { type: object, properties: { never: false, any: true } }\n");

        Assert.Equal(["any"], read.Component("A").Properties.AsSpan().ToArray().Select(static property => property.Name));
        Assert.Empty(read.Located);
    }

    [Fact]
    public void Definitions_within_a_schema_refer_to_each_other()
    {
        var read = Components(
            """
                Order:
                  type: object
                  properties: { lines: { type: array, items: { $ref: '#/components/schemas/Order/$defs/Line' } } }
                  $defs:
                    Line: { type: object, properties: { price: { $ref: '#/components/schemas/Order/$defs/Money' } } }
                    Money: { type: object, properties: { currency: { $ref: '#/components/schemas/Order/$defs/Cur' } } }
                    Cur: { type: string, enum: [EUR, USD] }
            """
        );

        Assert.Empty(read.Located);
        var line = read.Component(read.Component("Order").Properties[0].Schema.Items!.Reference!);
        var money = read.Component(line.Properties[0].Schema.Reference!);
        Assert.Equal(2, read.Component(money.Properties[0].Schema.Reference!).Enum.Count);
    }

    [Theory]
    [InlineData("Money: { $anchor: m, type: number }", "User: { $ref: '#m' }")]
    [InlineData("User: { $ref: '#m' }", "Money: { $anchor: m, type: number }")]
    [InlineData("User: { $ref: 'https://a.test/money' }", "Money: { $id: 'https://a.test/money', type: number }")]
    [InlineData("Money: { $id: 'https://a.test/money', type: number }", "User: { $ref: 'https://a.test/money' }")]
    public void Names_of_schemas_are_found_in_any_order(string first, string second)
    {
        var read = Components("    " + first + "\n    " + second + "\n    Last: { $ref: '#/components/schemas/Money' }\n");

        Assert.Empty(read.Located);
        Assert.Equal("Money", read.Component("User").Reference);
    }

    /// <summary>The base is the nearest <c>$id</c>; what does not lead anywhere there is read from the document's root.</summary>
    [Theory]
    [InlineData("line.json", "Line")]
    [InlineData("./line.json", "Line")]
    [InlineData("/orders/line.json", "Line")]
    [InlineData("https://schemas.test/orders/line.json", "Line")]
    [InlineData("#/$defs/Own", "Order_Own")]
    [InlineData("#/components/schemas/Line", "Line")]
    [InlineData("line.json#/properties/sku", "Line_sku")]
    [InlineData("line.json#part", "Line_part")]
    [InlineData("#", "Order")]
    public void References_below_an_id_are_relative_to_it(string reference, string expected)
    {
        var read = Components(
            $$"""
                Order:
                  $id: https://schemas.test/orders/order.json
                  type: object
                  properties: { member: { $ref: '{{reference}}' } }
                  $defs: { Own: { type: object, properties: { a: { type: integer } } } }
                Line:
                  $id: https://schemas.test/orders/line.json
                  type: object
                  properties: { sku: { type: string, enum: [a, b] }, part: { $anchor: part, type: object, properties: { p: { type: string } } } }

            """
        );

        Assert.Empty(read.Located);
        Assert.Equal(expected, read.Component("Order").Properties[0].Schema.Reference);
    }

    [Fact]
    public void A_dynamic_reference_to_the_only_anchor_is_a_reference()
    {
        var read = Components(
            "    Folder: { $dynamicAnchor: node, type: object, properties: { children: { type: array, items: { $dynamicRef: '#node' } } } }\n"
        );

        Assert.Empty(read.Located);
        Assert.Equal("Folder", read.Component("Folder").Properties[0].Schema.Items?.Reference);
    }

    [Fact]
    public void Values_beside_a_list_are_those_of_its_items()
    {
        var schema = ReadDocument.Schema("{ type: array, items: { type: string }, enum: [a, b] }");

        Assert.True(schema.Enum.IsEmpty);
        Assert.Equal(2, schema.Items!.Enum.Count);
    }

    [Fact]
    public void An_operation_may_be_a_reference_into_another_file()
    {
        var read = ReadDocument.Of(
            ("api.yaml", ReadDocument.Minimal("paths: { '/a/{id}': { get: { $ref: 'ops.yaml#/getA' } } }")),
            (
                "ops.yaml",
                "getA:\n  operationId: getA\n  parameters: [{ name: id, in: path, required: true, schema: { $ref: '#/Id' } }]\n  responses: { 204: { description: d } }\nId: { type: integer }\n"
            )
        );

        Assert.Empty(read.Located);
        Assert.Equal("Id", read.Operation("getA").Parameters[0].Schema.Reference);
    }

    [Fact]
    public void The_part_of_a_path_behind_a_hash_is_not_sent()
    {
        var read = ReadDocument.Yaml(
            ReadDocument.Minimal(
                "paths: { '/files/{id}#remove': { put: { operationId: o, parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: {} } } }"
            )
        );

        Assert.Empty(read.Located);
        Assert.Equal("/files/{id}", read.Operation("o").Path);
    }

    [Theory]
    [InlineData("'X-App-Id '", "X-App-Id")]
    [InlineData("'X App'", null)]
    public void A_name_of_a_header_is_a_token(string name, string? expected)
    {
        var read = ReadDocument.Yaml(
            ReadDocument.Minimal(
                "paths: { /a: { get: { operationId: o, parameters: [{ name: "
                    + name
                    + ", in: header, schema: { type: string } }], responses: {} } } }"
            )
        );

        Assert.Equal(["OAPI014"], read.Ids);
        Assert.Equal(4, read.Position("OAPI014").Line);
        Assert.Equal(expected, read.Model.Operations.IsEmpty ? null : read.Operation("o").Parameters[0].Name);
    }

    [Theory]
    [InlineData("{ 'openapi': '3.0.3', info: {} }")]
    [InlineData("---\n{ openapi: 3.0.3 }")]
    [InlineData("# It's one\n--- \n{ \"openapi\": 3.0.3 }")]
    [InlineData("{ info: { title: 'it''s' }, 'openapi': 3.0.3 }")]
    [InlineData("{ info: it's, openapi: 3.0.3 }")]
    public void Flow_documents_of_YAML_are_noticed(string text) => Assert.True(ReadDocument.File("api.yaml", text).IsOpenApi);
}
