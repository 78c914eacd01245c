using System.Globalization;
using System.Net;
using System.Security.Authentication;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class RetryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Transient_statuses_are_repeated_and_then_raised(int status)
    {
        var handler = StubHandler.Always((HttpStatusCode)status, "");
        using var transport = TestTransport.Over(handler);

        var error = await Assert.ThrowsAnyAsync<ApiException>(() => transport.GetAsync(TestTransport.List, Token));

        Assert.Equal(4, handler.Sent.Count);
        Assert.Equal(4, error.Attempts);
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(501)]
    [InlineData(505)]
    [InlineData(302)]
    [InlineData(304)]
    public async Task Other_statuses_are_final(int status)
    {
        var handler = StubHandler.Always((HttpStatusCode)status, "");
        using var transport = TestTransport.Over(handler);

        await Assert.ThrowsAnyAsync<ApiException>(() => transport.GetAsync(TestTransport.List, Token));

        Assert.Single(handler.Sent);
    }

    [Theory]
    [InlineData("GET", 4)]
    [InlineData("HEAD", 4)]
    [InlineData("PUT", 4)]
    [InlineData("DELETE", 4)]
    [InlineData("POST", 1)]
    [InlineData("PATCH", 1)]
    public async Task Only_what_may_be_sent_twice_is(string method, int attempts)
    {
        var handler = StubHandler.Always(HttpStatusCode.TooManyRequests, "");
        using var transport = TestTransport.Over(handler);

        await Assert.ThrowsAsync<RateLimitException>(() => transport.GetAsync(new ApiOperation("x", new HttpMethod(method), "/x"), Token));

        Assert.Equal(attempts, handler.Sent.Count);
    }

    [Fact]
    public async Task A_post_that_only_reads_may_be_repeated()
    {
        var handler = StubHandler.Always(HttpStatusCode.BadGateway, "");
        using var transport = TestTransport.Over(handler);

        await Assert.ThrowsAsync<ApiException>(() =>
            transport.GetAsync(new ApiOperation("x", HttpMethod.Post, "/x") { IsIdempotent = true }, Token)
        );

        Assert.Equal(4, handler.Sent.Count);
    }

    [Fact]
    public async Task An_idempotency_key_lets_a_post_be_repeated_with_the_same_key()
    {
        var handler = StubHandler.Always(HttpStatusCode.BadGateway, "");
        using var transport = TestTransport.Over(handler);
        var byOption = new ApiRequest(TestTransport.Send) { Options = new RequestOptions { IdempotencyKey = "k" } };
        var byParameter = new ApiRequest(TestTransport.Send);
        byParameter.SetHeader("idempotency-key", "k");

        await Assert.ThrowsAsync<ApiException>(() => transport.GetAsync(byOption, Token));
        await Assert.ThrowsAsync<ApiException>(() => transport.GetAsync(byParameter, Token));

        Assert.Equal(8, handler.Sent.Count);
        Assert.All(handler.Sent, request => Assert.Equal("k", request.Header("Idempotency-Key")));
    }

    [Fact]
    public async Task A_body_that_can_be_made_once_is_sent_once()
    {
        var handler = StubHandler.Always(HttpStatusCode.BadGateway, "");
        using var transport = TestTransport.Over(handler);
        var request = new ApiRequest(new ApiOperation("x", HttpMethod.Put, "/x"))
        {
            Body = static () => new ByteArrayContent([1]),
            HasSingleBody = true,
        };

        await Assert.ThrowsAsync<ApiException>(() => transport.GetAsync(request.Copy(), Token));

        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task A_body_is_made_anew_for_each_attempt()
    {
        var handler = StubHandler.Sequence(
            () => StubHandler.Answer(HttpStatusCode.BadGateway),
            () => StubHandler.Answer(HttpStatusCode.OK, "[]")
        );
        using var transport = TestTransport.Over(handler);
        var request = new ApiRequest(new ApiOperation("x", HttpMethod.Put, "/x")) { Body = static () => new StringContent("body") };

        await transport.GetAsync(request, Token);

        Assert.Equal(["body", "body"], handler.Sent.Select(sent => sent.Body));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(5, 6)]
    public async Task The_number_of_retries_is_the_callers(int retries, int attempts)
    {
        var handler = StubHandler.Always(HttpStatusCode.BadGateway, "");
        using var byClient = TestTransport.Over(
            handler,
            new TestOptions
            {
                TimeProvider = TestTransport.QuickTime,
                Retry = new RetryOptions { MaxRetries = retries },
            }
        );
        using var byCall = TestTransport.Over(handler);

        await Assert.ThrowsAsync<ApiException>(() => byClient.GetAsync(TestTransport.List, Token));
        Assert.Equal(attempts, handler.Sent.Count);
        var request = new ApiRequest(TestTransport.List) { Options = new RequestOptions { MaxRetries = retries } };
        await Assert.ThrowsAsync<ApiException>(() => byCall.GetAsync(request, Token));
        Assert.Equal(attempts * 2, handler.Sent.Count);
    }

    [Fact]
    public async Task Waits_double_and_are_capped()
    {
        var time = TestTransport.QuickTime;
        var options = new TestOptions
        {
            TimeProvider = time,
            Timeout = Timeout.InfiniteTimeSpan,
            Retry = new RetryOptions
            {
                MaxRetries = 5,
                BaseDelay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(6),
            },
        };
        using var full = TestTransport.Over(StubHandler.Always(HttpStatusCode.BadGateway, ""), options);
        using var half = TestTransport.Over(StubHandler.Always(HttpStatusCode.BadGateway, ""), options, random: 0.5);

        await Assert.ThrowsAsync<ApiException>(() => full.GetAsync(TestTransport.List, Token));
        Assert.Equal([1, 2, 4, 6, 6], time.Waits.Select(wait => wait.TotalSeconds));
        time.Waits.Clear();
        await Assert.ThrowsAsync<ApiException>(() => half.GetAsync(TestTransport.List, Token));
        Assert.Equal([0.5, 1, 2, 3, 3], time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public void The_jitter_is_full()
    {
        double[] waits = [.. Enumerable.Range(0, 1000).Select(_ => Jitter.Next())];

        Assert.All(waits, wait => Assert.InRange(wait, 0, 1));
        Assert.True(waits.Min() < 0.1 && waits.Max() > 0.9 && waits.Distinct().Count() > 900);
        Assert.Equal(TimeSpan.Zero, RetryPolicy.Backoff(0, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(9), 0));
        Assert.Equal(TimeSpan.FromDays(9), RetryPolicy.Backoff(5000, TimeSpan.FromSeconds(1), TimeSpan.FromDays(9), 1));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("1.5", 1.5)]
    [InlineData("90", 90)]
    [InlineData("Thu, 01 Jan 2026 00:00:30 GMT", 30)]
    [InlineData("Thursday, 01-Jan-26 00:00:30 GMT", 30)]
    [InlineData("Thu Jan  1 00:00:30 2026", 30)]
    [InlineData("Wed, 31 Dec 2025 23:59:00 GMT", 0)]
    public async Task A_server_says_how_long_to_wait(string retryAfter, double seconds)
    {
        var time = TestTransport.QuickTime;
        var handler = StubHandler.Sequence(() => Busy(retryAfter), () => StubHandler.Answer(HttpStatusCode.OK, "[]"));
        using var transport = TestTransport.Over(
            handler,
            new TestOptions
            {
                TimeProvider = time,
                Timeout = Timeout.InfiniteTimeSpan,
                Retry = new RetryOptions { MaxDelay = TimeSpan.Zero },
            }
        );
        var start = time.GetUtcNow();

        await transport.GetAsync(TestTransport.List, Token);

        Assert.Equal(seconds, (time.GetUtcNow() - start).TotalSeconds);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("")]
    [InlineData("NaN")]
    public async Task A_wait_that_cannot_be_read_is_replaced_by_ours(string retryAfter)
    {
        var time = TestTransport.QuickTime;
        var handler = StubHandler.Sequence(() => Busy(retryAfter), () => StubHandler.Answer(HttpStatusCode.OK, "[]"));
        using var transport = TestTransport.Over(handler, new TestOptions { TimeProvider = time, Timeout = Timeout.InfiniteTimeSpan });

        await transport.GetAsync(TestTransport.List, Token);

        Assert.Equal([0.5], time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_long_wait_is_waited_for_where_no_deadline_forbids_it()
    {
        var time = new ManualTimeProvider { AutoAdvance = TimeSpan.FromDays(40) };
        var handler = StubHandler.Sequence(() => Busy("3000000"), () => StubHandler.Answer(HttpStatusCode.OK, "[]"));
        var options = new TestOptions { TimeProvider = time, Timeout = Timeout.InfiniteTimeSpan };
        options.Retry.MaxRetryAfter = TimeSpan.FromDays(40);
        using var transport = TestTransport.Over(handler, options);
        var start = time.GetUtcNow();

        await transport.GetAsync(TestTransport.List, Token);

        Assert.Equal(3_000_000, (time.GetUtcNow() - start).TotalSeconds);
    }

    [Theory]
    [InlineData("60")]
    [InlineData("61")]
    [InlineData("99999999999999999999")]
    public async Task A_wait_beyond_the_callers_deadline_is_not_begun(string retryAfter)
    {
        var handler = StubHandler.Sequence(() => Busy(retryAfter));
        using var transport = TestTransport.Over(
            handler,
            new TestOptions { TimeProvider = new ManualTimeProvider(), OverallTimeout = TimeSpan.FromSeconds(60) }
        );

        var error = await Assert.ThrowsAsync<ApiException>(() => transport.GetAsync(TestTransport.List, Token));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, error.StatusCode);
        Assert.Equal(1, error.Attempts);
        Assert.NotNull(error.RetryAfter);
    }

    [Fact]
    public async Task Cancelling_ends_a_wait_at_once()
    {
        var time = new ManualTimeProvider();
        var handler = StubHandler.Sequence(() => Busy("3600"));
        var options = new TestOptions { TimeProvider = time };
        options.Retry.MaxRetryAfter = TimeSpan.FromHours(1);
        using var transport = TestTransport.Over(handler, options);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var call = transport.GetAsync(TestTransport.List, source.Token);
        await time.WaitFor(TimeSpan.FromHours(1));
        await source.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Equal(0, time.PendingTimers);
    }

    [Fact]
    public async Task A_lost_connection_is_repeated_and_then_raised_without_a_status()
    {
        var handler = new StubHandler((_, _, _) => throw new HttpRequestException("refused", new IOException("reset")));
        using var transport = TestTransport.Over(handler);

        var error = await Assert.ThrowsAsync<ApiException>(() => transport.GetAsync(TestTransport.List, Token));

        Assert.Equal(4, handler.Sent.Count);
        Assert.Null(error.StatusCode);
        Assert.IsType<HttpRequestException>(error.InnerException);
        Assert.Empty(error.Headers);
    }

    [Fact]
    public async Task A_certificate_that_is_refused_is_not_tried_again()
    {
        var handler = new StubHandler((_, _, _) => throw new HttpRequestException("tls", new AuthenticationException("bad certificate")));
        using var transport = TestTransport.Over(handler);

        await Assert.ThrowsAsync<ApiException>(() => transport.GetAsync(TestTransport.List, Token));

        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task A_malformed_response_is_not_quoted()
    {
        var handler = new StubHandler(
            (_, _, _) => throw new HttpRequestException(HttpRequestError.InvalidResponse, "Invalid status line '" + Leaks.Message + "'")
        );
        using var transport = TestTransport.Over(handler);

        Leaks.None(await Assert.ThrowsAsync<ApiException>(() => transport.GetAsync(TestTransport.List, Token)));
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_fetched_again_as_a_whole()
    {
        var handler = StubHandler.Sequence(
            () => Broken("[1,"),
            () => Short("[1,2,"),
            () => StubHandler.Answer(HttpStatusCode.OK, "[1,2,3]")
        );
        using var transport = TestTransport.Over(handler);

        Assert.Equal("[1,2,3]", await transport.GetAsync(TestTransport.List, Token));
        Assert.Equal(3, handler.Sent.Count);
    }

    [Fact]
    public async Task A_body_that_breaks_off_every_time_keeps_what_was_known()
    {
        using var transport = TestTransport.Over(StubHandler.Sequence(() => Broken("[1,")));

        var error = await Assert.ThrowsAsync<ApiException>(() => transport.GetAsync(TestTransport.List, Token));

        Assert.Equal(HttpStatusCode.OK, error.StatusCode);
        Assert.Contains("broke off", error.Message, StringComparison.Ordinal);
        Assert.Equal(4, error.Attempts);
    }

    private static HttpResponseMessage Busy(string retryAfter)
    {
        var answer = StubHandler.Answer(HttpStatusCode.ServiceUnavailable);
        answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return answer;
    }

    private static HttpResponseMessage Broken(string beginning) =>
        new(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream(System.Text.Encoding.UTF8.GetBytes(beginning))) };

    private static HttpResponseMessage Short(string beginning)
    {
        var answer = StubHandler.Answer(HttpStatusCode.OK, beginning);
        answer.Content.Headers.Remove("Content-Length");
        answer.Content.Headers.TryAddWithoutValidation("Content-Length", (beginning.Length + 10).ToString(CultureInfo.InvariantCulture));
        return answer;
    }
}
