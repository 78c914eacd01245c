using System.Globalization;

namespace SourceGen.OpenApi.Tests;

/// <summary>Forms, bytes, text and null as request bodies, and what else a request is made of.</summary>
public sealed class RequestBodyKindTests
{
    private static readonly WireDocument Document = WireDocument.Of(
        """
        /charges:
          post:
            operationId: things.charge
            requestBody:
              required: true
              content:
                application/x-www-form-urlencoded:
                  schema: { $ref: "#/components/schemas/Charge" }
                  encoding:
                    metadata: { style: deepObject, explode: true }
                    card: { style: deepObject, explode: true }
                    csv: { explode: false }
                    piped: { style: pipeDelimited }
                    json: { contentType: application/json }
                    raw: { allowReserved: true }
            responses: { "204": { description: ok } }
        /bin:
          post: { operationId: things.bin, requestBody: { required: true, content: { "*/*": { schema: { type: string, format: binary } } } }, responses: { "204": { description: ok } } }
        /png:
          post: { operationId: things.png, requestBody: { required: true, content: { image/png: {} } }, responses: { "204": { description: ok } } }
        /jsonBytes:
          post: { operationId: things.jsonBytes, requestBody: { required: true, content: { application/json: { schema: { type: string, format: binary } } } }, responses: { "204": { description: ok } } }
        /number:
          post: { operationId: things.number, requestBody: { required: true, content: { text/plain: { schema: { type: number } } } }, responses: { "204": { description: ok } } }
        /patch:
          put:
            operationId: things.patch
            requestBody: { required: true, content: { application/json-patch+json: { schema: { $ref: "#/components/schemas/O" } }, application/json: { schema: { $ref: "#/components/schemas/O" } }, text/json: { schema: { $ref: "#/components/schemas/O" } } } }
            responses: { "204": { description: ok } }
        /null:
          put: { operationId: things.set, requestBody: { required: true, content: { application/json: { schema: { nullable: true, allOf: [ { $ref: "#/components/schemas/O" } ] } } } }, responses: { "204": { description: ok } } }
        "/files/{id}#remove_link":
          put:
            operationId: things.removeLink
            parameters: [ { name: id, in: path, required: true, schema: { type: string } }, { name: fields, in: query, required: true, schema: { type: string } } ]
            responses: { "204": { description: done } }
        "/old?op=list":
          get:
            operationId: things.old
            parameters: [ { name: fields, in: query, required: true, schema: { type: string } } ]
            responses: { "204": { description: done } }
        /slashes:
          get: { operationId: things.slashes, parameters: [ { name: code, in: query, required: true, schema: { type: string, pattern: "/^[A-Z]{3}$/" } } ], responses: { "204": { description: ok } } }
        /impossible:
          get: { operationId: things.impossible, parameters: [ { name: code, in: query, required: true, schema: { type: string, pattern: "$[A-Z]+^" } } ], responses: { "204": { description: ok } } }
        /checked:
          get: { operationId: things.checked, parameters: [ { name: code, in: query, required: true, schema: { type: string, pattern: "^[A-Z]{3}$" } } ], responses: { "204": { description: ok } } }
        /oidc:
          get: { operationId: things.oidc, security: [ { oidc: [] } ], responses: { "204": { description: ok } } }
        """,
        """
        schemas:
          O: { type: object, properties: { a: { type: string } } }
          Charge:
            type: object
            required: [amount]
            properties:
              amount: { type: integer }
              metadata: { type: object, additionalProperties: { type: string } }
              card: { type: object, properties: { number: { type: string } } }
              csv: { type: array, items: { type: string } }
              piped: { type: array, items: { type: string } }
              many: { type: array, items: { type: string } }
              json: { type: array, items: { type: string } }
              raw: { type: string }
              plain: { type: object, properties: { x: { type: integer } } }
        securitySchemes:
          oidc: { type: openIdConnect, openIdConnectUrl: "https://auth.example.com/.well-known/openid-configuration" }
        """
    );

    [Theory]
    [InlineData("""{"amount":5,"metadata":{"order":"67"},"card":{"number":"42"}}""", "amount=5&metadata%5Border%5D=67&card%5Bnumber%5D=42")]
    [InlineData("""{"amount":5,"csv":["a","b,c"],"many":["a","b"]}""", "amount=5&csv=a,b%2Cc&many=a&many=b")]
    [InlineData("""{"amount":5,"piped":["a","b"],"json":["a"]}""", "amount=5&piped=a%7Cb&json=%5B%22a%22%5D")]
    [InlineData("""{"amount":5,"raw":"a/b:c&d","plain":{"x":1}}""", "amount=5&raw=a/b:c%26d&plain=%7B%22x%22%3A1%7D")]
    public async Task A_form_is_written_as_its_encodings_say(string body, string expected)
    {
        var sent = await Document.SentAsync("ChargeAsync", Document.Value("Charge", body));

        Assert.Equal(expected, sent.Body);
        Assert.Equal("application/x-www-form-urlencoded", sent.Header("Content-Type"));
    }

    [Theory]
    [InlineData("BinAsync", "application/octet-stream")]
    [InlineData("PngAsync", "image/png")]
    [InlineData("JsonBytesAsync", "application/json")]
    public async Task Bytes_go_out_as_they_are_under_any_media_type(string method, string contentType)
    {
        var sent = await Document.SentAsync(method, Document.File("AB"));

        Assert.Equal(("AB", contentType), (sent.Body, sent.Header("Content-Type")));
    }

    [Fact]
    public async Task A_number_as_plain_text()
    {
        var sent = await Document.SentAsync("NumberAsync", 1.5);

        Assert.Equal(("1.5", "text/plain; charset=utf-8"), (sent.Body, sent.Header("Content-Type")));
    }

    [Fact]
    public async Task Of_several_json_types_the_plain_one_is_sent() =>
        Assert.Equal(
            "application/json",
            (await Document.SentAsync("PatchAsync", Document.Value("O", """{"a":"1"}"""))).Header("Content-Type")
        );

    [Fact]
    public async Task Null_is_sent_where_a_required_body_may_be_null()
    {
        Assert.Equal("null", (await Document.SentAsync("SetAsync", [null])).Body);
        Assert.Equal("""{"a":"1"}""", (await Document.SentAsync("SetAsync", Document.Value("O", """{"a":"1"}"""))).Body);
    }

    [Fact]
    public async Task The_fragment_of_a_path_is_not_sent() =>
        Assert.Equal("https://api.example.com/files/12345?fields=link", (await Document.SentAsync("RemoveLinkAsync", "12345", "link")).Uri);

    [Fact]
    public async Task A_query_in_the_path_and_parameters_are_one_query() =>
        Assert.Equal("https://api.example.com/old?op=list&fields=link", (await Document.SentAsync("OldAsync", "link")).Uri);

    [Fact]
    public async Task A_pattern_that_nothing_fits_is_told_and_not_enforced()
    {
        Assert.EndsWith("code=ABC", (await Document.SentAsync("SlashesAsync", "ABC")).Uri, StringComparison.Ordinal);
        Assert.EndsWith("code=abc", (await Document.SentAsync("ImpossibleAsync", "abc")).Uri, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Document.SentAsync("CheckedAsync", "abc"));
        Assert.Equal(
            ["written without slashes around it", "one that some text can match"],
            Document
                .Bound.Client.Problems.Where(problem => problem.Id == DiagnosticIds.InvalidValue)
                .Select(problem => problem.Arguments[1])
        );
    }

    [Fact]
    public async Task Open_id_connect_takes_a_token_that_the_caller_brings()
    {
        var handler = new Support.Tests.StubHandler(
            (_, _, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NoContent))
        );
        var client = new EmittedClient(Document.Compiled, handler, options => options.Oidc = BearerOf(Document.Compiled, "t0ken"));
        await client.CallAsync("Things.OidcAsync");

        Assert.Equal("Bearer t0ken", handler.Sent[0].Header("Authorization"));
    }

    private static dynamic BearerOf(Compiled compiled, string token) =>
        compiled
            .Assembly.GetType(Compiled.SupportNamespace + ".BearerCredential", throwOnError: true)!
            .GetMethod("FromToken")!
            .Invoke(null, [token.ToString(CultureInfo.InvariantCulture)])!;
}
