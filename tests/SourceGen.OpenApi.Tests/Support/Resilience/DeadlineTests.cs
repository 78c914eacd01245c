using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class DeadlineTests
{
    private static readonly ApiOperation Once = TestTransport.Send;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_attempt_without_an_answer_ends_with_its_time()
    {
        var time = new ManualTimeProvider();
        using var transport = TestTransport.Over(Silent(), new TestOptions { TimeProvider = time });

        var call = transport.GetAsync(Once, Token);
        await time.WaitFor(TimeSpan.FromSeconds(100));
        time.Advance(TimeSpan.FromSeconds(99));
        Assert.False(call.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
        Assert.Equal(ApiTimeoutKind.Attempt, error.Kind);
        Assert.Equal(TimeSpan.FromSeconds(100), error.Timeout);
        Assert.Null(error.StatusCode);
        Assert.Equal("Operation 'messages.send' (POST /messages) failed: Timeout passed (100 s).", error.Message);
    }

    [Fact]
    public async Task The_time_of_an_attempt_covers_its_body()
    {
        var time = new ManualTimeProvider();
        var handler = StubHandler.Sequence(Stalling);
        using var transport = TestTransport.Over(handler, new TestOptions { TimeProvider = time, Timeout = TimeSpan.FromSeconds(5) });

        var call = transport.GetAsync(Once, Token);
        await time.WaitFor(TimeSpan.FromSeconds(5));
        time.Advance(TimeSpan.FromSeconds(5));

        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
        Assert.Equal(ApiTimeoutKind.Attempt, error.Kind);
        Assert.Equal(HttpStatusCode.OK, error.StatusCode);
    }

    [Fact]
    public async Task An_attempt_that_ran_out_of_time_is_repeated()
    {
        var time = new ManualTimeProvider();
        var handler = new StubHandler(
            async (_, index, ct) =>
            {
                if (index == 0)
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, ct);
                }

                return StubHandler.Answer(HttpStatusCode.OK, "[]");
            }
        );
        using var transport = TestTransport.Over(handler, new TestOptions { TimeProvider = time }, random: 0);

        var call = transport.GetAsync(TestTransport.List, Token);
        await time.WaitFor(TimeSpan.FromSeconds(100));
        time.Advance(TimeSpan.FromSeconds(100));

        Assert.Equal("[]", await call);
    }

    [Fact]
    public async Task The_overall_time_bounds_attempts_and_waits_together()
    {
        var time = new ManualTimeProvider();
        var options = new TestOptions
        {
            TimeProvider = time,
            Timeout = TimeSpan.FromSeconds(40),
            OverallTimeout = TimeSpan.FromSeconds(60),
        };
        using var transport = TestTransport.Over(Silent(), options, random: 0);

        var call = transport.GetAsync(TestTransport.List, Token);
        await time.WaitFor(TimeSpan.FromSeconds(40));
        time.Advance(TimeSpan.FromSeconds(40));
        await time.WaitFor(TimeSpan.FromSeconds(20));
        time.Advance(TimeSpan.FromSeconds(20));

        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
        Assert.Equal(ApiTimeoutKind.Overall, error.Kind);
        Assert.Equal(TimeSpan.FromSeconds(60), error.Timeout);
        Assert.Equal(2, error.Attempts);
    }

    [Fact]
    public async Task A_call_may_have_deadlines_of_its_own()
    {
        var time = new ManualTimeProvider();
        using var transport = TestTransport.Over(Silent(), new TestOptions { TimeProvider = time });
        var options = new RequestOptions { Timeout = TimeSpan.FromSeconds(2), OverallTimeout = TimeSpan.FromSeconds(1) };

        var call = transport.GetAsync(new ApiRequest(Once) { Options = options }, Token);
        await time.WaitFor(TimeSpan.FromSeconds(1));
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(ApiTimeoutKind.Overall, (await Assert.ThrowsAsync<ApiTimeoutException>(() => call)).Kind);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(1e10)]
    public async Task A_senseless_deadline_is_refused(double seconds)
    {
        var time = TimeSpan.FromSeconds(seconds);
        Assert.Throws<ArgumentException>(() => TestTransport.Over(Silent(), new TestOptions { Timeout = time }));
        Assert.Throws<ArgumentException>(() => TestTransport.Over(Silent(), new TestOptions { OverallTimeout = time }));
        using var transport = TestTransport.Over(Silent());

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            transport.GetAsync(new ApiRequest(Once) { Options = new RequestOptions { Timeout = time } }, Token)
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_surfaces_with_the_callers_token(bool duringBody)
    {
        var reached = new TaskCompletionSource();
        var handler = new StubHandler(
            async (_, _, ct) =>
            {
                reached.TrySetResult();
                if (!duringBody)
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, ct);
                }

                return Stalling();
            }
        );
        using var transport = TestTransport.Over(handler);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var call = transport.GetAsync(TestTransport.List, source.Token);
        await reached.Task;
        await source.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task The_http_clients_own_deadline_is_a_timeout_too()
    {
        using var client = new HttpClient(Silent()) { Timeout = TimeSpan.FromMilliseconds(20) };
        using var transport = new ApiTransport(TestTransport.Description, client, new TestOptions(), []);

        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => transport.GetAsync(Once, Token));

        Assert.Equal(TimeSpan.FromMilliseconds(20), error.Timeout);
    }

    [Fact]
    public async Task No_timer_is_left_behind()
    {
        var time = new ManualTimeProvider();
        using var transport = TestTransport.Over(StubHandler.Always(HttpStatusCode.OK, "[]"), new TestOptions { TimeProvider = time });

        await transport.GetAsync(TestTransport.List, Token);

        Assert.Equal(0, time.PendingTimers);
    }

    private static HttpResponseMessage Stalling() =>
        new(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream("[1,"u8.ToArray(), stalls: true)) };

    private static StubHandler Silent() =>
        new(
            async (_, _, ct) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, ct);
                return StubHandler.Answer(HttpStatusCode.OK);
            }
        );
}
