namespace SourceGen.OpenApi.Tests;

/// <summary>Bodies, lists and servers of Swagger 2.0 documents.</summary>
public sealed class SwaggerBodyTests
{
    private const string Head = "swagger: \"2.0\"\ninfo: { title: Old, version: \"1\" }\n";

    private static ReadDocument Operation(string operation, string head = "host: api.example.test\nschemes: [https]\n") =>
        ReadDocument.Yaml(Head + head + "paths: { /a: { post: { operationId: o, " + operation + " } } }\n");

    private static ApiOperation Read(string operation, string head = "host: api.example.test\nschemes: [https]\n")
    {
        var read = Operation(operation, head);
        Assert.Empty(read.Located);
        return read.Operation("o");
    }

    [Theory]
    [InlineData("{ description: d }", "")]
    [InlineData("{ description: d, schema: { type: string } }", "application/json")]
    [InlineData("{ description: d, schema: { type: file } }", "application/octet-stream")]
    [InlineData("{ description: d, examples: { text/plain: a } }", "text/plain")]
    public void A_response_has_content_where_it_has_a_schema(string response, string types)
    {
        var content = Read("produces: [application/json], responses: { 200: " + response + " }").Responses[0].Content;

        Assert.Equal(types, string.Join(' ', content.AsSpan().ToArray().Select(static media => media.ContentType)));
    }

    [Fact]
    public void A_file_is_bytes_of_the_types_that_are_no_text()
    {
        var content = Read("produces: [application/json, application/pdf], responses: { 200: { description: d, schema: { type: file } } }")
            .Responses[0]
            .Content;

        Assert.Equal(["application/pdf"], content.AsSpan().ToArray().Select(static media => media.ContentType));
        Assert.Equal("binary", content[0].Schema!.Format);
    }

    [Theory]
    [InlineData("query", "", "Form", false)]
    [InlineData("query", ", collectionFormat: csv", "Form", false)]
    [InlineData("query", ", collectionFormat: multi", "Form", true)]
    [InlineData("query", ", collectionFormat: ssv", "SpaceDelimited", false)]
    [InlineData("query", ", collectionFormat: tsv", "TabDelimited", false)]
    [InlineData("query", ", collectionFormat: pipes", "PipeDelimited", false)]
    [InlineData("header", "", "Simple", false)]
    public void Lists_are_joined_as_collectionFormat_says(string place, string format, string style, bool explode)
    {
        var parameter = Read(
            "parameters: [{ name: p, in: " + place + ", type: array, items: { type: string }" + format + " }], responses: {}"
        ).Parameters[0];

        Assert.Equal((style, explode), (parameter.Style.ToString(), parameter.Explode));
    }

    [Fact]
    public void Lists_of_forms_are_joined_as_collectionFormat_says()
    {
        var media = Read(
            "parameters: [{ name: a, in: formData, type: array, items: { type: string } }, { name: b, in: formData, type: array, items: { type: string }, collectionFormat: multi }], responses: {}"
        ).Body!.Content[0];

        Assert.Equal(
            [("a", "Form", false), ("b", "Form", true)],
            media.Encodings.AsSpan().ToArray().Select(static encoding => (encoding.Property, encoding.Style.ToString(), encoding.Explode))
        );
    }

    [Theory]
    [InlineData("[application/json, application/x-www-form-urlencoded]", "type: string", "application/x-www-form-urlencoded")]
    [InlineData("[application/json]", "type: string", "application/x-www-form-urlencoded")]
    [InlineData("[multipart/form-data]", "type: string", "multipart/form-data")]
    [InlineData("[application/json, multipart/form-data]", "type: file", "multipart/form-data")]
    [InlineData("[application/json]", "type: array, items: { type: file }", "multipart/form-data")]
    public void A_form_is_never_JSON(string consumes, string type, string expected)
    {
        var body = Read(
            "consumes: " + consumes + ", parameters: [{ name: f, in: formData, required: true, " + type + " }], responses: {}"
        ).Body!;

        Assert.Equal([expected], body.Content.AsSpan().ToArray().Select(static media => media.ContentType));
        Assert.True(body.Required);
    }

    [Theory]
    [InlineData("host: a.test\nbasePath: /v1\nschemes: [http, https]\n", "https://a.test/v1 http://a.test/v1")]
    [InlineData("host: a.test\nschemes: [wss, http]\n", "http://a.test")]
    [InlineData("host: a.test\n", "https://a.test")]
    [InlineData("basePath: /v1/\n", "/v1")]
    public void Https_is_the_first_server_that_is_offered(string head, string servers)
    {
        var read = Operation("responses: {}", head);

        Assert.Equal(servers, string.Join(' ', read.Model.Servers.AsSpan().ToArray().Select(static server => server.Url)));
    }

    [Fact]
    public void A_shared_response_has_the_media_types_of_the_operation()
    {
        var read = ReadDocument.Yaml(
            Head
                + "host: a.test\nproduces: [application/json]\npaths: { /a: { get: { operationId: o, produces: [text/plain], responses: { 200: { $ref: '#/responses/R' } } } } }\nresponses: { R: { description: d, schema: { type: string } } }\n"
        );

        Assert.Equal("text/plain", read.Operation("o").Responses[0].Content[0].ContentType);
    }
}
