using System.Globalization;
using System.Net;
using System.Text;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class BearerCredentialTests
{
    private readonly ManualTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ApiClock Clock => new(_time);

    [Fact]
    public async Task A_token_with_a_lifetime_is_fetched_again_a_little_before_its_end()
    {
        var calls = 0;
        var credential = BearerCredential.FromProvider(_ => Next(ref calls), TimeSpan.FromMinutes(10));

        Assert.Equal("t1", await Get(credential));
        _time.Advance(TimeSpan.FromSeconds(569));
        Assert.Equal("t1", await Get(credential));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("t2", await Get(credential));
    }

    [Fact]
    public async Task A_short_token_is_renewed_by_a_tenth_of_its_life()
    {
        var calls = 0;
        var credential = BearerCredential.FromProvider(_ => Next(ref calls), TimeSpan.FromSeconds(10));

        await Get(credential);
        _time.Advance(TimeSpan.FromSeconds(8.9));
        Assert.Equal("t1", await Get(credential));
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal("t2", await Get(credential));
    }

    [Fact]
    public async Task A_json_web_token_tells_its_own_end()
    {
        var calls = 0;
        var expiry = _time.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var jwt = Jwt("""{"iss":"me","nested":{"exp":1},"exp":""" + expiry + "}");
        var credential = BearerCredential.FromProvider(_ =>
        {
            calls++;
            return new ValueTask<string>(jwt);
        });

        await Get(credential);
        _time.Advance(TimeSpan.FromMinutes(9));
        await Get(credential);
        Assert.Equal(1, calls);
        _time.Advance(TimeSpan.FromMinutes(1));
        await Get(credential);
        Assert.Equal(2, calls);
    }

    [Theory]
    [InlineData("opaque")]
    [InlineData("a.b.c")]
    [InlineData("a.!.c")]
    [InlineData("..")]
    public async Task A_token_of_unknown_lifetime_serves_one_request(string token)
    {
        var calls = 0;
        var credential = BearerCredential.FromProvider(_ =>
        {
            calls++;
            return new ValueTask<string>(token);
        });

        await Get(credential);
        await Get(credential);

        Assert.Equal(2, calls);
    }

    [Theory]
    [InlineData("""{"iat":1}""")]
    [InlineData("""{"exp":"soon"}""")]
    [InlineData("""{"exp":-5}""")]
    [InlineData("""{"exp":1e300}""")]
    [InlineData("""[1]""")]
    [InlineData("""{"exp":""")]
    public void A_payload_without_a_usable_end_is_no_trouble(string payload) => Assert.Null(JwtExpiry.Of(Jwt(payload)));

    [Fact]
    public async Task A_provider_may_say_when_its_token_ends()
    {
        var calls = 0;
        var credential = BearerCredential.FromExpiringProvider(_ =>
        {
            calls++;
            return new ValueTask<BearerToken>(new BearerToken("t", _time.GetUtcNow().AddHours(1)));
        });

        await Get(credential);
        _time.Advance(TimeSpan.FromMinutes(59));
        await Get(credential);
        Assert.Equal(1, calls);
        _time.Advance(TimeSpan.FromMinutes(1));
        await Get(credential);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task Many_callers_wait_for_one_fetch()
    {
        var calls = 0;
        var gate = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var credential = BearerCredential.FromProvider(_ =>
        {
            Interlocked.Increment(ref calls);
            return new ValueTask<string>(gate.Task);
        });

        Task<string>[] waiting = [.. Enumerable.Range(0, 50).Select(_ => Get(credential))];
        gate.SetResult("t");

        Assert.All(await Task.WhenAll(waiting), token => Assert.Equal("t", token));
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Who_cancels_leaves_the_fetch_to_the_others()
    {
        var fetch = CancellationToken.None;
        var gate = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var credential = BearerCredential.FromProvider(ct =>
        {
            fetch = ct;
            return new ValueTask<string>(gate.Task);
        });
        using var source = new CancellationTokenSource();

        var first = Get(credential, source.Token);
        var second = Get(credential);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False(fetch.IsCancellationRequested);
        gate.SetResult("t");
        Assert.Equal("t", await second);
    }

    [Fact]
    public async Task A_fetch_that_nobody_waits_for_is_cancelled_and_the_next_starts_anew()
    {
        var calls = 0;
        var fetch = CancellationToken.None;
        var credential = BearerCredential.FromProvider(async ct =>
        {
            fetch = ct;
            if (Interlocked.Increment(ref calls) == 1)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, ct);
            }

            return "second";
        });
        using var source = new CancellationTokenSource();
        var first = Get(credential, source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.True(fetch.IsCancellationRequested);
        Assert.Equal("second", await Get(credential));
    }

    [Fact]
    public async Task A_provider_that_fails_fails_its_callers_and_is_asked_again()
    {
        var calls = 0;
        var credential = BearerCredential.FromProvider(
            _ => ++calls == 1 ? throw new NotSupportedException("mine") : new ValueTask<string>("t"),
            TimeSpan.FromHours(1)
        );

        await Assert.ThrowsAsync<NotSupportedException>(() => Get(credential));
        Assert.Equal("t", await Get(credential));
    }

    [Fact]
    public async Task A_provider_that_returns_nothing_is_told_so()
    {
        var credential = BearerCredential.FromProvider(_ => new ValueTask<string>(""));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Get(credential));
    }

    [Fact]
    public async Task A_token_that_the_server_refuses_is_not_used_again()
    {
        var calls = 0;
        var credential = BearerCredential.FromProvider(_ => Next(ref calls), TimeSpan.FromHours(1));
        var handler = StubHandler.Sequence(
            () => StubHandler.Answer(HttpStatusCode.Unauthorized),
            () => StubHandler.Answer(HttpStatusCode.OK, "[]")
        );
        using var transport = TestTransport.Over(handler, credentials: [ApiCredential.Bearer("b", "B", credential)]);
        var operation = new ApiOperation("x", HttpMethod.Get, "/x")
        {
            Security =
            [
                ["b"],
            ],
        };

        await transport.GetAsync(operation, Token);
        await transport.GetAsync(operation, Token);

        Assert.Equal(["Bearer t1", "Bearer t2", "Bearer t2"], handler.Sent.Select(sent => sent.Header("Authorization")));
    }

    [Fact]
    public async Task A_late_refusal_of_an_old_token_leaves_the_new_one_alone()
    {
        var calls = 0;
        var credential = BearerCredential.FromProvider(_ => Next(ref calls), TimeSpan.FromHours(1));
        await Get(credential);

        credential.Forget("t1");
        Assert.Equal("t2", await Get(credential));
        credential.Forget("t1");

        Assert.Equal("t2", await Get(credential));
    }

    [Fact]
    public async Task A_token_with_a_line_break_is_refused_before_sending()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        var credential = BearerCredential.FromProvider(_ => new ValueTask<string>(Leaks.Secret + "\r\nX-Evil: 1"));
        using var transport = TestTransport.Over(handler, credentials: [ApiCredential.Bearer("b", "BearerAuth", credential)]);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            transport.GetAsync(
                new ApiOperation("x", HttpMethod.Get, "/x")
                {
                    Security =
                    [
                        ["b"],
                    ],
                },
                Token
            )
        );

        Assert.Contains("'BearerAuth'", error.Message, StringComparison.Ordinal);
        Leaks.None(error);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Fetching_a_token_is_part_of_the_attempts_time()
    {
        var credential = BearerCredential.FromProvider(async ct =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, ct);
            return "";
        });
        using var transport = TestTransport.Over(
            StubHandler.Always(HttpStatusCode.OK, "[]"),
            new TestOptions
            {
                TimeProvider = _time,
                Retry = new RetryOptions { MaxRetries = 0 },
            },
            [ApiCredential.Bearer("b", "B", credential)]
        );

        var call = transport.GetAsync(
            new ApiOperation("x", HttpMethod.Get, "/x")
            {
                Security =
                [
                    ["b"],
                ],
            },
            Token
        );
        await _time.WaitFor(TimeSpan.FromSeconds(100));
        _time.Advance(TimeSpan.FromSeconds(100));

        await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
    }

    [Fact]
    public void A_senseless_credential_is_refused()
    {
        Assert.Throws<ArgumentException>(() => BearerCredential.FromToken(""));
        Assert.Throws<ArgumentNullException>(() => BearerCredential.FromProvider(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => BearerCredential.FromProvider(_ => default, TimeSpan.Zero));
    }

    private static ValueTask<string> Next(ref int calls)
    {
        calls++;
        return new ValueTask<string>("t" + calls.ToString(CultureInfo.InvariantCulture));
    }

    private static string Jwt(string payload) =>
        "eyJhbGciOiJub25lIn0."
        + Convert.ToBase64String(Encoding.UTF8.GetBytes(payload)).TrimEnd('=').Replace('+', '-').Replace('/', '_')
        + ".sig";

    private Task<string> Get(BearerCredential credential, CancellationToken? cancellationToken = null) =>
        credential.GetTokenAsync(Clock, tokenUrl: null, cancellationToken ?? Token).AsTask();
}
