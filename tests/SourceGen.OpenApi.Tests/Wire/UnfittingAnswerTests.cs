using System.Net;

namespace SourceGen.OpenApi.Tests;

/// <summary>Successes whose body is not what the document promises: an error after all, or a value with less in it.</summary>
public sealed class UnfittingAnswerTests
{
    private const string Paths = """
        /channel:
          get:
            operationId: things.channel
            responses:
              "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Channel" } } } }
              "403": { description: no, content: { text/plain: { schema: { type: string } } } }
              default: { description: no, content: { application/json: { schema: { $ref: "#/components/schemas/Failure" } } } }
        /plain:
          get:
            operationId: things.plain
            responses:
              "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Channel" } } } }
        /open:
          post:
            operationId: things.open
            requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Opening" } } } }
            responses:
              "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Channel" } } } }
        """;

    private const string Components = """
        schemas:
          Channel:
            type: object
            required: [ok, name, size, kind, tags]
            properties:
              ok: { type: boolean }
              name: { type: string }
              size: { type: integer }
              kind: { type: string, enum: [open, closed] }
              tags: { type: array, items: { type: string } }
          Failure: { type: object, properties: { ok: { type: boolean }, error: { type: string } } }
          Opening: { type: object, required: [name], properties: { name: { type: string } } }
        """;

    private static readonly WireDocument Strict = WireDocument.Of(Paths, Components);

    private static readonly WireDocument Lenient = WireDocument.Of(
        Paths,
        Components,
        configure: static settings => settings with { AllowsMissingRequired = true }
    );

    [Fact]
    public async Task A_success_that_is_a_declared_error_is_raised_as_that_error()
    {
        dynamic error = await Assert.ThrowsAnyAsync<Exception>(() =>
            Strict.AnswerAsync("ChannelAsync", HttpStatusCode.OK, """{"ok":false,"error":"channel_not_found"}""")
        );

        Assert.Equal("ApiException`1", ((Exception)error).GetType().Name);
        Assert.Equal("channel_not_found", error.Error.Error);
        Assert.Contains("the server answered 200 with an error", ((Exception)error).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ChannelAsync", "{}")]
    [InlineData("ChannelAsync", """{"other":1}""")]
    [InlineData("ChannelAsync", "[]")]
    [InlineData("ChannelAsync", """{"ok":true,"name":"a","size":1,"kind":"open","tags":[1],"error":"none"}""")]
    [InlineData("ChannelAsync", """{"ok":true,"name":"a"}""")]
    [InlineData("PlainAsync", """{"ok":false,"error":"channel_not_found"}""")]
    public async Task A_success_that_is_neither_says_what_is_missing(string method, string body)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => Strict.AnswerAsync(method, HttpStatusCode.OK, body));

        Assert.Equal("ApiFormatException", error.GetType().Name);
    }

    [Fact]
    public async Task Missing_members_are_null_where_the_setting_allows_it()
    {
        dynamic channel = (await Lenient.AnswerAsync("PlainAsync", HttpStatusCode.OK, """{"ok":true,"kind":"open"}"""))!;

        Assert.True(channel.Ok);
        Assert.Equal("open", channel.Kind.ToString());
        Assert.Null(channel.Name);
        Assert.Null(channel.Size);
        Assert.Null(channel.Tags);
    }

    [Fact]
    public void What_is_only_sent_stays_required()
    {
        Assert.True(Property("Opening", "Name").IsRequired);
        Assert.False(Property("Channel", "Name").IsRequired);
        Assert.Contains("null where a response leaves it out", Property("Channel", "Name").Remarks, StringComparison.Ordinal);
    }

    private static PropertyModel Property(string type, string name) =>
        Lenient.Compiled.Types.OfType<RecordModel>().Single(record => record.Name == type).Properties.Single(one => one.Name == name);
}
