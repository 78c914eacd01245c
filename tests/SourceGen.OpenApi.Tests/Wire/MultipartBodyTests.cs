using SourceGen.OpenApi.Support.Tests;

namespace SourceGen.OpenApi.Tests;

/// <summary>Multipart bodies: which parts there are, and how each is written.</summary>
public sealed class MultipartBodyTests
{
    private static readonly WireDocument Document = WireDocument.Of(
        """
        /allOf:
          post:
            operationId: things.allOf
            requestBody:
              required: true
              content:
                multipart/form-data:
                  schema:
                    type: object
                    required: [file]
                    allOf:
                      - { type: object, properties: { file: { $ref: "#/components/schemas/Upload" } } }
                      - { type: object, properties: { files: { $ref: "#/components/schemas/Uploads" } } }
                      - { type: object, properties: { title: { type: string } } }
            responses: { "204": { description: ok } }
        /ref:
          post:
            operationId: things.reference
            requestBody: { required: true, content: { multipart/form-data: { schema: { $ref: "#/components/schemas/UploadRequest" } } } }
            responses: { "204": { description: ok } }
        /listed:
          post:
            operationId: things.listed
            requestBody:
              required: true
              content:
                multipart/form-data:
                  schema: { type: object, required: [photo], properties: { photo: { type: string, format: binary } } }
                  encoding: { photo: { contentType: "image/png, image/jpeg" } }
            responses: { "204": { description: ok } }
        /content:
          post:
            operationId: things.content
            requestBody:
              required: true
              content:
                multipart/form-data:
                  schema: { type: object, required: [photo], properties: { photo: { type: string, contentMediaType: image/png }, doc: { type: string, contentMediaType: application/pdf }, note: { type: string, contentMediaType: text/html } } }
            responses: { "204": { description: ok } }
        /array:
          post:
            operationId: things.array
            requestBody: { required: true, content: { multipart/form-data: { schema: { type: array, items: { type: string, format: binary } } } } }
            responses: { "204": { description: ok } }
        /none:
          post:
            operationId: things.none
            requestBody: { required: true, content: { multipart/form-data: {} } }
            responses: { "204": { description: ok } }
        /either:
          post:
            operationId: things.either
            requestBody:
              required: true
              content:
                multipart/form-data:
                  schema:
                    oneOf:
                      - { type: object, required: [file], properties: { file: { type: string, format: binary } } }
                      - { type: object, required: [url], properties: { url: { type: string } } }
            responses: { "204": { description: ok } }
        /optional:
          post:
            operationId: things.optional
            requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary }, note: { type: string } } } } } }
            responses: { "204": { description: ok } }
        /styled:
          post:
            operationId: things.styled
            requestBody:
              required: true
              content:
                multipart/form-data:
                  schema:
                    type: object
                    required: [meta, tags, list, plain]
                    properties:
                      meta: { $ref: "#/components/schemas/Meta" }
                      tags: { type: array, items: { type: string } }
                      list: { type: array, items: { type: string } }
                      plain: { type: array, items: { type: string } }
                      data: { type: string }
                  encoding:
                    meta: { style: deepObject, explode: true }
                    tags: { style: pipeDelimited, explode: false }
                    list: { contentType: application/json }
                    data: { contentType: "text/csv", headers: { X-Kind: { schema: { type: string, enum: [table] } } } }
            responses: { "204": { description: ok } }
        /open:
          post:
            operationId: things.open
            requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, additionalProperties: { type: string, format: binary } } } } }
            responses: { "204": { description: ok } }
        /both:
          post:
            operationId: things.both
            requestBody:
              required: true
              content:
                multipart/form-data: { schema: { $ref: "#/components/schemas/NewFile" } }
                application/json: { schema: { $ref: "#/components/schemas/NewFile" } }
            responses: { "204": { description: ok } }
        """,
        """
        schemas:
          Upload: { type: string, format: binary }
          Uploads: { type: array, items: { $ref: "#/components/schemas/Upload" } }
          FilePart: { type: object, required: [file], properties: { file: { type: string, format: binary }, id: { type: string, readOnly: true } } }
          UploadRequest: { allOf: [ { $ref: "#/components/schemas/FilePart" } ], properties: { title: { type: string } } }
          Meta: { type: object, properties: { a: { type: string }, b: { type: integer } } }
          NewFile: { type: object, properties: { file: { type: string, format: binary }, file_id: { type: string } } }
        """,
        version: "3.1.0"
    );

    [Fact]
    public async Task Parts_of_all_members_of_an_allOf_are_sent()
    {
        var sent = await Document.SentAsync("AllOfAsync", Document.File("one", "a.bin"), Document.Files("two", "three"), "t");

        Assert.Equal(["file", "files", "files", "title"], PartsOf(sent).Select(part => part.Name));
        Assert.Equal(["one", "two", "three", "t"], PartsOf(sent).Select(part => part.Text));
    }

    [Fact]
    public async Task A_file_of_a_referenced_part_is_required_and_sent()
    {
        var method = Document.Compiled.Type("IThingsClient").GetMethods().First(m => m.Name == "ReferenceAsync");
        Assert.Equal(["file", "title", "cancellationToken"], method.GetParameters().Select(parameter => parameter.Name));
        Assert.False(method.GetParameters()[0].IsOptional);

        var sent = await Document.SentAsync("ReferenceAsync", Document.File("one"), "t");
        Assert.Equal(["file", "title"], PartsOf(sent).Select(part => part.Name));
    }

    [Theory]
    [InlineData(null, null, "image/png")]
    [InlineData("a.jpg", null, "image/jpeg")]
    [InlineData("a.gif", null, "image/png")]
    [InlineData("a.gif", "image/gif", "image/gif")]
    public async Task Of_several_media_types_a_file_has_its_own_or_one_that_is_listed(string? name, string? type, string expected) =>
        Assert.Equal(
            expected,
            Assert.Single(PartsOf(await Document.SentAsync("ListedAsync", Document.File("x", name, type)))).Headers["Content-Type"]
        );

    [Fact]
    public async Task A_media_type_that_is_no_text_makes_a_file()
    {
        var sent = PartsOf(await Document.SentAsync("ContentAsync", Document.File("x"), Document.File("y"), "<b>"));

        Assert.Equal(["image/png", "application/pdf", "text/html; charset=utf-8"], sent.Select(part => part.Headers["Content-Type"]));
    }

    [Fact]
    public async Task A_body_that_is_a_list_of_files_is_one_of_parts() =>
        Assert.Equal(["x", "y"], PartsOf(await Document.SentAsync("ArrayAsync", Document.Files("x", "y"))).Select(part => part.Text));

    [Fact]
    public async Task A_body_without_a_schema_takes_any_parts()
    {
        var parts = Parts(("note", Document.File("hi", contentType: "text/plain")), ("data", Document.File("x", "x.bin")));
        var sent = PartsOf(await Document.SentAsync("NoneAsync", parts));

        Assert.Equal(["note", "data"], sent.Select(part => part.Name));
        Assert.Equal("form-data; name=\"note\"", sent[0].Headers["Content-Disposition"]);
    }

    [Fact]
    public async Task Parts_of_all_alternatives_can_be_given()
    {
        Assert.Equal(["file"], PartsOf(await Document.SentAsync("EitherAsync", Document.File("x"))).Select(part => part.Name));
        Assert.Equal(["url"], PartsOf(await Document.SentAsync("EitherAsync", null, "https://a")).Select(part => part.Name));
    }

    [Fact]
    public async Task Nothing_given_is_no_body()
    {
        var sent = await Document.SentAsync("OptionalAsync");

        Assert.Null(sent.Body);
        Assert.Null(sent.Header("Content-Type"));
    }

    [Fact]
    public async Task Style_content_type_and_headers_of_an_encoding_are_kept()
    {
        var meta = Document.Value("Meta", """{"a":"x y","b":2}""");
        string[] items = ["a b", "c"];
        var sent = PartsOf(await Document.SentAsync("StyledAsync", meta, items, items, items, "1;2"));

        Assert.Equal(
            ["meta[a]=x y", "meta[b]=2", "tags=a b|c", "list=[\"a b\",\"c\"]", "plain=a b", "plain=c", "data=1;2"],
            sent.Select(part => part.Name + "=" + part.Text)
        );
        Assert.Equal("application/json", sent[3].Headers["Content-Type"]);
        Assert.Equal("table", sent[6].Headers["X-Kind"]);
        Assert.Equal("text/csv; charset=utf-8", sent[6].Headers["Content-Type"]);
    }

    [Fact]
    public async Task Members_that_the_document_does_not_name_are_parts_too() =>
        Assert.Equal("any", Assert.Single(PartsOf(await Document.SentAsync("OpenAsync", Parts(("any", Document.File("x")))))).Name);

    [Fact]
    public async Task Where_json_is_offered_as_well_the_files_have_a_method_of_their_own()
    {
        var json = await Document.SentAsync("BothAsync", Document.Value("NewFile", """{"file_id":"7"}"""));
        var multipart = await Document.SentAsync("BothMultipartAsync", Document.File("x"), "8");

        Assert.Equal("""{"file_id":"7"}""", json.Body);
        Assert.Equal(["file", "file_id"], PartsOf(multipart).Select(part => part.Name));
    }

    [Theory]
    [InlineData("größe.txt", "filename=\"größe.txt\"")]
    [InlineData("日本.txt", "filename=\"日本.txt\"")]
    [InlineData("a\"b\r\nc\\d.txt", "filename=\"a%22b%0D%0Ac\\d.txt\"")]
    public async Task File_names_are_written_as_browsers_do(string name, string expected) =>
        Assert.Contains(expected, (await Document.SentAsync("EitherAsync", Document.File("x", name))).Body, StringComparison.Ordinal);

    private static object Parts(params (string Name, object File)[] parts)
    {
        var type = typeof(Dictionary<,>).MakeGenericType(typeof(string), parts[0].File.GetType());
        var map = (System.Collections.IDictionary)Activator.CreateInstance(type)!;
        foreach (var (name, file) in parts)
        {
            map.Add(name, file);
        }

        return map;
    }

    private static List<Part> PartsOf(SentRequest request)
    {
        var type = request.Header("Content-Type")!;
        var boundary = "--" + type[(type.IndexOf("boundary=", StringComparison.Ordinal) + 9)..].Trim('"');
        return request.Body!.Split(boundary)[1..^1].Select(Part.Of).ToList();
    }

    /// <summary>One part as it was sent.</summary>
    private sealed record Part(IReadOnlyDictionary<string, string> Headers, string Text)
    {
        public string Name => Headers["Content-Disposition"].Split("name=\"")[1].Split('"')[0];

        public static Part Of(string text)
        {
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var headers = text[2..end]
                .Split("\r\n")
                .Select(line => line.Split(": ", 2))
                .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
            return new Part(headers, text[(end + 4)..^2]);
        }
    }
}
