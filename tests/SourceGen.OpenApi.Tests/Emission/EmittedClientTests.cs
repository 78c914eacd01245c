using System.Net;
using System.Text;
using SourceGen.OpenApi.Support.Tests;

namespace SourceGen.OpenApi.Tests;

/// <summary>Operations of every kind, compiled from what was written and called.</summary>
public sealed class EmittedClientTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        servers: [{ url: "https://{region}.example.com/v{version}", variables: { region: { default: eu, enum: [eu, us] }, version: { default: "1" } } }]
        security: [{ key: [], pin: [] }, { token: [] }]
        tags: [{ name: things, description: "All things <b>bright</b>" }]
        paths:
          /things/{id}/parts/{part}:
            get:
              operationId: things.part
              parameters:
                - { name: class, in: query, required: true, schema: { type: integer, format: int32 } }
                - { name: id, in: path, required: true, schema: { type: string, format: uuid } }
                - { name: part, in: path, required: true, style: matrix, explode: true, schema: { type: array, items: { type: integer } } }
                - { name: X-Tenant, in: header, required: true, schema: { type: string } }
                - { name: page, in: query, required: true, schema: { type: string } }
              responses:
                "200": { description: A part, content: { application/json: { schema: { $ref: "#/components/schemas/thing" } } } }
                "404": { description: None, content: { application/problem+json: { schema: { $ref: "#/components/schemas/problem" } } } }
                "4XX": { description: Wrong, content: { application/json: { schema: { $ref: "#/components/schemas/failure" } } } }
          /things:
            post:
              operationId: things.create
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/thing" } } } }
              responses:
                "201": { description: Made, content: { application/json: { schema: { $ref: "#/components/schemas/thing" } } } }
                "202": { description: Later }
            put:
              operationId: things.replace
              requestBody: { content: { application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/thing" } } } }
              responses: { "204": { description: Done } }
            delete:
              operationId: things.delete
              deprecated: true
              security: []
              responses: { "204": { description: Gone } }
          /things/text:
            post:
              operationId: things.echo
              requestBody: { required: true, content: { text/plain: { schema: { type: string } } } }
              responses:
                "200": { description: Text, content: { text/plain: { schema: { type: string } } } }
          /things/file:
            post:
              operationId: things.upload
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [file]
                      properties:
                        note: { type: string }
                        file: { type: string, format: binary }
                        thing: { $ref: "#/components/schemas/thing" }
              responses:
                "200": { description: Bytes, content: { application/pdf: { schema: { type: string, format: binary } } } }
            put:
              operationId: things.store
              requestBody: { required: true, content: { application/octet-stream: {} } }
              responses: { "200": { description: Stored } }
          /things/either:
            get:
              operationId: things.either
              responses:
                "200": { description: One, content: { application/json: { schema: { $ref: "#/components/schemas/thing" } } } }
                "203": { description: Other, content: { application/json: { schema: { $ref: "#/components/schemas/failure" } } } }
          /things/wrapped:
            get:
              operationId: things.wrapped
              x-unwrap: /data/count
              responses:
                "200":
                  description: Wrapped
                  content:
                    application/json:
                      schema: { type: object, properties: { data: { type: object, properties: { count: { type: integer } } } } }
          /other:
            get:
              operationId: things.elsewhere
              servers: [{ url: "https://other.example.com/x" }]
              responses: { "200": { description: Done } }
            patch:
              tags: [things]
              responses: { "200": { description: Done } }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
            pin: { type: apiKey, in: query, name: pin }
            token: { type: http, scheme: bearer }
          schemas:
            thing:
              type: object
              required: [name]
              properties: { name: { type: string }, size: { type: integer } }
            problem: { type: object, properties: { title: { type: string }, type: { type: string } } }
            failure:
              type: object
              required: [error]
              properties: { error: { type: object, properties: { code: { type: integer }, message: { type: string } } } }
        """;

    private static readonly Lazy<Compiled> Code = new(static () => Bound.Of(Document).Compile());

    [Fact]
    public void The_code_compiles_without_a_warning() => Assert.Empty(Code.Value.OwnWarnings);

    [Fact]
    public async Task Arguments_come_path_first_then_in_document_order()
    {
        var (client, handler) = Client(HttpStatusCode.OK, """{"name":"x"}""");

        var part = await client.CallAsync("Things.PartAsync", Guid.Empty, new long[] { 1, 2 }, 7, "tenant", "third");

        Assert.Equal("x", new Emitted(part!)["Name"]);
        var sent = Assert.Single(handler.Sent);
        Assert.Equal(
            "https://eu.example.com/v1/things/00000000-0000-0000-0000-000000000000/parts/;part=1;part=2?class=7&page=third&pin=9",
            sent.Uri
        );
        Assert.Equal(("tenant", "k"), (sent.Header("X-Tenant"), sent.Header("X-Key")));
    }

    [Fact]
    public async Task The_server_is_the_documents_with_the_variables_of_the_options()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, """{"name":"x"}""");
        var client = new EmittedClient(
            Code.Value,
            handler,
            options =>
            {
                options.ServerRegion = "us";
                options.ServerVersion = "2";
            }
        );

        await client.CallAsync("Things.DeleteAsync");

        Assert.Equal("https://us.example.com/v2/things", Assert.Single(handler.Sent).Uri);
        Assert.Throws<ArgumentException>(() => new EmittedClient(Code.Value, handler, options => options.ServerRegion = "mars"));
    }

    [Fact]
    public async Task A_success_without_a_body_is_null_where_another_has_one()
    {
        var (client, handler) = Client(HttpStatusCode.Created, """{"name":"made"}""");
        Assert.Equal("made", new Emitted((await client.CallAsync("Things.CreateAsync", Thing("new", 3)))!)["Name"]);
        Assert.Equal("""{"name":"new","size":3}""", handler.Sent[0].Body);

        (client, _) = Client(HttpStatusCode.Accepted, "");
        Assert.Null(await client.CallAsync("Things.CreateAsync", Thing("new", 3)));
        Assert.Throws<ArgumentNullException>(() => client.Call("Things.CreateAsync", [null]));
    }

    [Fact]
    public async Task A_form_is_optional_where_the_document_says_so()
    {
        var (client, handler) = Client(HttpStatusCode.NoContent, "");

        await client.CallAsync("Things.ReplaceAsync", Thing("a+b", 1));
        await client.CallAsync("Things.ReplaceAsync");

        Assert.Equal(
            ("name=a%2Bb&size=1", "application/x-www-form-urlencoded"),
            (handler.Sent[0].Body, handler.Sent[0].Header("Content-Type"))
        );
        Assert.Null(handler.Sent[1].Body);
    }

    [Fact]
    public async Task Text_goes_and_comes_as_text()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "héllo", "text/plain; charset=utf-8");
        var client = new EmittedClient(Code.Value, handler, Credentials);

        Assert.Equal("héllo", await client.CallAsync("Things.EchoAsync", "grüß"));
        Assert.Equal(
            ("grüß", "text/plain; charset=utf-8", "text/plain"),
            (handler.Sent[0].Body, handler.Sent[0].Header("Content-Type"), handler.Sent[0].Header("Accept"))
        );
    }

    [Fact]
    public async Task Parts_are_arguments_and_bytes_come_as_a_stream()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "%PDF", "application/pdf");
        var client = new EmittedClient(Code.Value, handler, Credentials);
        var file = Code
            .Value.Assembly.GetType("Acme.OpenApi.ApiFile")!
            .GetMethod("FromBytes")!
            .Invoke(null, [Encoding.UTF8.GetBytes("bytes"), "a.txt", null]);

        var stream = (Stream)(await client.CallAsync("Things.UploadAsync", file, "a note", Thing("t", 1)))!;

        Assert.Equal("%PDF", await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken));
        var sent = Assert.Single(handler.Sent);
        Assert.Equal("application/pdf", sent.Header("Accept"));
        Assert.Contains("name=\"note\"\r\n\r\na note\r\n", sent.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"file\"; filename=\"a.txt\"\r\n\r\nbytes\r\n", sent.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"thing\"\r\n\r\n{\"name\":\"t\",\"size\":1}\r\n", sent.Body, StringComparison.Ordinal);

        await client.CallAsync("Things.StoreAsync", file);
        Assert.Equal(("bytes", "application/octet-stream"), (handler.Sent[1].Body, handler.Sent[1].Header("Content-Type")));
    }

    [Fact]
    public async Task Successes_that_differ_are_a_union()
    {
        var (client, _) = Client(HttpStatusCode.OK, """{"name":"x"}""");
        var one = await client.CallAsync("Things.EitherAsync");
        Assert.Equal("EitherThingsResponse", one!.GetType().Name);
    }

    [Fact]
    public async Task The_part_that_the_document_names_is_returned_and_its_absence_is_an_error()
    {
        var (client, _) = Client(HttpStatusCode.OK, """{"data":{"count":5}}""");
        Assert.Equal(5L, await client.CallAsync("Things.WrappedAsync"));

        (client, _) = Client(HttpStatusCode.OK, """{"data":null}""");
        var error = await Assert.ThrowsAnyAsync<Exception>(() => client.CallAsync("Things.WrappedAsync"));
        Assert.Equal("ApiFormatException", error.GetType().Name);
    }

    [Theory]
    [InlineData(404, """{"title":"No such part","type":"urn:none"}""", "urn:none", "No such part")]
    [InlineData(409, """{"error":{"code":12,"message":"Taken"}}""", "12", "Taken")]
    [InlineData(409, "not JSON at all", null, null)]
    [InlineData(500, """{"error":{"code":12}}""", null, null)]
    public async Task Code_and_message_of_an_error_are_found_by_their_names(int status, string body, string? code, string? message)
    {
        var (client, _) = Client((HttpStatusCode)status, body);

        var error = await Assert.ThrowsAnyAsync<Exception>(() =>
            client.CallAsync("Things.PartAsync", Guid.Empty, new long[] { 1 }, 7, "t", "p")
        );

        Assert.Equal((code, message), (new Emitted(error)["ErrorCode"] as string, new Emitted(error)["ErrorMessage"] as string));
    }

    [Fact]
    public async Task An_operation_may_have_a_server_of_its_own_and_no_id()
    {
        var (client, handler) = Client(HttpStatusCode.OK, "");

        await client.CallAsync("Things.ElsewhereAsync");
        await client.CallAsync("Things.PatchOtherAsync");

        Assert.Equal("https://other.example.com/x/other?pin=9", handler.Sent[0].Uri);
        Assert.Equal(("PATCH", "https://eu.example.com/v1/other?pin=9"), (handler.Sent[1].Method, handler.Sent[1].Uri));
    }

    [Fact]
    public async Task Credentials_are_asked_for_in_the_words_of_the_options()
    {
        var client = new EmittedClient(Code.Value, StubHandler.Always(HttpStatusCode.OK, ""));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CallAsync("Things.ElsewhereAsync"));

        Assert.Contains(
            "TestClientOptions.Key and TestClientOptions.Pin, or TestClientOptions.Token",
            error.Message,
            StringComparison.Ordinal
        );
        await client.CallAsync("Things.DeleteAsync");
    }

    [Fact]
    public async Task One_call_can_have_settings_of_its_own()
    {
        var (client, handler) = Client(HttpStatusCode.OK, """{"data":{"count":5}}""");
        dynamic options = Activator.CreateInstance(Code.Value.Assembly.GetType("Acme.OpenApi.RequestOptions")!)!;
        options.Headers["X-Extra"] = "1";

        var response = await client.CallAsync("Things.WrappedWithResponseAsync", (object)options);

        Assert.Equal(("1", 5L), (handler.Sent[0].Header("X-Extra"), new Emitted(response!)["Value"]));
    }

    private static object Thing(string name, long size)
    {
        var type = Code.Value.Type("Thing");
        var thing = Activator.CreateInstance(type)!;
        type.GetProperty("Name")!.SetValue(thing, name);
        type.GetProperty("Size")!.SetValue(thing, size);
        return thing;
    }

    private static void Credentials(dynamic options)
    {
        options.Key = "k";
        options.Pin = "9";
    }

    private static (EmittedClient Client, StubHandler Handler) Client(HttpStatusCode status, string body)
    {
        var handler = StubHandler.Always(status, body);
        return (new EmittedClient(Code.Value, handler, Credentials), handler);
    }
}
