using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class RequestTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("ä")]
    public async Task A_header_value_that_would_break_out_is_refused_before_sending(string value)
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler);
        var request = new ApiRequest(TestTransport.List);
        request.SetHeader("X-Note", value);

        var error = await Assert.ThrowsAsync<ArgumentException>(() => transport.GetAsync(request, Token));

        Assert.Contains("'X-Note'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Evil", error.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Theory]
    [InlineData("Authorization")]
    [InlineData("authorization")]
    [InlineData("sb-api-key-id")]
    [InlineData("Host")]
    [InlineData("X\r\nY")]
    [InlineData("")]
    public async Task A_single_call_cannot_set_a_credentials_header(string name)
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler, credentials: [ApiCredential.ApiKeyHeader("k", "K", "sb-api-key-id", "id")]);
        var options = new RequestOptions();
        options.Headers[name] = "x";

        await Assert.ThrowsAsync<ArgumentException>(() =>
            transport.GetAsync(new ApiRequest(TestTransport.List) { Options = options }, Token)
        );

        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task A_call_adds_its_own_headers_and_idempotency_key()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler);
        var options = new RequestOptions { IdempotencyKey = "once" };
        options.Headers["X-Tenant"] = "blue";
        options.Headers["Content-Language"] = "en";
        var request = new ApiRequest(TestTransport.Send) { Options = options, HasBodyValues = true };

        await transport.GetAsync(request, Token);

        Assert.Equal("once", handler.Sent[0].Header("Idempotency-Key"));
        Assert.Equal("blue", handler.Sent[0].Header("X-Tenant"));
        Assert.Equal("en", handler.Sent[0].Header("Content-Language"));
    }

    [Fact]
    public async Task Hooks_see_each_attempt_and_its_answer()
    {
        List<string> seen = [];
        var handler = StubHandler.Sequence(
            () => StubHandler.Answer(HttpStatusCode.BadGateway),
            () => StubHandler.Answer(HttpStatusCode.OK, "[]")
        );
        var options = new TestOptions
        {
            TimeProvider = TestTransport.QuickTime,
            BeforeSend = (request, _) =>
            {
                seen.Add("send " + request.Method);
                request.Headers.Add("X-Signature", "signed");
                return default;
            },
            AfterReceive = (response, _) =>
            {
                seen.Add("receive " + response.StatusCode);
                return default;
            },
        };
        using var transport = TestTransport.Over(handler, options);

        await transport.GetAsync(TestTransport.List, Token);

        Assert.Equal(["send GET", "receive BadGateway", "send GET", "receive OK"], seen);
        Assert.All(handler.Sent, request => Assert.Equal("signed", request.Header("X-Signature")));
    }

    [Theory]
    [InlineData("https://evil.example/v1/messages")]
    [InlineData("http://api.example.com/v1/messages")]
    [InlineData("https://api.example.com:444/v1/messages")]
    public async Task A_hook_cannot_move_a_request_to_another_origin(string address)
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        var options = new TestOptions
        {
            BeforeSend = (request, _) =>
            {
                request.RequestUri = new Uri(address);
                return default;
            },
        };
        using var transport = TestTransport.Over(handler, options);

        await Assert.ThrowsAsync<InvalidOperationException>(() => transport.GetAsync(TestTransport.List, Token));

        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task A_hooks_own_exception_comes_through_as_it_is()
    {
        var options = new TestOptions { BeforeSend = (_, _) => throw new NotSupportedException("mine") };
        using var transport = TestTransport.Over(StubHandler.Always(HttpStatusCode.OK, "[]"), options);

        await Assert.ThrowsAsync<NotSupportedException>(() => transport.GetAsync(TestTransport.List, Token));
    }

    [Fact]
    public async Task A_body_that_cannot_be_made_is_the_callers_own_error()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler);
        var request = new ApiRequest(TestTransport.List) { Body = static () => throw new FileNotFoundException("gone") };

        await Assert.ThrowsAsync<FileNotFoundException>(() => transport.GetAsync(request, Token));

        Assert.Empty(handler.Sent);
    }

    [Theory]
    [InlineData("@evil.example/x")]
    [InlineData(".evil.example/x")]
    [InlineData("//evil.example/x")]
    [InlineData(":444/x")]
    public async Task No_path_leads_to_another_host(string path)
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        var options = new TestOptions { BaseAddress = new Uri("https://api.example.com") };
        using var transport = TestTransport.Over(handler, options);

        await transport.GetAsync(new ApiOperation("x", HttpMethod.Get, path), Token);

        Assert.Equal("api.example.com", new Uri(handler.Sent[0].Uri).Authority);
    }

    [Fact]
    public async Task A_link_is_followed_as_it_was_written()
    {
        string? asked = null;
        var handler = new StubHandler(
            (request, _, _) =>
            {
                asked = request.RequestUri!.PathAndQuery;
                return Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, "[]"));
            }
        );
        using var transport = TestTransport.Over(handler);
        var link = LinkResolver.Resolve(transport.BaseAddress, "/2010/x.json?PageToken=PA%7E%2B").Uri;

        await transport.GetAsync(new ApiRequest(TestTransport.List) { Target = link }, Token);

        Assert.Equal("/2010/x.json?PageToken=PA%7E%2B", asked);
    }

    [Theory]
    [InlineData("https://evil.example/x")]
    [InlineData("http://api.example.com/x")]
    [InlineData("https://a@api.example.com/x")]
    public async Task A_link_to_another_origin_is_refused_before_sending(string link)
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler);

        await Assert.ThrowsAsync<PaginationException>(() =>
            transport.GetAsync(new ApiRequest(TestTransport.List) { Target = new Uri(link) }, Token)
        );

        Assert.Empty(handler.Sent);
    }
}
