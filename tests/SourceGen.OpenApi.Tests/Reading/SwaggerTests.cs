namespace SourceGen.OpenApi.Tests;

public sealed class SwaggerTests
{
    private const string Head = """
        swagger: "2.0"
        info: { title: Old, version: "1" }
        host: api.example.test
        basePath: /v1
        schemes: [https]

        """;

    private static ReadDocument Read(string rest) => ReadDocument.Yaml((Head + rest).ReplaceLineEndings("\n"));

    [Fact]
    public void Host_and_base_path_become_a_server()
    {
        var read = Read("paths: {}");

        Assert.Equal("https://api.example.test/v1", read.Model.Servers[0].Url);
        Assert.Empty(read.Located);
    }

    [Fact]
    public void Body_form_and_query_parameters_find_their_places()
    {
        var read = Read(
            """
            consumes: [application/json]
            produces: [application/json]
            paths:
              /a:
                post:
                  operationId: body
                  parameters:
                    - { name: q, in: query, type: array, items: { type: string }, collectionFormat: pipes }
                    - { name: thing, in: body, required: true, schema: { $ref: '#/definitions/Thing' } }
                  responses: { 200: { description: ok, schema: { type: array, items: { $ref: '#/definitions/Thing' } } } }
                put:
                  operationId: form
                  consumes: [application/x-www-form-urlencoded]
                  parameters:
                    - { name: f, in: formData, type: string, required: true, description: F. }
                    - { name: g, in: formData }
                  responses: { 204: { description: none } }
            definitions:
              Thing: { type: object, required: [a], properties: { a: { type: string, x-nullable: true }, t: { $ref: '#/definitions/Thing', description: Beside. } } }
            """
        );

        Assert.Empty(read.Located);
        var body = read.Operation("body");
        Assert.Equal([("q", ParameterStyle.PipeDelimited)], body.Parameters.AsSpan().ToArray().Select(p => (p.Name, p.Style)));
        Assert.Equal("Thing", body.Body?.Content[0].Schema?.Reference);
        Assert.Equal("Thing", body.Responses[0].Content[0].Schema?.Items?.Reference);
        var form = read.Operation("form").Body!.Content[0];
        Assert.Equal("application/x-www-form-urlencoded", form.ContentType);
        Assert.Equal([("f", true), ("g", false)], form.Schema!.Properties.AsSpan().ToArray().Select(p => (p.Name, p.Required)));
        var thing = read.Component("Thing");
        Assert.True(thing.Properties[0].Schema.Nullable);
        Assert.Equal(("Thing", "Beside."), (thing.Properties[1].Schema.Reference, thing.Properties[1].Schema.Description));
    }

    [Fact]
    public void Parameters_of_the_path_and_references_to_body_parameters_reach_the_operation()
    {
        var read = Read(
            """
            paths:
              /a/{id}:
                parameters:
                  - { $ref: '#/parameters/Id' }
                  - { $ref: '#/parameters/Body' }
                post: { operationId: shared, responses: { 204: { description: none } } }
              /b:
                post:
                  operationId: own
                  parameters: [{ $ref: '#/parameters/Body' }, { $ref: '#/parameters/Limit' }]
                  responses: { 200: { $ref: '#/responses/Ok' } }
            parameters:
              Id: { name: id, in: path, required: true, type: integer, format: int64 }
              Limit: { name: limit, in: query, type: integer, maximum: 100, default: 10 }
              Body: { name: b, in: body, schema: { type: object } }
            responses:
              Ok: { description: fine, schema: { type: string } }
            """
        );

        Assert.Empty(read.Located);
        Assert.Equal("int64", read.Operation("shared").Parameters[0].Schema.Format);
        Assert.NotNull(read.Operation("shared").Body);
        Assert.NotNull(read.Operation("own").Body);
        Assert.Equal("100", read.Operation("own").Parameters[0].Schema.Bounds.Maximum);
        Assert.Equal("10", read.Operation("own").Parameters[0].Schema.Default);
        Assert.Equal("fine", read.Operation("own").Responses[0].Description);
    }

    [Fact]
    public void Security_and_discriminators_are_converted()
    {
        var read = Read(
            """
            security: [{ basic: [] }]
            securityDefinitions:
              basic: { type: basic }
              key: { type: apiKey, in: query, name: k }
              app: { type: oauth2, flow: application, tokenUrl: https://t.test/token, scopes: { a: A } }
            paths: {}
            definitions:
              Pet: { type: object, discriminator: kind, required: [kind], properties: { kind: { type: string } } }
            """
        );

        Assert.Equal(
            [SecurityKind.HttpBasic, SecurityKind.ApiKeyQuery, SecurityKind.OAuth2ClientCredentials],
            read.Model.SecuritySchemes.AsSpan().ToArray().Select(scheme => scheme.Kind)
        );
        Assert.Equal("kind", read.Component("Pet").Discriminator?.Property);
        Assert.Equal("basic", read.Model.Security[0].Schemes[0].Scheme);
    }

    [Fact]
    public void Extensions_survive_the_conversion()
    {
        var read = Read(
            """
            x-empty-as-null: true
            paths:
              /a:
                get:
                  operationId: op
                  x-idempotent: true
                  x-rate-limit: { permits: 5, window: PT1S }
                  parameters: [{ name: p, in: query, type: string, x-filter: { group: g, op: gt }, x-csharp-name: After }]
                  responses: { 200: { description: ok, schema: { type: string } } }
            definitions:
              E: { type: string, enum: [a, b], x-enum-varnames: [First, Second] }
              T: { type: object, properties: { t: { type: string, x-aliases: [u] } } }
            """
        );

        Assert.Empty(read.Located);
        Assert.True(read.Model.EmptyAsNull);
        var operation = read.Operation("op");
        Assert.True(operation.Idempotent);
        Assert.Equal(new ApiRateLimit(5, 1000), operation.RateLimit);
        Assert.Equal((new ApiFilterHint("g", "gt"), "After"), (operation.Parameters[0].Filter, operation.Parameters[0].CSharpName));
        Assert.Equal("Second", read.Component("E").Enum[1].Name);
        Assert.Equal(["u"], read.Component("T").Properties[0].Schema.Extensions.Aliases.AsSpan().ToArray());
    }

    [Theory]
    [InlineData("definitions:\n  T: { type: object, properties: { a: { type: string, default: 3 } } }\npaths: {}", "OAPI037", "3")]
    [InlineData("definitions:\n  T: { enum: [a], default: b, type: string }\npaths: {}", "OAPI038", "b")]
    [InlineData(
        "paths: { /a: { get: { operationId: o, parameters: [{ name: b, in: body, schema: { type: object } }, { name: q, in: query, type: integer, default: x }], responses: {} } } }",
        "OAPI037",
        "x"
    )]
    [InlineData(
        "paths: { /a: { post: { operationId: o, parameters: [{ name: q, in: query, type: string }, { name: b, in: body, schema: { type: integer, default: x } }], responses: {} } } }",
        "OAPI037",
        "x"
    )]
    [InlineData(
        "paths: { /a: { post: { operationId: o, parameters: [{ name: q, in: formData, type: string }, { name: f, in: formData, type: integer, default: x }], responses: {} } } }",
        "OAPI037",
        "x"
    )]
    [InlineData(
        "paths: { /a: { get: { operationId: o, responses: { 200: { description: d, schema: { type: integer, default: x } } } } } }",
        "OAPI037",
        "x"
    )]
    [InlineData(
        "securityDefinitions: { odd: { type: oauth2, flow: implicit, authorizationUrl: https://a.test, scopes: {} } }\npaths: {}",
        "OAPI031",
        "odd"
    )]
    [InlineData("paths: { /a: { get: { operationId: o, responses: {}, x-paginaton: {} } } }", "OAPI020", "x-paginaton")]
    public void Diagnostics_stand_where_the_text_says_it(string yaml, string id, string underlined)
    {
        var read = Read(yaml);

        Assert.Equal([id], read.Ids);
        Assert.Equal(underlined, read.Underlined(id));
    }

    [Fact]
    public void Unresolved_references_cost_what_they_do_in_3()
    {
        var read = Read(
            """
            paths:
              /a:
                get: { operationId: bad, parameters: [{ $ref: '#/parameters/Ghost' }], responses: {} }
                put: { operationId: good, responses: {} }
            definitions:
              T: { type: object, properties: { bad: { $ref: '#/definitions/Ghost' }, good: { type: string } } }
            """
        );

        Assert.Equal(["OAPI010", "OAPI010"], read.Ids);
        Assert.Equal(["good"], read.Model.Operations.AsSpan().ToArray().Select(operation => operation.OperationId));
        Assert.Equal(["good"], read.Component("T").Properties.AsSpan().ToArray().Select(property => property.Name));
    }

    [Fact]
    public void A_path_item_may_be_a_reference()
    {
        var read = ReadDocument.Of(
            (
                "api.yaml",
                (Head + "paths: { /a: { $ref: 'paths.yaml#/a' } }\ndefinitions: { T: { type: string } }\n").ReplaceLineEndings("\n")
            ),
            (
                "paths.yaml",
                "a:\n  post:\n    operationId: o\n    parameters:\n    - { name: b, in: body, schema: { type: integer, default: x } }\n    responses: {}\n"
            )
        );

        Assert.Equal(["o"], read.Model.Operations.AsSpan().ToArray().Select(operation => operation.OperationId));
        Assert.Equal("/project/paths.yaml", read.The("OAPI037").Location.GetLineSpan().Path);
        Assert.Equal((5, 62), read.Position("OAPI037"));
    }

    [Fact]
    public void Many_at_once_do_not_disturb_each_other()
    {
        const string Text =
            "securityDefinitions:\n  app: { type: oauth2, flow: application, tokenUrl: https://t.test/token, scopes: { a: A } }\n  web: { type: oauth2, flow: implicit, authorizationUrl: https://a.test, scopes: {} }\npaths: {}";

        var kinds = Enumerable
            .Range(0, 64)
            .AsParallel()
            .WithDegreeOfParallelism(8)
            .Select(_ => string.Join(',', Read(Text).Model.SecuritySchemes.AsSpan().ToArray().Select(scheme => scheme.Kind)))
            .Distinct();

        Assert.Equal(["OAuth2ClientCredentials,HttpBearer"], kinds);
    }

    [Fact]
    public void Form_fields_of_one_name_count_once()
    {
        var read = Read(
            "paths: { /a: { post: { operationId: o, parameters: [{ name: f, in: formData, type: string }, { name: f, in: formData, type: integer }], responses: {} } } }"
        );

        Assert.Equal(["OAPI014"], read.Ids);
        Assert.Equal(SchemaTypes.String, read.Operation("o").Body!.Content[0].Schema!.Properties[0].Schema.Types);
    }

    [Fact]
    public void Names_that_look_like_anything_do_not_disturb_the_conversion()
    {
        var read = Read(
            "security: [{ 'a b/c~d': [] }]\nsecurityDefinitions: { 'a b/c~d': { type: basic } }\npaths: { /a: { get: { operationId: o, security: [{ 'ghost://x': [] }], responses: {} } } }\ndefinitions: { N: { type: number, default: 1e400 } }"
        );

        Assert.Equal("a b/c~d", read.Model.Security[0].Schemes[0].Scheme);
        Assert.Equal(["OAPI010"], read.Ids);
    }

    [Fact]
    public void Deep_documents_are_converted()
    {
        var deep = string.Concat(Enumerable.Repeat("{ type: array, items: ", 100)) + "{ type: string }" + new string('}', 100);

        var read = Read("paths: {}\ndefinitions: { Deep: " + deep + " }");

        Assert.Empty(read.Located);
        Assert.Equal(SchemaTypes.Array, read.Component("Deep").Types);
    }

    [Fact]
    public void A_trace_operation_is_one_although_only_OpenAPI_3_has_it()
    {
        var read = ReadDocument.Json(
            """
            {"swagger":"2.0","info":{"title":"T","version":"1"},"host":"a.example","paths":{"/a":{"trace":
            {"operationId":"a.trace","tags":["\u2028"],"responses":{"200":{"description":"","schema":{"type":"string"}}}}}}}
            """
        );

        Assert.DoesNotContain(DiagnosticIds.Internal, read.Ids);
        Assert.Equal("TRACE", Assert.Single(read.Model.Operations).Method.ToUpperInvariant());
    }
}
