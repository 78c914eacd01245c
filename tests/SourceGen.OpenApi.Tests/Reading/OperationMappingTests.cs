namespace SourceGen.OpenApi.Tests;

public sealed class OperationMappingTests
{
    private static ReadDocument Operation(string yaml, string path = "/a", string rest = "", string version = "3.0.3")
    {
        var lines = yaml.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line);
        return ReadDocument.Yaml(
            ReadDocument.Minimal($"paths:\n  {path}:\n    get:\n      operationId: op\n{string.Join('\n', lines)}\n{rest}", version)
        );
    }

    [Theory]
    [InlineData("in: query", ParameterStyle.Form, true)]
    [InlineData("in: query\n    explode: false", ParameterStyle.Form, false)]
    [InlineData("in: query\n    style: deepObject", ParameterStyle.DeepObject, false)]
    [InlineData("in: query\n    style: pipeDelimited", ParameterStyle.PipeDelimited, false)]
    [InlineData("in: query\n    style: spaceDelimited\n    explode: true", ParameterStyle.SpaceDelimited, true)]
    [InlineData("in: header", ParameterStyle.Simple, false)]
    [InlineData("in: cookie", ParameterStyle.Form, true)]
    [InlineData("in: path\n    style: matrix", ParameterStyle.Matrix, false)]
    [InlineData("in: path\n    style: label\n    explode: true", ParameterStyle.Label, true)]
    public void Style_and_explode_have_the_defaults_of_their_place(string yaml, object style, bool explode)
    {
        var read = Operation($"parameters:\n  - name: p\n    {yaml}\n    schema: {{ type: string }}\nresponses: {{}}", "/a/{p}");

        var parameter = read.Operation("op").Parameters[0];
        Assert.Equal((style, explode), (parameter.Style, parameter.Explode));
    }

    [Fact]
    public void Parameters_of_path_and_operation_become_one_list()
    {
        var read = ReadDocument.Yaml(
            ReadDocument.Minimal(
                """
                paths:
                  /a/{id}:
                    parameters:
                      - { name: id, in: path, required: true, schema: { type: string } }
                      - { name: x, in: query, schema: { type: string } }
                      - { name: x, in: header, schema: { type: string } }
                    get:
                      operationId: op
                      parameters:
                        - { name: y, in: query, schema: { type: string } }
                        - { name: x, in: query, required: true, schema: { type: integer } }
                      responses: {}
                """
            )
        );

        var parameters = read.Operation("op").Parameters.AsSpan().ToArray();
        Assert.Equal(["id", "x", "y", "x"], parameters.Select(parameter => parameter.Name));
        Assert.Equal("/paths/~1a~1{id}/get/parameters/1", parameters[3].Pointer);
        Assert.True(parameters[3].Required);
        Assert.Equal(ParameterLocation.Header, parameters[1].Location);
    }

    [Fact]
    public void A_parameter_described_by_content_is_written_as_that_type()
    {
        var read = Operation(
            "parameters:\n  - name: p\n    in: query\n    content: { application/json: { schema: { type: object }, example: { a: 1 } } }\nresponses: {}"
        );

        var parameter = read.Operation("op").Parameters[0];
        Assert.Equal("application/json", parameter.ContentType);
        Assert.Equal(SchemaTypes.Object, parameter.Schema.Types);
        Assert.Equal("""{"a":1}""", parameter.Example);
        Assert.Equal("/paths/~1a/get/parameters/0/content/application~1json/schema", parameter.Schema.Pointer);
    }

    [Fact]
    public void Extensions_of_parameters_are_read()
    {
        var read = Operation(
            "parameters:\n  - name: p<\n    in: query\n    x-filter: { group: created, op: lte }\n    x-date-format: yyyy-MM-dd\n    x-csharp-name: Before\n    schema: { type: string }\nresponses: {}"
        );

        var parameter = read.Operation("op").Parameters[0];
        Assert.Equal(new ApiFilterHint("created", "lte"), parameter.Filter);
        Assert.Equal(("yyyy-MM-dd", "Before"), (parameter.DateFormat, parameter.CSharpName));
    }

    [Fact]
    public void Headers_that_the_client_sets_itself_are_no_parameters()
    {
        var read = Operation("parameters:\n  - { name: accept, in: header, schema: { type: string } }\nresponses: {}");

        Assert.True(read.Operation("op").Parameters.IsEmpty);
        Assert.Equal(["OAPI031"], read.Ids);
    }

    [Fact]
    public void A_body_has_its_media_types_and_encodings_in_order()
    {
        var read = Operation(
            """
            requestBody:
              description: What to store.
              required: true
              content:
                multipart/form-data:
                  schema: { type: object, properties: { file: { type: string, format: binary }, tags: { type: array, items: { type: string } } } }
                  encoding:
                    file: { contentType: image/png }
                    tags: { style: spaceDelimited }
                application/json: { schema: { type: object }, examples: { one: { value: { a: 1 } } } }
            responses: {}
            """
        );

        var body = read.Operation("op").Body!;
        Assert.Equal(("What to store.", true), (body.Description, body.Required));
        Assert.Equal(["multipart/form-data", "application/json"], body.Content.AsSpan().ToArray().Select(media => media.ContentType));
        Assert.Equal(
            [("file", "image/png", (ParameterStyle?)null, true), ("tags", null, ParameterStyle.SpaceDelimited, false)],
            body.Content[0]
                .Encodings.AsSpan()
                .ToArray()
                .Select(encoding => (encoding.Property, encoding.ContentType, encoding.Style, encoding.Explode))
        );
        Assert.Equal("""{"a":1}""", body.Content[1].Example);
    }

    [Fact]
    public void Responses_keep_status_headers_and_order()
    {
        var read = Operation(
            """
            responses:
              default: { description: d }
              4XX: { description: c }
              200:
                description: ok
                headers: { X-A: { description: A., required: true, schema: { type: integer } } }
                content: { application/json: {} }
            """
        );

        var responses = read.Operation("op").Responses.AsSpan().ToArray();
        Assert.Equal(["default", "4XX", "200"], responses.Select(response => response.Status));
        Assert.Equal("/paths/~1a/get/responses/200/headers/X-A/schema", responses[2].Headers[0].Schema?.Pointer);
        Assert.Null(responses[2].Content[0].Schema);
    }

    [Fact]
    public void Servers_are_those_of_the_operation_or_its_path()
    {
        var read = ReadDocument.Yaml(
            """
            openapi: 3.0.3
            info: { title: T, version: 1.0, description: D }
            servers:
              - url: https://{region}.example.test/{v}
                description: Main.
                variables: { region: { default: eu, enum: [eu, us], description: Where. }, v: { default: 1 } }
            paths:
              /a:
                servers: [{ url: https://path.test }]
                get: { operationId: a, responses: {} }
                post: { operationId: b, servers: [{ url: https://operation.test }], responses: {} }
            """
        );

        Assert.Equal("1.0", read.Model.Version);
        Assert.Equal("/servers/0", read.Model.Servers[0].Pointer);
        Assert.Equal(new ApiServerVariable("region", "eu", "Where.", ["eu", "us"]), read.Model.Servers[0].Variables[0]);
        Assert.Equal("1", read.Model.Servers[0].Variables[1].Default);
        Assert.Equal("https://path.test", read.Operation("a").Servers[0].Url);
        Assert.Equal("https://operation.test", read.Operation("b").Servers[0].Url);
    }

    [Fact]
    public void Security_schemes_and_requirements_are_read()
    {
        var read = ReadDocument.Yaml(
            ReadDocument.Minimal(
                """
                security: [{ basic: [], key: [] }, { oauth: [read, write] }]
                paths:
                  /a:
                    get: { operationId: a, responses: {} }
                    put: { operationId: none, security: [], responses: {} }
                    post: { operationId: optional, security: [{ bearer: [] }, {}], responses: {} }
                    delete: { operationId: ghost, security: [{ ghost: [] }, { basic: }], responses: {} }
                components:
                  securitySchemes:
                    basic: { type: http, scheme: Basic, description: B. }
                    bearer: { type: http, scheme: bearer, x-csharp-name: Token }
                    key: { type: apiKey, in: header, name: X-Key }
                    query: { type: apiKey, in: query, name: key }
                    cookie: { type: apiKey, in: cookie, name: key }
                    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://example.test/token, scopes: { read: r, write: w } } } }
                    code: { type: oauth2, flows: { authorizationCode: { tokenUrl: https://t.test, authorizationUrl: https://a.test, scopes: {} } } }
                    openId: { type: openIdConnect, openIdConnectUrl: https://example.test/.well-known }
                    digest: { type: http, scheme: digest }
                """
            )
        );

        Assert.Equal(
            [
                SecurityKind.HttpBasic,
                SecurityKind.HttpBearer,
                SecurityKind.ApiKeyHeader,
                SecurityKind.ApiKeyQuery,
                SecurityKind.ApiKeyCookie,
                SecurityKind.OAuth2ClientCredentials,
                SecurityKind.HttpBearer,
                SecurityKind.HttpBearer,
                SecurityKind.Unsupported,
            ],
            read.Model.SecuritySchemes.AsSpan().ToArray().Select(scheme => scheme.Kind)
        );
        Assert.Equal("X-Key", read.Model.SecuritySchemes[2].ParameterName);
        Assert.Equal("https://example.test/token", read.Model.SecuritySchemes[5].TokenUrl);
        Assert.Equal("Token", read.Model.SecuritySchemes[1].CSharpName);
        Assert.Equal(2, read.Model.Security.Count);
        Assert.Equal(new ApiSecurityUse("oauth", ["read", "write"]), read.Model.Security[1].Schemes[0]);
        Assert.Null(read.Operation("a").Security);
        Assert.Equal(0, read.Operation("none").Security?.Count);
        Assert.True(read.Operation("optional").Security?[1].Schemes.IsEmpty);
        Assert.Equal("basic", read.Operation("ghost").Security?[0].Schemes[0].Scheme);
        Assert.Equal(["OAPI010", "OAPI031", "OAPI031", "OAPI032"], read.Ids.Order(StringComparer.Ordinal));
        Assert.Equal("ghost", read.Underlined("OAPI010"));
    }

    [Fact]
    public void Extensions_of_operation_and_document_are_read()
    {
        var read = Operation(
            """
            summary: S
            description: D
            deprecated: true
            tags: [One, Two]
            x-unwrap: /data
            x-idempotent: true
            x-rate-limit: { permits: 100, window: PT1M30S }
            x-csharp-name: Renamed
            responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { data: { type: string } } } } } } }
            """,
            rest: "tags: [{ name: One, description: First. }]\nx-empty-as-null: true\nx-request-id-header: X-Id"
        );

        var operation = read.Operation("op");
        Assert.Equal(
            ("S", "D", true, "/data", true, "Renamed"),
            (operation.Summary, operation.Description, operation.Deprecated, operation.Unwrap, operation.Idempotent, operation.CSharpName)
        );
        Assert.Equal(new ApiRateLimit(100, 90_000), operation.RateLimit);
        Assert.Equal(["One", "Two"], operation.Tags.AsSpan().ToArray());
        Assert.Equal([new ApiTag("One", "First.")], read.Model.Tags.AsSpan().ToArray());
        Assert.True(read.Model.EmptyAsNull);
        Assert.Equal("X-Id", read.Model.RequestIdHeader);
        Assert.Empty(read.Located);
    }

    [Fact]
    public void A_placeholder_without_a_parameter_is_a_text_and_a_parameter_without_place_is_left_out()
    {
        var read = Operation(
            "parameters: [{ name: other, in: path, required: true, schema: { type: string } }]\nresponses: {}",
            "/a/{id}/{id}"
        );

        Assert.Equal(["id"], read.Operation("op").Parameters.AsSpan().ToArray().Select(parameter => parameter.Name));
        Assert.Equal(["OAPI039", "OAPI039"], read.Ids);
    }

    [Fact]
    public void Operations_of_all_methods_keep_the_order_of_the_document()
    {
        var read = ReadDocument.Yaml(
            ReadDocument.Minimal(
                "paths:\n  /b: { trace: { responses: {} }, patch: { responses: {} }, get: { responses: {} } }\n  /a: { head: { responses: {} }, options: { responses: {} } }"
            )
        );

        Assert.Equal(
            ["TRACE /b", "PATCH /b", "GET /b", "HEAD /a", "OPTIONS /a"],
            read.Model.Operations.AsSpan().ToArray().Select(operation => operation.Method + " " + operation.Path)
        );
    }

    [Fact]
    public void Callbacks_and_webhooks_are_told_and_left_out()
    {
        var read = Operation(
            "callbacks: { done: { '{$request.body#/url}': { post: { requestBody: { $ref: '#/ghost' }, responses: {} } } } }\nresponses: {}",
            rest: "webhooks: { x: { post: { responses: {} } } }",
            version: "3.1.0"
        );

        Assert.Equal(["OAPI033", "OAPI033"], read.Ids);
        Assert.Single(read.Model.Operations.AsSpan().ToArray());
    }

    [Fact]
    public void What_only_3_2_can_say_costs_only_itself()
    {
        var read = ReadDocument.Yaml(
            ReadDocument.Minimal(
                "paths:\n  /a:\n    query: { responses: {} }\n    additionalOperations: { COPY: { responses: {} } }\n    get: { operationId: op, responses: {} }\n    post:\n      operationId: gone\n      parameters: [{ name: q, in: querystring, content: { application/json: {} } }]\n      responses: {}",
                "3.2.0"
            )
        );

        Assert.Equal(["op"], read.Model.Operations.AsSpan().ToArray().Select(operation => operation.OperationId));
        Assert.Equal(["OAPI030", "OAPI030", "OAPI030"], read.Ids);
    }

    [Fact]
    public void A_parameter_that_occurs_twice_counts_once()
    {
        var read = Operation(
            "parameters:\n  - { name: p, in: query, schema: { type: string } }\n  - { name: p, in: query, schema: { type: integer } }\n  - { name: p, in: header, schema: { type: string } }\nresponses: {}"
        );

        Assert.Equal(
            [SchemaTypes.String, SchemaTypes.String],
            read.Operation("op").Parameters.AsSpan().ToArray().Select(p => p.Schema.Types)
        );
        Assert.Equal(["OAPI014"], read.Ids);
    }
}
