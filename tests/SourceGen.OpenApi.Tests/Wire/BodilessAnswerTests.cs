using System.Net;
using System.Text.Json;
using SourceGen.OpenApi.Support.Tests;

namespace SourceGen.OpenApi.Tests;

/// <summary>Successes without a body: by HTTP, by the document, and by the server's own choice.</summary>
public sealed class BodilessAnswerTests
{
    private static readonly WireDocument Document = WireDocument.Of(
        """
        /noContent:
          delete: { operationId: things.noContent, responses: { "204": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } } }
        /reset:
          post: { operationId: things.reset, responses: { "205": { description: ok, content: { text/plain: { schema: { type: string } } } } } }
        /head:
          head: { operationId: things.look, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } } }
        /typed:
          post: { operationId: things.typed, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } } }
        /number:
          get: { operationId: things.number, responses: { "200": { description: ok, content: { application/json: { schema: { type: integer } } } } } }
        /either:
          get:
            operationId: things.either
            responses:
              "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
              "204": { description: none }
        /count:
          get:
            operationId: things.count
            responses:
              "200": { description: ok, content: { application/json: { schema: { type: integer } } } }
              "204": { description: none, content: { application/json: { schema: { type: integer } } } }
        /nullable:
          get: { operationId: things.nullable, responses: { "200": { description: ok, content: { application/json: { schema: { nullable: true, allOf: [ { $ref: "#/components/schemas/Thing" } ] } } } } } }
        /any:
          post: { operationId: things.any, responses: { "202": { description: ok, content: { application/json: {} } } } }
        /text:
          get:
            operationId: things.text
            responses:
              "200": { description: ok, content: { text/plain: { schema: { type: string } } } }
              "204": { description: none }
        /default:
          get:
            operationId: things.default
            responses:
              default: { description: any, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
              "404": { description: none }
        /rows:
          get:
            operationId: things.rows
            x-pagination: { style: offset, items: "", offset: offset, limit: limit }
            parameters: [ { name: offset, in: query, schema: { type: integer } }, { name: limit, in: query, schema: { type: integer } } ]
            responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Thing" } } } } } }
        """,
        """
        schemas:
          Thing: { type: object, required: [id], properties: { id: { type: string } } }
        """
    );

    [Theory]
    [InlineData("NoContentAsync", HttpStatusCode.NoContent)]
    [InlineData("ResetAsync", HttpStatusCode.ResetContent)]
    [InlineData("LookAsync", HttpStatusCode.OK)]
    public async Task What_http_gives_no_body_is_not_read_whatever_the_document_says(string method, HttpStatusCode status)
    {
        var handler = StubHandler.Always(status, "");
        var task = (Task)new EmittedClient(Document.Compiled, handler).Call("Things." + method)!;
        await task;

        Assert.Equal(typeof(Task), Document.Compiled.Type("IThingsClient").GetMethods().First(m => m.Name == method).ReturnType);
        Assert.Equal(
            3,
            Document.Bound.Client.Problems.Count(problem => problem.Arguments[1].Contains("has no body", StringComparison.Ordinal)) - 1
        );
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.Accepted)]
    public async Task A_status_that_promises_no_body_may_come_without_one(HttpStatusCode status) =>
        Assert.Null(await Document.AnswerAsync("TypedAsync", status));

    [Fact]
    public async Task A_value_that_was_promised_and_is_missing_is_an_error_by_name()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => Document.AnswerAsync("TypedAsync", HttpStatusCode.OK));

        Assert.Equal("ApiFormatException", error.GetType().Name);
        Assert.Contains("the body is empty", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_number_stands_for_none() =>
        Assert.Equal(
            "ApiFormatException",
            (await Assert.ThrowsAnyAsync<Exception>(() => Document.AnswerAsync("NumberAsync", HttpStatusCode.NoContent))).GetType().Name
        );

    [Fact]
    public async Task A_typed_success_beside_one_without_a_body_keeps_its_type_and_may_be_null()
    {
        Assert.Equal(typeof(Task<long?>), Document.Compiled.Type("IThingsClient").GetMethod("CountAsync")!.ReturnType);
        Assert.Null(await Document.AnswerAsync("EitherAsync", HttpStatusCode.NoContent));
        Assert.Equal("7", ((dynamic)(await Document.AnswerAsync("EitherAsync", HttpStatusCode.OK, """{"id":"7"}"""))!).Id);
        Assert.Null(await Document.AnswerAsync("CountAsync", HttpStatusCode.NoContent));
        Assert.Equal(5L, await Document.AnswerAsync("CountAsync", HttpStatusCode.OK, "5"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    [InlineData("null")]
    public async Task Nothing_is_null_where_the_schema_allows_it(string body) =>
        Assert.Null(await Document.AnswerAsync("NullableAsync", HttpStatusCode.OK, body));

    [Fact]
    public async Task Content_without_a_schema_may_be_none()
    {
        Assert.Equal(JsonValueKind.Undefined, ((JsonElement)(await Document.AnswerAsync("AnyAsync", HttpStatusCode.Accepted))!).ValueKind);
        Assert.Equal(
            JsonValueKind.Null,
            ((JsonElement)(await Document.AnswerAsync("AnyAsync", HttpStatusCode.Accepted, "null"))!).ValueKind
        );
        Assert.Equal(
            JsonValueKind.Array,
            ((JsonElement)(await Document.AnswerAsync("AnyAsync", HttpStatusCode.Accepted, "[1]"))!).ValueKind
        );
    }

    [Fact]
    public async Task Text_without_characters_is_a_text()
    {
        Assert.Equal("", await Document.AnswerAsync("TextAsync", HttpStatusCode.OK, "", "text/plain"));
        Assert.Null(await Document.AnswerAsync("TextAsync", HttpStatusCode.NoContent));
    }

    [Fact]
    public async Task Default_describes_the_success_where_no_other_does()
    {
        Assert.Equal("7", ((dynamic)(await Document.AnswerAsync("DefaultAsync", HttpStatusCode.Created, """{"id":"7"}"""))!).Id);
        var error = await Assert.ThrowsAnyAsync<Exception>(() =>
            Document.AnswerAsync("DefaultAsync", HttpStatusCode.BadRequest, """{"id":"8"}""")
        );
        Assert.Equal("8", ((dynamic)error).Error.Id);
    }

    [Fact]
    public async Task A_page_without_a_body_has_no_rows() =>
        Assert.Empty(
            await new EmittedClient(Document.Compiled, StubHandler.Always(HttpStatusCode.NoContent, "")).ListAsync("Things.RowsAsync")
        );
}
