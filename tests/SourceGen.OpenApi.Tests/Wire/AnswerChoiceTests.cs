using System.Net;

namespace SourceGen.OpenApi.Tests;

/// <summary>Status and Content-Type of the answer choose what is read.</summary>
public sealed class AnswerChoiceTests
{
    private static readonly WireDocument Document = WireDocument.Of(
        """
        /start:
          post:
            operationId: things.start
            responses:
              "200": { description: done, content: { application/json: { schema: { $ref: "#/components/schemas/Report" } } } }
              "202": { description: queued, content: { application/json: { schema: { $ref: "#/components/schemas/Job" } } } }
              "2XX": { description: other, content: { application/json: { schema: { type: array, items: { type: string } } } } }
        /word:
          get: { operationId: things.word, responses: { "200": { description: ok, content: { text/plain: { schema: { type: string } }, application/json: { schema: { type: string } }, text/json: { schema: { type: string } } } } } }
        /amount:
          get: { operationId: things.amount, responses: { "200": { description: ok, content: { application/json: { schema: { type: integer } }, text/plain: { schema: { type: integer } } } } } }
        /report:
          get: { operationId: things.report, responses: { "200": { description: ok, content: { text/plain: { schema: { $ref: "#/components/schemas/Report" } }, application/json: { schema: { $ref: "#/components/schemas/Report" } } } } } }
        /number:
          get: { operationId: things.number, responses: { "200": { description: ok, content: { text/plain: { schema: { type: integer } } } } } }
        /flag:
          get: { operationId: things.flag, responses: { "200": { description: ok, content: { "text/plain; charset=utf-8": { schema: { type: boolean } } } } } }
        /uuid:
          get: { operationId: things.uuid, responses: { "200": { description: ok, content: { text/plain: { schema: { type: string, format: uuid } } } } } }
        /price:
          get: { operationId: things.price, responses: { "200": { description: ok, content: { text/plain: { schema: { type: number } } } } } }
        /day:
          get: { operationId: things.day, responses: { "200": { description: ok, content: { text/plain: { schema: { type: string, format: date-time } } } } } }
        /color:
          get: { operationId: things.color, responses: { "200": { description: ok, content: { text/plain: { schema: { $ref: "#/components/schemas/Color" } } } } } }
        /mixed:
          get:
            operationId: things.mixed
            responses:
              "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Report" } } } }
              "201": { description: ok, content: { text/plain: { schema: { type: string } } } }
        /vendor:
          get: { operationId: things.vendor, responses: { "200": { description: ok, content: { "application/*": { schema: { $ref: "#/components/schemas/Report" } } } } } }
        /file:
          get: { operationId: things.file, responses: { "200": { description: ok, content: { text/csv: { schema: { type: string, format: binary } } } } } }
        /fails:
          get:
            operationId: things.fails
            responses:
              "204": { description: ok }
              "400":
                description: wrong
                content:
                  application/json: { schema: { $ref: "#/components/schemas/Job" } }
                  application/problem+json: { schema: { $ref: "#/components/schemas/Problem" } }
                  text/plain: { schema: { type: string } }
              "4XX": { description: client, content: { application/json: { schema: { $ref: "#/components/schemas/Report" } } } }
              "5XX": { description: server, content: { text/plain: {} } }
              default: { description: rest, content: { application/json: { schema: { $ref: "#/components/schemas/Job" } } } }
        /words:
          get:
            operationId: things.words
            responses:
              "204": { description: ok }
              "400": { description: one of some texts, content: { text/plain: { schema: { type: string, enum: [late, lost] } } } }
              "409": { description: one of some texts, content: { text/plain: { schema: { allOf: [ { $ref: "#/components/schemas/Color" } ] } } } }
              "422": { description: a number, content: { text/plain: { schema: { type: integer } } } }
        """,
        """
        schemas:
          Report: { type: object, properties: { id: { type: string }, url: { type: string } } }
          Job: { type: object, properties: { id: { type: string }, state: { type: string } } }
          Problem: { type: object, properties: { title: { type: string }, trace: { type: string } } }
          Color: { type: string, enum: [red, green] }
        """
    );

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"id":"7"}""", "AsReport")]
    [InlineData(HttpStatusCode.Accepted, """{"id":"7"}""", "AsJob")]
    [InlineData(HttpStatusCode.NonAuthoritativeInformation, """["7"]""", "AsList")]
    public async Task The_status_says_which_type_a_body_is(HttpStatusCode status, string body, string member)
    {
        var answer = (await Document.AnswerAsync("StartAsync", status, body))!;

        Assert.NotNull(answer.GetType().GetProperty(member)!.GetValue(answer));
    }

    [Theory]
    [InlineData("hello", "text/plain")]
    [InlineData("hello", "text/plain; charset=utf-8")]
    [InlineData("\"hello\"", "application/json")]
    [InlineData("\"hello\"", "text/json")]
    [InlineData("\"hello\"", null)]
    public async Task Text_beside_json_is_read_as_what_it_is(string body, string? contentType) =>
        Assert.Equal("hello", await Document.AnswerAsync("WordAsync", HttpStatusCode.OK, body, contentType));

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    public async Task A_number_may_come_as_either(string contentType) =>
        Assert.Equal(42L, await Document.AnswerAsync("AmountAsync", HttpStatusCode.OK, "42", contentType));

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    public async Task An_object_is_json_under_whatever_name(string contentType) =>
        Assert.Equal("7", ((dynamic)(await Document.AnswerAsync("ReportAsync", HttpStatusCode.OK, """{"id":"7"}""", contentType))!).Id);

    [Fact]
    public async Task Plain_text_is_read_into_the_type_that_its_schema_names()
    {
        Assert.Equal(42L, await Document.AnswerAsync("NumberAsync", HttpStatusCode.OK, "42\n", "text/plain"));
        Assert.Equal(true, await Document.AnswerAsync("FlagAsync", HttpStatusCode.OK, "True", "text/plain"));
        Assert.Equal(1.5, await Document.AnswerAsync("PriceAsync", HttpStatusCode.OK, "1.5", "text/plain"));
        var uuid = Guid.Parse("0b6a1f5e-0000-4000-8000-000000000001");
        Assert.Equal(uuid, await Document.AnswerAsync("UuidAsync", HttpStatusCode.OK, uuid.ToString(), "text/plain"));
        Assert.Equal(
            DateTimeOffset.UnixEpoch,
            await Document.AnswerAsync("DayAsync", HttpStatusCode.OK, "1970-01-01T00:00:00Z", "text/plain")
        );
        Assert.Equal("green", (await Document.AnswerAsync("ColorAsync", HttpStatusCode.OK, "green", "text/plain"))!.ToString());
    }

    [Fact]
    public async Task Text_that_is_not_the_value_is_an_error_by_name() =>
        Assert.Equal(
            "ApiFormatException",
            (await Assert.ThrowsAnyAsync<Exception>(() => Document.AnswerAsync("NumberAsync", HttpStatusCode.OK, "many", "text/plain")))
                .GetType()
                .Name
        );

    [Fact]
    public async Task Json_under_one_status_and_text_under_another_are_both_read()
    {
        dynamic report = (await Document.AnswerAsync("MixedAsync", HttpStatusCode.OK, """{"id":"7"}"""))!;
        dynamic text = (await Document.AnswerAsync("MixedAsync", HttpStatusCode.Created, "{made", "text/plain"))!;

        Assert.Equal("7", report.AsReport.Id);
        Assert.Equal("{made", text.AsText);
    }

    [Fact]
    public async Task A_range_of_media_types_and_a_suffix_are_json() =>
        Assert.Equal(
            "7",
            ((dynamic)(await Document.AnswerAsync("VendorAsync", HttpStatusCode.OK, """{"id":"7"}""", "application/vnd.example+json"))!).Id
        );

    [Fact]
    public async Task Binary_content_of_any_type_is_handed_over_as_it_comes()
    {
        using var stream = (Stream)(await Document.AnswerAsync("FileAsync", HttpStatusCode.OK, "a,b", "text/csv"))!;

        Assert.Equal("a,b", await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(400, """{"id":"7","state":"s"}""", "application/json", "Job")]
    [InlineData(400, """{"title":"t","trace":"x"}""", "application/problem+json", "Problem")]
    [InlineData(400, "no", "text/plain", "String")]
    [InlineData(404, """{"id":"7"}""", "application/json", "Report")]
    [InlineData(503, "down", "text/plain", "String")]
    [InlineData(304, "", "application/json", null)]
    public async Task Status_and_media_type_choose_the_type_of_an_error(int status, string body, string contentType, string? expected)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() =>
            Document.AnswerAsync("FailsAsync", (HttpStatusCode)status, body, contentType)
        );

        Assert.Equal(expected, error.GetType().GetProperty("Error")?.GetValue(error)?.GetType().Name);
    }

    [Theory]
    [InlineData(400, "late", "late")]
    [InlineData(409, "green", "green")]
    [InlineData(422, "7", null)]
    public async Task A_text_of_a_list_is_the_text_of_an_error(int status, string body, string? expected)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() =>
            Document.AnswerAsync("WordsAsync", (HttpStatusCode)status, body, "text/plain")
        );

        Assert.Equal(expected, error.GetType().GetProperty("Error")?.GetValue(error));
    }
}
