using System.Text;

namespace SourceGen.OpenApi.Tests;

public sealed class GuardTests
{
    private static ReadDocument Operation(string yaml) =>
        ReadDocument.Yaml(
            ReadDocument.Minimal(
                "paths:\n  /a:\n    get:\n      operationId: op\n      "
                    + yaml.ReplaceLineEndings("\n").Replace("\n", "\n      ", StringComparison.Ordinal)
            )
        );

    [Theory]
    [InlineData("deprecated: yes\nresponses: {}", "OAPI014", "yes")]
    [InlineData("tags: { a: b }\nresponses: {}", "OAPI014", "tags")]
    [InlineData("summary: [a]\nresponses: {}", "OAPI014", "summary")]
    [InlineData("responses: { 2xy: { description: d } }", "OAPI014", "2xy")]
    [InlineData("responses: { '600': { description: d } }", "OAPI014", "'600'")]
    [InlineData("externalDocs: { url: 'http://[' }\nresponses: {}", "OAPI014", "'http://['")]
    [InlineData("parameters: [{ name: p, in: query, required: 1, schema: {} }]\nresponses: {}", "OAPI014", "1")]
    [InlineData("sumary: s\nresponses: {}", "OAPI015", "sumary")]
    [InlineData("madeUp: s\nresponses: {}", "OAPI031", "madeUp")]
    [InlineData("responses: { 200: { description: d, links: { l: {} }, content: { a/b: { itemSchema: {} } } } }", "OAPI031", "itemSchema")]
    public void What_is_wrong_costs_only_itself(string yaml, string id, string underlined)
    {
        var read = Operation(yaml);

        Assert.Equal([id], read.Ids);
        Assert.Equal(underlined, read.Underlined(id));
        Assert.Equal("op", read.Model.Operations[0].OperationId);
    }

    [Theory]
    [InlineData("deprecated: 'true'\nresponses: {}")]
    [InlineData("summary: 1.0\nresponses: {}")]
    [InlineData("summary:\ndescription:\ntags:\nparameters:\nrequestBody:\nresponses: { 204: }")]
    [InlineData("responses: { 2xx: { description: d, content: { application/json: } } }")]
    public void What_is_nearly_right_is_taken_as_meant(string yaml)
    {
        var read = Operation(yaml);

        Assert.Empty(read.Located);
        Assert.Equal("op", read.Model.Operations[0].OperationId);
    }

    [Fact]
    public void A_path_that_does_not_begin_with_a_slash_is_told()
    {
        var read = ReadDocument.Yaml(ReadDocument.Minimal("paths: { a: { get: { responses: {} } }, x-note: 1 }"));

        Assert.Equal("a", read.Underlined("OAPI014"));
        Assert.True(read.Model.Operations.IsEmpty);
    }

    [Theory]
    [InlineData("type: strng", "OAPI014", "strng")]
    [InlineData("type: string\nminLength: -1", "OAPI014", "-1")]
    [InlineData("type: string\nmaxLength: many", "OAPI014", "many")]
    [InlineData("type: number\nminimum: '1'", "OAPI014", "'1'")]
    [InlineData("type: number\nexclusiveMinimum: 3", "OAPI014", "3")]
    [InlineData("type: string\nenum: a", "OAPI014", "a")]
    [InlineData("type: object\nrequired: true", "OAPI014", "true")]
    [InlineData("type: object\nproperties: [a]", "OAPI014", "properties")]
    [InlineData("type: object\nproperties: { a: text }", "OAPI014", "text")]
    [InlineData("type: object\npropertees: {}", "OAPI015", "propertees")]
    [InlineData("not: { type: string }", "OAPI031", "not")]
    [InlineData("discriminator: {}", "OAPI014", "discriminator")]
    public void A_schema_keeps_what_can_be_understood(string yaml, string id, string underlined)
    {
        var read = ReadDocument.SchemaDocument(yaml);

        Assert.Equal([id], read.Ids);
        Assert.Equal(underlined, read.Underlined(id));
        Assert.Single(read.Model.Schemas.AsSpan().ToArray());
    }

    [Fact]
    public void Keywords_that_no_client_needs_are_passed_over()
    {
        var read = ReadDocument.SchemaDocument(
            "$id: https://x.test/s\n$schema: https://json-schema.org\n$anchor: a\n$comment: c\ntype: object\nmaxProperties: 3\npropertyNames: { pattern: a }\nunevaluatedProperties: false\nxml: { namespace: not a url }\nmadeUp: 1",
            "3.1.0"
        );

        Assert.Empty(read.Located);
    }

    [Theory]
    [InlineData("openapi: 4.0.0", "OAPI004", "4.0.0")]
    [InlineData("swagger: '1.2'", "OAPI004", "'1.2'")]
    public void Versions_that_cannot_be_read_are_told(string text, string id, string underlined)
    {
        var read = ReadDocument.Yaml(text + "\ninfo: {}\n");

        Assert.Null(read.Reading.Model);
        Assert.Equal([id], read.Ids);
        Assert.Equal(underlined, read.Underlined(id));
    }

    [Theory]
    [InlineData("openapi: 3.0")]
    [InlineData("openapi: 3.1")]
    [InlineData("openapi: 3.0.0-rc1")]
    [InlineData("swagger: 2.0")]
    [InlineData("swagger: 2")]
    public void Versions_may_be_written_as_numbers(string text) => Assert.NotNull(ReadDocument.Yaml(text + "\npaths: {}\n").Reading.Model);

    [Fact]
    public void Names_of_operations_and_servers_are_looked_after()
    {
        var read = ReadDocument.Yaml(
            "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n  /a: { get: { operationId: same, responses: {} }, put: { responses: {} } }\n  /b: { get: { operationId: same, responses: {} } }\n"
        );

        Assert.Equal(["OAPI034", "OAPI035", "OAPI036"], read.Ids.Order(StringComparer.Ordinal));
        Assert.Equal((5, 29), read.Position("OAPI035"));
        Assert.Equal("put", read.Underlined("OAPI034"));
    }

    [Theory]
    [InlineData("servers: [{ url: /v1 }]", "/v1")]
    [InlineData("servers: []", "openapi")]
    public void A_server_without_a_host_is_told(string servers, string underlined)
    {
        var read = ReadDocument.Yaml(
            $"openapi: 3.0.3\ninfo: {{ title: T, version: '1' }}\n{servers}\npaths: {{ /a: {{ get: {{ operationId: a, responses: {{}} }} }} }}\n"
        );

        Assert.Equal(underlined, read.Underlined("OAPI036"));
    }

    [Theory]
    [InlineData("type: string\nexample: 12", "12")]
    [InlineData("type: string\nnullable: false\nexample: null", "null")]
    [InlineData("type: integer\nexample: 1.5", "1.5")]
    [InlineData("type: integer\nmaximum: 5\nexample: 6", "6")]
    [InlineData("type: string\nenum: [a]\nexample: b", "b")]
    [InlineData("type: string\nmaxLength: 2\nexample: abc", "abc")]
    [InlineData("type: array\nitems: { type: string }\nexample: [a, 1]", "example")]
    [InlineData("type: object\nrequired: [a]\nproperties: { a: { type: string } }\nexample: {}", "example")]
    [InlineData("type: object\nadditionalProperties: { type: integer }\nexample: { a: b }", "example")]
    [InlineData("oneOf: [{ type: string }, { type: integer }]\nexample: true", "true")]
    public void An_example_that_its_schema_does_not_allow_is_told(string yaml, string underlined)
    {
        var read = ReadDocument.SchemaDocument(yaml);

        Assert.Equal(["OAPI037"], read.Ids);
        Assert.Equal(underlined, read.Underlined("OAPI037"));
    }

    [Theory]
    [InlineData("type: string\nexample: '12'")]
    [InlineData("type: string\nnullable: true\nexample: null")]
    [InlineData("type: integer\nexample: 2.0")]
    [InlineData("type: number\nexample: 1")]
    [InlineData("type: integer\nnullable: true\nx-empty-as-null: true\nexample: ''")]
    [InlineData(
        "type: object\nrequired: [a, b, c]\nproperties: { a: { type: string, readOnly: true }, b: { type: string, x-aliases: [bb] }, c: {} }\nexample: { bb: x, c: 1 }"
    )]
    [InlineData("anyOf: [{ type: string }, { type: integer }]\nexample: 1")]
    [InlineData("type: object\nproperties: { self: { $ref: '#/components/schemas/Thing' } }\nexample: { self: { self: {} } }")]
    [InlineData("type: integer\nenum: [1, 2]\ndefault: 2")]
    public void An_example_that_its_schema_allows_is_not(string yaml) => Assert.Empty(ReadDocument.SchemaDocument(yaml).Located);

    [Fact]
    public void Checking_an_example_against_alternatives_within_alternatives_is_bounded()
    {
        static long Allocated(int count)
        {
            var schema = new StringBuilder();
            for (var i = 0; i < count; i++)
            {
                schema.Append("    S").Append(i).Append(": { oneOf: [");
                for (var k = 0; k < 4; k++)
                {
                    schema.Append("{ type: array, items: { $ref: '#/components/schemas/S").Append((i + 1) % count).Append("' } }, ");
                }

                schema.Append("], example: ").Append('[', count).Append("true").Append(']', count).Append(" }\n");
            }

            var document = ReadDocument.Minimal("paths: {}\ncomponents:\n  schemas:\n" + schema);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(count, ReadDocument.Yaml(document).Model.Schemas.Count);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        _ = Allocated(2);

        // Without a bound each further level takes four times as much: a million times for ten.
        Assert.InRange(Allocated(20), 0, Allocated(10) * 40);
    }

    [Fact]
    public void Ten_times_the_document_takes_about_ten_times_as_much()
    {
        static string Of(int count)
        {
            var text = new StringBuilder();
            for (var i = 0; i < count; i++)
            {
                text.Append("    S").Append(i).Append(": { type: object, allOf: [{ $ref: '#/components/schemas/S").Append(i + 1);
                text.Append("' }], properties: { a: { $ref: '#/components/schemas/S0' }, b: { $ref: '#/components/schemas/S").Append(i / 2);
                text.Append("/properties/a' }, c: { type: array, items: { type: string } } } }\n");
            }

            text.Append("    S").Append(count).Append(": { type: object }\n");
            return ReadDocument.Minimal("paths: {}\ncomponents:\n  schemas:\n" + text);
        }

        static long Allocated(int count)
        {
            var document = Of(count);
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = ReadDocument.Yaml(document).Model;
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        _ = Allocated(100);

        // A quadratic step would take a hundred times as much: time on a busy machine says less than memory does.
        Assert.InRange(Allocated(4000), 0, Allocated(400) * 20);
    }
}
