using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using SourceGen.OpenApi.Support.Tests;

namespace SourceGen.OpenApi.Tests;

/// <summary>Walks that were recognised, over servers that do not do what was expected, or that do it in an unusual way.</summary>
public sealed class ListingTrapTests
{
    private static readonly string[] Accounts = ["acc"];
    private static readonly string[] Words = ["w"];

    [Theory]
    [InlineData("pagenumbers.defaultone", """[{ "id": "a" }]""", 1)]
    [InlineData("pagenumbers.defaultone", """[{ "id": "a" }, { "id": "b" }]""", 2)]
    [InlineData("pagenumbers.nolimit", """{ "items": [{ "id": "a" }], "pagination": { "page": 1, "pageCount": 9 } }""", 1)]
    [InlineData("offsets.noidentity", """{ "data": [{ "name": "yes" }, { "name": "no" }], "total": 90 }""", 2)]
    [InlineData("tokens.cursor", """{ "data": [{ "id": "a" }], "next_cursor": "t1" }""", 1)]
    [InlineData("linkheaders.bare", """[{ "id": "a" }]""", 1)]
    public async Task A_server_that_does_not_follow_is_noticed_on_the_second_page(string operation, string page, int rows)
    {
        var server = Answering(
            (_, _) =>
            {
                var answer = StubHandler.Answer(HttpStatusCode.OK, page);
                answer.Headers.TryAddWithoutValidation("Link", "</linkheaders/bare?page=2>; rel=\"next\"");
                return answer;
            }
        );

        var (delivered, error) = await WalkAsync(operation, server);

        Assert.Equal("PaginationException", error);
        Assert.Equal(rows, delivered.Count);
        Assert.InRange(server.Sent.Count, 2, 3);
    }

    [Theory]
    [InlineData("pagenumbers.defaultone", "page", 1)]
    [InlineData("pagenumbers.bracketdefault", "page[number]", 0)]
    public async Task A_refusal_behind_the_last_numbered_page_is_the_end(string operation, string parameter, int first)
    {
        var isArray = operation.EndsWith("one", StringComparison.Ordinal);
        var server = Answering(
            (query, _) =>
            {
                var page = Number(query[parameter]) - first;
                var rows = $$"""[{ "id": "a{{page}}" }, { "id": "b{{page}}" }]""";
                return page > 1
                    ? StubHandler.Answer(HttpStatusCode.NotFound, "{}")
                    : StubHandler.Answer(HttpStatusCode.OK, isArray ? rows : $$"""{ "data": {{rows}} }""");
            }
        );

        var (delivered, error) = await WalkAsync(operation, server);

        Assert.Null(error);
        Assert.Equal(4, delivered.Count);
    }

    [Fact]
    public async Task A_page_that_comes_twice_later_on_is_an_error()
    {
        var server = Answering(
            (query, _) =>
            {
                var page = Math.Min(3, Number(query["page"]));
                return StubHandler.Answer(HttpStatusCode.OK, $$"""[{ "id": "a{{page}}" }, { "id": "b{{page}}" }]""");
            }
        );

        var (delivered, error) = await WalkAsync("pagenumbers.defaultone", server);

        Assert.Equal("PaginationException", error);
        Assert.Equal(6, delivered.Count);
    }

    [Fact]
    public async Task Pages_that_are_equal_by_value_are_delivered_where_rows_have_no_identity()
    {
        var server = Answering(
            static (query, _) =>
            {
                var rows = Number(query["offset"]) < 6 ? """{ "name": "yes" }, { "name": "yes" }""" : "";
                return StubHandler.Answer(HttpStatusCode.OK, $$"""{ "data": [{{rows}}], "total": 6 }""");
            }
        );

        var (delivered, error) = await WalkAsync("offsets.noidentity", server);

        Assert.Null(error);
        Assert.Equal(6, delivered.Count);
        Assert.Equal(4, server.Sent.Count);
    }

    [Fact]
    public async Task Equal_rows_behind_links_that_differ_are_delivered()
    {
        var server = Answering(
            static (query, _) =>
            {
                var at = Number(query["at"] ?? "0");
                var answer = StubHandler.Answer(HttpStatusCode.OK, """[{ "id": "same" }]""");
                if (at < 2)
                {
                    answer.Headers.TryAddWithoutValidation("Link", $"</linkheaders/bare?at={at + 1}>; rel=\"next\"");
                }

                return answer;
            }
        );

        var (delivered, error) = await WalkAsync("linkheaders.bare", server);

        Assert.Null(error);
        Assert.Equal(3, delivered.Count);
    }

    [Fact]
    public async Task A_total_that_falls_where_rows_have_no_identity_is_drift()
    {
        var server = Answering(
            static (query, count) =>
            {
                var offset = Number(query["offset"]);
                var total = count == 0 ? 7 : 6;
                var rows = string.Join(
                    ", ",
                    Enumerable.Range(offset, Math.Clamp(total - offset, 0, 3)).Select(static row => $$"""{ "name": "n{{row}}" }""")
                );
                return StubHandler.Answer(HttpStatusCode.OK, $$"""{ "data": [{{rows}}], "total": {{total}} }""");
            }
        );
        var listing = new EmittedClient(ListingFixtures.Compiled, server).Call(new Listing("offsets.noidentity", "").Call)!;

        var drifted = new List<bool>();
        await foreach (var page in ListingPages.Of(listing))
        {
            drifted.Add((bool)page.GetType().GetProperty("HasDrifted")!.GetValue(page)!);
        }

        Assert.Equal([false, true], drifted);
    }

    [Fact]
    public async Task An_address_in_place_of_a_token_is_an_error_before_it_is_sent()
    {
        var server = StubHandler.Always(
            HttpStatusCode.OK,
            """{ "data": [{ "id": "a" }], "next_cursor": "https://api.example.com/tokens/cursor?cursor=b" }"""
        );

        var (_, error) = await WalkAsync("tokens.cursor", server);

        Assert.Equal("PaginationException", error);
        Assert.Single(server.Sent);
    }

    [Fact]
    public async Task Numbers_that_a_body_types_as_text_are_sent_as_text()
    {
        var server = StubHandler.Always(HttpStatusCode.OK, """{ "rows": [], "total": 0 }""");

        await WalkAsync("bodies.numberslist", server);

        Assert.Equal("""{"offset":"0"}""", server.Sent[0].Body);
    }

    [Fact]
    public async Task What_the_caller_puts_beside_the_paging_is_kept()
    {
        var server = StubHandler.Always(HttpStatusCode.OK, """{ "transactions": [], "total_transactions": 0 }""");
        var client = new EmittedClient(ListingFixtures.Compiled, server);
        var filter = client.Filter("TransactionsgetBodiesFilter");
        var parameter = filter.GetType().GetMethod("Options")!.GetParameters()[0].ParameterType;
        var options = Activator.CreateInstance(Nullable.GetUnderlyingType(parameter) ?? parameter)!;
        options.GetType().GetProperty("AccountIds")!.SetValue(options, Accounts);

        await client.ListAsync("Bodies.TransactionsgetAsync", EmittedClient.Chain(filter, "Options", options));

        var sent = JsonNode.Parse(server.Sent[0].Body!)!["options"]!;
        Assert.Equal("acc", (string?)sent["account_ids"]![0]);
        Assert.Equal(0, (int?)sent["offset"]);
    }

    [Fact]
    public async Task A_body_that_a_model_writes_gets_the_token_put_into_it()
    {
        var server = StubHandler.Sequence(
            static () => StubHandler.Answer(HttpStatusCode.OK, """{ "rows": [{ "id": "a" }], "next_cursor": "t" }"""),
            static () => StubHandler.Answer(HttpStatusCode.OK, """{ "rows": [{ "id": "b" }], "next_cursor": null }""")
        );
        var body = Activator.CreateInstance(ListingFixtures.Compiled.Type("WholesqueryBodiesRequest"))!;
        body.GetType().GetProperty("Words")!.SetValue(body, Words);

        var rows = await new EmittedClient(ListingFixtures.Compiled, server).ListAsync("Bodies.WholesqueryAsync", body);

        Assert.Equal(2, rows.Count);
        Assert.Equal("""{"words":["w"]}""", server.Sent[0].Body);
        Assert.Equal("""{"words":["w"],"cursor":"t"}""", server.Sent[1].Body);
    }

    /// <summary>The rows that came, and the name of the exception that ended the walk.</summary>
    private static async Task<(List<object> Rows, string? Error)> WalkAsync(string operation, StubHandler server)
    {
        var rows = new List<object>();
        try
        {
            var listing =
                (IAsyncEnumerable<object>)new EmittedClient(ListingFixtures.Compiled, server).Call(new Listing(operation, "").Call)!;
            await foreach (var row in listing)
            {
                rows.Add(row);
            }
        }
        catch (Exception exception) when (exception.GetType().Name is "PaginationException")
        {
            return (rows, "PaginationException");
        }

        return (rows, null);
    }

    /// <summary>A server that answers by the query of a request and the number of those before it.</summary>
    private static StubHandler Answering(Func<System.Collections.Specialized.NameValueCollection, int, HttpResponseMessage> answer) =>
        new((request, count, _) => Task.FromResult(answer(HttpUtility.ParseQueryString(request.RequestUri!.Query), count)));

    private static int Number(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);
}
