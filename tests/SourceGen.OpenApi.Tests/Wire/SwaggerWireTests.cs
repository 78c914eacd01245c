using System.Net;

namespace SourceGen.OpenApi.Tests;

/// <summary>Swagger 2.0 on the wire: what a client made from such a document sends and reads.</summary>
public sealed class SwaggerWireTests
{
    private static readonly WireDocument Document = new(
        """
        swagger: "2.0"
        info: { title: T, version: "1" }
        host: api.example.com
        basePath: /v1
        schemes: [http, https]
        produces: [application/json]
        consumes: [application/json, application/x-www-form-urlencoded]
        paths:
          /query:
            get:
              operationId: things.query
              parameters:
                - { name: def, in: query, required: true, type: array, items: { type: string } }
                - { name: csv, in: query, required: true, type: array, items: { type: string }, collectionFormat: csv }
                - { name: ssv, in: query, required: true, type: array, items: { type: string }, collectionFormat: ssv }
                - { name: tsv, in: query, required: true, type: array, items: { type: string }, collectionFormat: tsv }
                - { name: pipes, in: query, required: true, type: array, items: { type: string }, collectionFormat: pipes }
                - { name: multi, in: query, required: true, type: array, items: { type: string }, collectionFormat: multi }
              responses: { "200": { description: ok } }
          /path/{csv}/{ssv}/{tsv}/{pipes}:
            get:
              operationId: things.path
              parameters:
                - { name: csv, in: path, required: true, type: array, items: { type: string } }
                - { name: ssv, in: path, required: true, type: array, items: { type: string }, collectionFormat: ssv }
                - { name: tsv, in: path, required: true, type: array, items: { type: string }, collectionFormat: tsv }
                - { name: pipes, in: path, required: true, type: array, items: { type: string }, collectionFormat: pipes }
              responses: { "200": { description: ok } }
          /header:
            get:
              operationId: things.header
              parameters:
                - { name: X-Csv, in: header, required: true, type: array, items: { type: string } }
                - { name: X-Ssv, in: header, required: true, type: array, items: { type: string }, collectionFormat: ssv }
                - { name: X-Pipes, in: header, required: true, type: array, items: { type: string }, collectionFormat: pipes }
              responses: { "200": { description: ok } }
          /status:
            get:
              operationId: things.status
              parameters:
                - { name: status, in: query, required: true, type: array, items: { type: string, enum: [DRAFT, FAILED] }, collectionFormat: multi, enum: [DRAFT, FAILED] }
              responses: { "200": { description: ok } }
          /form:
            post:
              operationId: things.form
              parameters: [{ name: channel, in: formData, type: string, required: true }, { name: tags, in: formData, type: array, items: { type: string }, collectionFormat: pipes }]
              responses: { "200": { description: ok, schema: { type: object } } }
          /picture:
            post:
              operationId: things.picture
              consumes: [multipart/form-data, application/json]
              parameters: [{ name: pic, in: formData, type: file, required: true }, { name: note, in: formData, type: string }]
              responses: { "201": { description: ok } }
          /thing:
            get: { operationId: things.get, responses: { "200": { description: ok, schema: { $ref: "#/definitions/Thing" } }, "204": { description: none } } }
            delete: { operationId: things.delete, responses: { "204": { description: gone } } }
            post: { operationId: things.post, parameters: [{ name: b, in: body, required: true, schema: { $ref: "#/definitions/Thing" } }], responses: { "200": { description: ok } } }
            head: { operationId: things.head, responses: { "200": { description: ok } } }
          /file: { get: { operationId: things.file, responses: { "200": { description: ok, schema: { type: file } } } } }
          /port: { get: { operationId: things.port, responses: { "200": { description: ok, schema: { $ref: "#/definitions/Port" } } } } }
        definitions:
          Thing: { type: object, properties: { x: { type: string } } }
          IntOrString: { type: string, format: int-or-string }
          Port: { type: object, properties: { target: { $ref: "#/definitions/IntOrString" } } }
        """
    );

    private static readonly string[] List = ["a", "b c"];

    [Fact]
    public async Task Lists_in_a_query_are_joined_as_collectionFormat_says() =>
        Assert.Equal(
            "https://api.example.com/v1/query?def=a,b%20c&csv=a,b%20c&ssv=a%20b%20c&tsv=a%09b%20c&pipes=a%7Cb%20c&multi=a&multi=b%20c",
            (await Document.SentAsync("QueryAsync", List, List, List, List, List, List)).Uri
        );

    [Fact]
    public async Task Lists_in_a_path_are_joined_as_collectionFormat_says() =>
        Assert.Equal(
            "https://api.example.com/v1/path/a,b%20c/a%20b%20c/a%09b%20c/a%7Cb%20c",
            (await Document.SentAsync("PathAsync", List, List, List, List)).Uri
        );

    [Fact]
    public async Task Lists_in_headers_are_joined_as_collectionFormat_says()
    {
        var sent = await Document.SentAsync("HeaderAsync", List, List, List);

        Assert.Equal(("a,b c", "a b c", "a|b c"), (sent.Header("X-Csv"), sent.Header("X-Ssv"), sent.Header("X-Pipes")));
    }

    [Fact]
    public async Task Values_listed_beside_an_array_are_those_of_its_items()
    {
        var item = ArgumentOf("StatusAsync").GetGenericArguments()[0];
        var values = Array.CreateInstance(item, 2);
        values.SetValue(Activator.CreateInstance(item, "DRAFT"), 0);
        values.SetValue(Activator.CreateInstance(item, "FAILED"), 1);

        Assert.EndsWith(
            "/status?status=DRAFT&status=FAILED",
            (await Document.SentAsync("StatusAsync", values)).Uri,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Form_data_is_a_form_whatever_else_the_operation_consumes()
    {
        var body = Document.Value(ArgumentOf("FormAsync").Name, """{"channel":"C1","tags":["a","b"]}""");
        var form = await Document.SentAsync("FormAsync", body);
        var picture = await Document.SentAsync("PictureAsync", Document.File("bytes", "p.png"));

        Assert.Equal(("application/x-www-form-urlencoded", "channel=C1&tags=a%7Cb"), (form.Header("Content-Type"), form.Body));
        Assert.StartsWith("multipart/form-data", picture.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("filename=\"p.png\"", picture.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Responses_without_a_schema_have_no_content()
    {
        var thing = Document.Value("Thing", """{"x":"1"}""");

        Assert.Null(await Document.AnswerAsync("GetAsync", HttpStatusCode.NoContent));
        Assert.Equal("1", ((dynamic)(await Document.AnswerAsync("GetAsync", HttpStatusCode.OK, """{"x":"1"}"""))!).X);
        await Document.SentAsync("DeleteAsync");
        await Document.SentAsync("HeadAsync");
        Assert.Equal("""{"x":"1"}""", (await Document.SentAsync("PostAsync", thing)).Body);
    }

    [Fact]
    public async Task A_response_of_type_file_is_its_bytes()
    {
        using var stream = (Stream)(await Document.AnswerAsync("FileAsync", HttpStatusCode.OK, "%PDF", "application/pdf"))!;

        Assert.Equal("%PDF", await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""{"target":8080}""")]
    [InlineData("""{"target":"http"}""")]
    public async Task A_number_or_a_text_stays_what_it_is(string json)
    {
        var port = (await Document.AnswerAsync("PortAsync", HttpStatusCode.OK, json))!;

        Assert.Equal(json, new Emitted(port).ToJson());
    }

    private static Type ArgumentOf(string method) =>
        Document.Compiled.Type("IThingsClient").GetMethods().First(one => one.Name == method).GetParameters()[0].ParameterType;
}
