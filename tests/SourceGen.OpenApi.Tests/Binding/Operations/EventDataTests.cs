namespace SourceGen.OpenApi.Tests;

/// <summary>What the items of a stream of events are, by the schema that a document gives them.</summary>
public sealed class EventDataTests
{
    private const string Text = "string";
    private const string Piece = "global::Acme.Test.Piece";

    [Theory]
    [InlineData("schema: { $ref: '#/components/schemas/Piece' }", Piece)]
    [InlineData("itemSchema: { $ref: '#/components/schemas/Piece' }", Piece)]
    [InlineData("schema: { type: string }", Text)]
    [InlineData("{}", Text)]
    [InlineData("schema: {}", "global::System.Text.Json.JsonElement")]
    [InlineData(
        "schema: { type: string, contentMediaType: application/json, contentSchema: { $ref: '#/components/schemas/Piece' } }",
        Piece
    )]
    [InlineData(
        "itemSchema: { type: object, properties: { event: { type: string }, data: { $ref: '#/components/schemas/Piece' } } }",
        Piece
    )]
    [InlineData("itemSchema: { type: object, properties: { data: { type: string } } }", Text)]
    [InlineData(
        "itemSchema: { type: object, properties: { data: { type: string, contentSchema: { $ref: '#/components/schemas/Piece' } } } }",
        Piece
    )]
    [InlineData("itemSchema: { type: object, properties: { data: { type: string, contentMediaType: text/plain } } }", Text)]
    [InlineData("itemSchema: { $ref: '#/components/schemas/Envelope' }", Piece)]
    [InlineData(
        "itemSchema: { allOf: [ { $ref: '#/components/schemas/Envelope' }, { type: object, properties: { id: { type: string } } } ] }",
        Piece
    )]
    [InlineData(
        "itemSchema: { oneOf: [ { $ref: '#/components/schemas/Envelope' }, { $ref: '#/components/schemas/End' } ] }",
        Piece,
        "over"
    )]
    [InlineData(
        "itemSchema: { oneOf: [ { $ref: '#/components/schemas/Envelope' }, { type: object, properties: { data: { type: string } } } ] }",
        Text
    )]
    [InlineData(
        "itemSchema: { oneOf: [ { $ref: '#/components/schemas/Envelope' }, { type: object, properties: { event: { const: ping } } } ] }",
        Piece
    )]
    [InlineData(
        "schema: { type: object, properties: { data: { $ref: '#/components/schemas/Piece' }, eventType: { type: string }, eventId: { type: string } } }",
        Piece
    )]
    [InlineData(
        "schema: { type: object, properties: { data: { type: string }, kind: { type: string } } }",
        "global::Acme.Test.WatchThingsItem"
    )]
    public void An_envelope_is_seen_through(string media, string type, string? sentinel = null)
    {
        var method = Bound.Of(Of("get", media)).Method("Watch");

        Assert.Equal((ResultKind.Items, type), (method.Result.Kind, method.Result.Type!.Name));
        Assert.Equal(sentinel ?? (type == Text ? null : "[DONE]"), method.Result.Stream!.Sentinel);
        Assert.Equal(type == Text, method.Result.Stream.IsText);
    }

    [Fact]
    public void Alternatives_of_JSON_are_a_union()
    {
        var bound = Bound.Of(
            Of(
                "get",
                "itemSchema: { oneOf: [ { $ref: '#/components/schemas/Envelope' }, { type: object, properties: { data: { type: integer } } } ] }"
            )
        );

        Assert.Equal("global::Acme.Test.WatchThingsItem", bound.Method("Watch").Result.Type!.Name);
    }

    [Theory]
    [InlineData("3.2.0", "long")]
    [InlineData("3.1.0", "global::System.Collections.Generic.IReadOnlyList<long>")]
    public void Since_3_2_a_schema_beside_a_stream_is_that_of_all_items(string version, string type)
    {
        var document = Of("get", "schema: { type: array, items: { type: integer } }", "application/jsonl", version);

        Assert.Equal(type, Bound.Of(document).Method("Watch").Result.Type!.Name);
    }

    [Fact]
    public void The_end_that_a_method_is_named_by_yields_to_what_the_document_names()
    {
        var document = """
            openapi: 3.1.0
            info: { title: Test, version: "1" }
            servers: [{ url: https://api.example.com }]
            paths:
              /a:
                get:
                  operationId: things.watch
                  responses: { "200": { description: d, content: { application/json: { schema: { type: integer } }, text/event-stream: { schema: { type: integer } } } } }
              /b:
                get: { operationId: things.watchStream, responses: { "200": { description: d, content: { application/json: { schema: { type: string } } } } } }
            """;

        Assert.Equal("/b", Bound.Of(document).Method("WatchStream").UrlTemplate);
    }

    [Theory]
    [InlineData("x-streaming: { property: nothing }")]
    [InlineData("x-streaming: { property: text }")]
    public void A_member_that_no_method_can_set_is_told(string extension)
    {
        var body = "requestBody: { content: { application/json: { schema: { type: object, properties: { text: { type: string } } } } } }";
        var bound = Bound.Of(Of("post", "schema: { type: integer }", extra: extension + "\n      " + body));

        Assert.Equal([DiagnosticIds.DanglingExtension], bound.Problems);
    }

    [Fact]
    public void It_is_told_once_where_the_operation_is_two_methods()
    {
        var json = "application/json: { schema: { type: integer } }, text/event-stream";
        var bound = Bound.Of(Of("get", "schema: { type: integer }", json, extra: "x-streaming: { property: nothing }"));

        Assert.Equal([DiagnosticIds.DanglingExtension], bound.Problems);
    }

    [Theory]
    [InlineData("responses: { '200': { description: d, content: { application/json: { itemSchema: {} } } } }")]
    [InlineData("requestBody: { content: { application/jsonl: { itemSchema: {} } } }\n      responses: { '200': { description: d } }")]
    public void Items_of_what_is_no_stream_are_told(string members)
    {
        var run = GeneratorRun.Of(
            new ConsumerProject().WithDocument(
                "specs/test.yaml",
                $$"""
                openapi: 3.2.0
                info: { title: Test, version: "1" }
                servers: [{ url: https://api.example.com }]
                paths:
                  /a:
                    post:
                      operationId: things.post
                      {{members}}
                """
            )
        );

        Assert.Equal([DiagnosticIds.FeatureIgnored], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    private static string Of(
        string verb,
        string media,
        string contentType = "text/event-stream",
        string version = "3.1.0",
        string extra = ""
    ) =>
        $$"""
            openapi: {{version}}
            info: { title: Test, version: "1" }
            servers: [{ url: https://api.example.com }]
            paths:
              /watch:
                {{verb}}:
                  operationId: things.watch
                  {{(extra.Length == 0 ? "description: none" : extra)}}
                  responses: { "200": { description: ok, content: { {{contentType}}: {{(
                media[0] == '{' ? media : "{ " + media + " }"
            )}} } } }
            components:
              schemas:
                Piece: { type: object, required: [delta], properties: { delta: { type: string } } }
                Envelope: { type: object, properties: { event: { type: string }, data: { $ref: "#/components/schemas/Piece" } } }
                End: { type: object, properties: { data: { const: over, type: string } } }
            """;
}
