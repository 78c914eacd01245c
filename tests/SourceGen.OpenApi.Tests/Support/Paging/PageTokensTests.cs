using FsCheck.Fluent;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class PageTokensTests
{
    private static readonly StubTransport Transport = StubTransport.Of(static _ => "{}");

    [Fact]
    public void A_token_gives_back_what_was_written_and_is_safe_in_a_URL()
    {
        var token = Tokens(Request())
            .Write(static writer =>
            {
                writer.WriteNumber(long.MinValue);
                writer.WriteText("/rows?a=ü");
                writer.WriteText(value: null);
                writer.WriteOptional(value: null);
                writer.WriteOptional(42);
                writer.WriteIdentities([1, ulong.MaxValue]);
            });

        var read = Tokens(Request())
            .Open(
                token,
                static reader =>
                    (
                        reader.ReadNumber(),
                        reader.ReadText(),
                        reader.ReadText(),
                        reader.ReadOptional(),
                        reader.ReadOptional(),
                        reader.ReadIdentities()
                    )
            );

        Assert.Equal((long.MinValue, "/rows?a=ü", null, null, 42L), (read.Item1, read.Item2, read.Item3, read.Item4, read.Item5));
        Assert.Equal([1, ulong.MaxValue], read.Item6);
        Assert.Matches("^[A-Za-z0-9_-]+$", token);
    }

    [Fact]
    public void The_order_in_which_a_filter_was_built_does_not_matter()
    {
        var one = new ApiRequest(Listings.Operation);
        one.SetQuery("a", "1");
        one.SetQuery("b", "2");
        one.SetBodyValue("/x", BodyValue.OfNumber(1));
        one.SetBodyValue("/y", BodyValue.OfNumber(2));
        var other = new ApiRequest(Listings.Operation);
        other.SetQuery("b", "2");
        other.SetQuery("a", "1");
        other.SetBodyValue("/y", BodyValue.OfNumber(2));
        other.SetBodyValue("/x", BodyValue.OfNumber(1));

        Assert.Equal(7, Tokens(other).Open(Token(one), static reader => reader.ReadNumber()));
    }

    public static TheoryData<string> Others =>
        ["operation", "path", "query", "value", "body", "kind", "content", "header", "server", "style"];

    [Theory]
    [MemberData(nameof(Others))]
    public void A_token_of_another_listing_is_refused(string difference)
    {
        var request = difference switch
        {
            "operation" => Request(new ApiOperation("rows.others", HttpMethod.Get, "/accounts/{id}/rows")),
            "path" => Request(id: "2"),
            _ => Request(),
        };
        switch (difference)
        {
            case "query":
                request.SetQuery("more", "1");
                break;
            case "value":
                request.SetQuery("q", "2");
                break;
            case "body":
                request.SetBodyValue("/x", BodyValue.OfNumber(2));
                break;
            case "kind":
                request.SetBodyValue("/x", BodyValue.OfText("1"));
                break;
            case "content":
                request = new ApiRequest(Listings.Operation) { Body = static () => new ByteArrayContent([2]) };
                break;
            case "header":
                request.SetHeader("X-Account", "2");
                break;
        }

        var transport = string.Equals(difference, "server", StringComparison.Ordinal)
            ? new StubTransport(static (_, _) => Task.FromResult("")) { BaseAddress = new Uri("https://other.example.com") }
            : Transport;
        var tokens = new PageTokens(transport, request, string.Equals(difference, "style", StringComparison.Ordinal) ? "cursor" : "offset");

        var own = string.Equals(difference, "content", StringComparison.Ordinal)
            ? new ApiRequest(Listings.Operation) { Body = static () => new ByteArrayContent([1]) }
            : Request();

        var error = Assert.Throws<ArgumentException>(() => tokens.Open(Token(own), static reader => reader.ReadNumber()));
        Assert.Contains("another listing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_token_is_refused()
    {
        var token = Token(Request());
        var damaged = new List<string> { "", "x", "not a token!", token[..^1], token + "A", token[1..], new('A', 40) };
        damaged.AddRange(
            Enumerable.Range(0, token.Length - 1).Select(index => token[..index] + (token[index] == 'A' ? 'B' : 'A') + token[(index + 1)..])
        );

        foreach (var text in damaged)
        {
            var error = Assert.Throws<ArgumentException>(() => Tokens(Request()).Open(text, static reader => reader.ReadNumber()));
            Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_text_whatever_raises_anything_but_ArgumentException() =>
        Property.Holds(
            Gen.Choose(32, 126).Select(static code => (char)code).UpTo(80).Select(static characters => new string(characters)),
            static text =>
            {
                Assert.Throws<ArgumentException>(() => Tokens(Request()).Open(text, static reader => reader.ReadText()));
                return Task.CompletedTask;
            }
        );

    [Fact]
    public void A_listing_refuses_a_foreign_token_before_anything_is_sent()
    {
        var server = new LinkServer(10);
        var other = new OffsetServer(10);

        Assert.Throws<ArgumentException>(() => server.List(new PageOptions { ContinuationToken = Token(Request()) }));
        Assert.Throws<ArgumentException>(() => other.List(new PageOptions { ContinuationToken = "damaged" }));
        Assert.Empty(server.Transport.Requests);
    }

    [Fact]
    public async Task Tokens_stay_small()
    {
        var offset = await new OffsetServer(2000).List(new PageOptions { PageSize = 1000, MaxItems = 1500 }).PagesAsync();
        var link = await new LinkServer(2000).List(new PageOptions { PageSize = 1000, MaxItems = 1500 }).PagesAsync();
        var cursor = await new CursorServer(CursorWalkTests.Rows(2000, ties: 3))
            .List(new PageOptions { PageSize = 1000, MaxItems = 1500 })
            .PagesAsync();

        Assert.InRange(offset[^1].ContinuationToken!.Length, 20, 600);
        Assert.InRange(cursor[^1].ContinuationToken!.Length, 20, 9000);
        Assert.InRange(link[0].ContinuationToken!.Length, 20, 600);
    }

    private static ApiRequest Request(ApiOperation? operation = null, string id = "1")
    {
        var request = new ApiRequest(operation ?? new ApiOperation("rows.list", HttpMethod.Get, "/accounts/{id}/rows"));
        request.SetPathValue("id", id);
        request.SetQuery("q", "1");
        request.SetBodyValue("/x", BodyValue.OfNumber(1));
        return request;
    }

    private static PageTokens Tokens(ApiRequest request) => new(Transport, request, "offset");

    private static string Token(ApiRequest request) => Tokens(request).Write(static writer => writer.WriteNumber(7));
}
