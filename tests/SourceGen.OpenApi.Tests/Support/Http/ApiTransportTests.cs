using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class ApiTransportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Paths_are_appended_to_the_base_address()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, """{"a":1}""");
        using var transport = TestTransport.Over(handler);
        var request = new ApiRequest(TestTransport.List);
        request.SetQuery("To", "+15558881111");

        var text = await transport.GetAsync(request, Token);

        Assert.Equal("""{"a":1}""", text);
        Assert.Equal("https://api.example.com/v1/messages?To=%2B15558881111", Assert.Single(handler.Sent).Uri);
        Assert.Equal("application/json", handler.Sent[0].Header("Accept"));
        Assert.Equal("SourceGen.OpenApi", handler.Sent[0].Header("User-Agent"));
    }

    [Theory]
    [InlineData("https://h.example", "https://h.example/messages")]
    [InlineData("https://h.example/", "https://h.example/messages")]
    [InlineData("https://h.example/a/b/", "https://h.example/a/b/messages")]
    [InlineData("https://h.example:8443/a?ignored=1#x", "https://h.example:8443/a/messages")]
    [InlineData("http://localhost:5000/v1", "http://localhost:5000/v1/messages")]
    [InlineData("http://[::1]:5000", "http://[::1]:5000/messages")]
    public async Task The_callers_base_address_goes_before_the_documents(string address, string expected)
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler, new TestOptions { BaseAddress = new Uri(address) });

        await transport.GetAsync(TestTransport.List, Token);

        Assert.Equal(expected, handler.Sent[0].Uri);
    }

    [Theory]
    [InlineData("http://api.example.com", "AllowInsecureHttp")]
    [InlineData("ftp://api.example.com", "https nor http")]
    [InlineData("https://user:s3cret@api.example.com", "user name")]
    [InlineData("/relative", "absolute")]
    public void An_unsafe_base_address_is_refused_at_once(string address, string reason)
    {
        var uri = new Uri(address, address[0] == '/' ? UriKind.Relative : UriKind.Absolute);
        var options = new TestOptions { BaseAddress = uri };

        var error = Assert.Throws<ArgumentException>(() => TestTransport.Over(StubHandler.Always(HttpStatusCode.OK, ""), options));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_http_is_used_where_the_caller_allows_it()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        var options = new TestOptions { BaseAddress = new Uri("http://api.example.com"), AllowInsecureHttp = true };
        using var transport = TestTransport.Over(handler, options);

        await transport.GetAsync(TestTransport.List, Token);

        Assert.Equal("http://api.example.com/messages", handler.Sent[0].Uri);
    }

    [Fact]
    public void A_client_without_any_address_says_what_to_set()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            TestTransport.Over(StubHandler.Always(HttpStatusCode.OK, ""), description: new ClientDescription("X"))
        );

        Assert.Contains("BaseAddress must be set", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_values_become_one_json_object()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler);
        var request = new ApiRequest(TestTransport.Send);
        request.SetBodyValue("/limit", BodyValue.OfNumber(30));
        request.SetBodyValue("/filter/from~1to", BodyValue.OfText("+1\"b"));
        request.SetBodyValue("/filter/done", BodyValue.OfBoolean(true));

        await transport.GetAsync(request, Token);

        Assert.Equal("""{"limit":30,"filter":{"from/to":"+1\"b","done":true}}""", Assert.Single(handler.Sent).Body);
        Assert.Equal("application/json", handler.Sent[0].Header("Content-Type"));
    }

    [Fact]
    public async Task A_body_of_no_values_is_an_empty_object()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler);

        await transport.GetAsync(new ApiRequest(TestTransport.Send) { HasBodyValues = true }, Token);

        Assert.Equal("{}", handler.Sent[0].Body);
    }

    [Fact]
    public async Task Options_are_copied_when_the_client_is_made()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        var options = new TestOptions { UserAgent = "before" };
        using var transport = TestTransport.Over(handler, options);
        options.UserAgent = "after";

        await transport.GetAsync(TestTransport.List, Token);

        Assert.Equal("before", handler.Sent[0].Header("User-Agent"));
    }

    [Fact]
    public async Task A_response_tells_status_headers_and_request_id()
    {
        var handler = StubHandler.Sequence(() =>
        {
            var answer = StubHandler.Answer(HttpStatusCode.Created, "[]");
            answer.Headers.Add("Twilio-Request-Id", "RQ1");
            return answer;
        });
        using var transport = TestTransport.Over(handler);

        var response = await transport.SendAsync(
            new ApiRequest(TestTransport.List),
            new AnswerReader<string>("200", TestTransport.ReadText),
            new JsonReadState(),
            Token
        );

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.Equal("RQ1", response.RequestId);
        Assert.Equal(["RQ1"], response.Headers["twilio-request-id"]);
        Assert.Equal(["application/json"], response.Headers["Content-Type"]);
        Assert.False(response.Headers.ContainsKey("X-Other"));
    }

    [Fact]
    public async Task The_document_may_name_the_header_of_the_request_id()
    {
        var handler = StubHandler.Sequence(() =>
        {
            var answer = StubHandler.Answer(HttpStatusCode.OK, "[]");
            answer.Headers.Add("X-Trace", "T1");
            return answer;
        });
        var description = new ClientDescription("X") { BaseAddress = "https://h.example", RequestIdHeader = "x-trace" };
        using var transport = TestTransport.Over(handler, description: description);

        var response = await transport.SendAsync(new ApiRequest(TestTransport.List), Token);

        Assert.Equal("T1", response.RequestId);
    }

    [Fact]
    public async Task A_client_leaves_the_callers_http_client_alone()
    {
        using var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var client = new HttpClient(handler);
        var transport = new ApiTransport(TestTransport.Description, client, new TestOptions(), []);

        transport.Dispose();

        Assert.False(handler.IsDisposed);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("https://h.example"), Token)).StatusCode);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => transport.GetAsync(TestTransport.List, Token));
    }

    [Fact]
    public async Task A_client_with_connections_of_its_own_is_done_when_disposed()
    {
        var transport = new ApiTransport(TestTransport.Description, httpClient: null, new TestOptions(), []);

        transport.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => transport.GetAsync(TestTransport.List, Token));
    }

    [Fact]
    public async Task One_transport_serves_many_calls_at_once()
    {
        var handler = new StubHandler(
            async (request, _, ct) =>
            {
                await Task.Yield();
                return StubHandler.Answer(HttpStatusCode.OK, "\"" + request.RequestUri!.Query + "\"");
            }
        );
        var token = BearerCredential.FromProvider(async ct =>
        {
            await Task.Yield();
            return "t";
        });
        using var transport = TestTransport.Over(handler, credentials: [ApiCredential.Bearer("b", "B", token)]);
        var operation = new ApiOperation("x", HttpMethod.Get, "/x")
        {
            Security =
            [
                ["b"],
            ],
        };
        var answers = new ConcurrentDictionary<int, string>();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 500),
            new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = Token },
            async (i, ct) =>
            {
                var request = new ApiRequest(operation);
                request.SetQuery("i", i.ToString(CultureInfo.InvariantCulture));
                answers[i] = await transport.GetAsync(request, ct);
            }
        );

        Assert.All(answers, entry => Assert.Equal("\"?i=" + entry.Key.ToString(CultureInfo.InvariantCulture) + "\"", entry.Value));
        Assert.Equal(500, answers.Count);
    }

    [Fact]
    public async Task A_call_whose_token_is_cancelled_already_sends_nothing()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.GetAsync(TestTransport.List, source.Token));

        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public void Options_say_their_name_and_nothing_else() => Assert.Equal("TestOptions", new TestOptions().ToString());

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void Senseless_options_are_refused(long bytes)
    {
        var options = new TestOptions { MaxResponseBytes = bytes };

        Assert.Throws<ArgumentException>(() => TestTransport.Over(StubHandler.Always(HttpStatusCode.OK, ""), options));
    }
}
