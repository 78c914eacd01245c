using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class RequestBudgetTests
{
    private static readonly RequestLimit ThreePerTenSeconds = new(3, TimeSpan.FromSeconds(10));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_beyond_the_budget_wait_until_the_window_has_passed()
    {
        var time = new ManualTimeProvider();
        var budget = new RequestBudget(ThreePerTenSeconds, new ApiClock(time));
        for (var i = 0; i < 3; i++)
        {
            await budget.EnterAsync(Token);
            budget.Leave();
            time.Advance(TimeSpan.FromSeconds(1));
        }

        var fourth = budget.EnterAsync(Token);
        time.Advance(TimeSpan.FromSeconds(6.9));
        Assert.False(fourth.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));

        await fourth.WaitAsync(TimeSpan.FromSeconds(30), Token);
    }

    [Fact]
    public async Task Those_who_wait_go_in_the_order_of_their_coming()
    {
        var time = new ManualTimeProvider();
        var budget = new RequestBudget(new RequestLimit(1, TimeSpan.FromSeconds(1)), new ApiClock(time));
        await budget.EnterAsync(Token);
        Task[] waiting = [.. Enumerable.Range(0, 5).Select(_ => budget.EnterAsync(Token))];

        for (var next = 0; next < waiting.Length; next++)
        {
            budget.Leave();
            await time.WaitFor(TimeSpan.FromSeconds(1));
            time.Advance(TimeSpan.FromSeconds(1));
            await waiting[next].WaitAsync(TimeSpan.FromSeconds(30), Token);
            Assert.All(waiting.Skip(next + 1), task => Assert.False(task.IsCompleted));
        }
    }

    [Fact]
    public async Task Who_gives_up_does_not_hold_up_the_others()
    {
        var time = new ManualTimeProvider();
        var budget = new RequestBudget(new RequestLimit(1, TimeSpan.FromSeconds(1)), new ApiClock(time));
        await budget.EnterAsync(Token);
        using var source = new CancellationTokenSource();
        var first = budget.EnterAsync(source.Token);
        var second = budget.EnterAsync(Token);

        await source.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(source.Token, error.CancellationToken);
        budget.Leave();
        await time.WaitFor(TimeSpan.FromSeconds(1));
        time.Advance(TimeSpan.FromSeconds(1));

        await second.WaitAsync(TimeSpan.FromSeconds(30), Token);
    }

    [Fact]
    public void No_stretch_of_time_ever_holds_more_than_the_budget()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var arrivals = Simulate(random, permits: 1 + random.Next(5), out var limit);

            for (var i = limit.Permits; i < arrivals.Count; i++)
            {
                var stretch = arrivals[i] - arrivals[i - limit.Permits];
                Assert.True(stretch >= limit.Window, "seed " + seed + ": " + stretch);
            }
        }
    }

    [Fact]
    public async Task Many_at_once_all_get_their_turn_or_give_up()
    {
        var budget = new RequestBudget(new RequestLimit(8, TimeSpan.FromMilliseconds(1)), ApiClock.System);
        var served = 0;
        var gaveUp = 0;

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 2000),
            new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = Token },
            async (i, ct) =>
            {
                using var source = CancellationTokenSource.CreateLinkedTokenSource(ct);
                if (i % 7 == 0)
                {
                    source.CancelAfter(TimeSpan.FromMilliseconds(i % 3));
                }

                try
                {
                    await budget.EnterAsync(source.Token);
                    Interlocked.Increment(ref served);
                    await Task.Yield();
                    budget.Leave();
                }
                catch (OperationCanceledException)
                {
                    Interlocked.Increment(ref gaveUp);
                }
            }
        );

        Assert.Equal(2000, served + gaveUp);
        Assert.True(served > 1700);
        for (var i = 0; i < 20; i++)
        {
            await budget.EnterAsync(Token).WaitAsync(TimeSpan.FromSeconds(30), Token);
            budget.Leave();
        }
    }

    [Fact]
    public async Task A_client_keeps_to_the_budget_only_where_it_is_asked_to()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        var description = new ClientDescription("X")
        {
            BaseAddress = "https://h.example",
            Budget = new RequestLimit(1, TimeSpan.FromDays(1)),
        };
        using var transport = TestTransport.Over(handler, description: description);

        await transport.GetAsync(TestTransport.List, Token);
        await transport.GetAsync(TestTransport.List, Token);

        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task Retries_count_towards_the_budget()
    {
        var time = new ManualTimeProvider { AutoAdvance = TimeSpan.FromSeconds(99) };
        var handler = StubHandler.Sequence(
            () => StubHandler.Answer(HttpStatusCode.BadGateway),
            () => StubHandler.Answer(HttpStatusCode.OK, "[]")
        );
        using var transport = Limited(handler, time, new RequestLimit(1, TimeSpan.FromSeconds(10)));
        var start = time.GetUtcNow();

        await transport.GetAsync(TestTransport.List, Token);

        Assert.Equal(TimeSpan.FromSeconds(10), time.GetUtcNow() - start);
    }

    [Fact]
    public async Task Operations_that_state_the_same_budget_share_it()
    {
        var time = new ManualTimeProvider { AutoAdvance = TimeSpan.FromSeconds(99) };
        using var transport = Limited(StubHandler.Always(HttpStatusCode.OK, "[]"), time, ofClient: null);
        var one = new ApiOperation("one", HttpMethod.Get, "/1") { Budget = new RequestLimit(1, TimeSpan.FromSeconds(10)) };
        var two = new ApiOperation("two", HttpMethod.Get, "/2") { Budget = new RequestLimit(1, TimeSpan.FromSeconds(10)) };
        var other = new ApiOperation("other", HttpMethod.Get, "/3") { Budget = new RequestLimit(1, TimeSpan.FromSeconds(11)) };
        var start = time.GetUtcNow();

        await transport.GetAsync(one, Token);
        await transport.GetAsync(other, Token);
        Assert.Equal(start, time.GetUtcNow());
        await transport.GetAsync(two, Token);

        Assert.Equal(TimeSpan.FromSeconds(10), time.GetUtcNow() - start);
    }

    [Fact]
    public async Task Waiting_for_room_is_bounded_by_the_calls_deadline_and_token()
    {
        var time = new ManualTimeProvider();
        using var transport = Limited(StubHandler.Always(HttpStatusCode.OK, "[]"), time, new RequestLimit(1, TimeSpan.FromHours(1)));
        await transport.GetAsync(TestTransport.List, Token);
        using var source = new CancellationTokenSource();
        var bounded = new RequestOptions { OverallTimeout = TimeSpan.FromSeconds(5) };

        var late = transport.GetAsync(new ApiRequest(TestTransport.List) { Options = bounded }, Token);
        var cancelled = transport.GetAsync(TestTransport.List, source.Token);
        await time.WaitFor(TimeSpan.FromSeconds(5));
        time.Advance(TimeSpan.FromSeconds(5));
        await source.CancelAsync();

        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => late);
        Assert.Equal(ApiTimeoutKind.Overall, error.Kind);
        Assert.Equal(0, error.Attempts);
        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled)).CancellationToken);
    }

    [Fact]
    public async Task Who_waits_for_an_operations_budget_holds_up_no_other_operation()
    {
        var time = new ManualTimeProvider();
        using var transport = Limited(StubHandler.Always(HttpStatusCode.OK, "[]"), time, new RequestLimit(5, TimeSpan.FromHours(1)));
        var narrow = new ApiOperation("narrow", HttpMethod.Get, "/1") { Budget = new RequestLimit(1, TimeSpan.FromHours(1)) };
        using var source = new CancellationTokenSource();
        await transport.GetAsync(narrow, Token);
        Task[] waiting = [.. Enumerable.Range(0, 10).Select(_ => transport.GetAsync(narrow, source.Token))];

        for (var i = 0; i < 4; i++)
        {
            await transport.GetAsync(TestTransport.List, Token).WaitAsync(TimeSpan.FromSeconds(30), Token);
        }

        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
        Assert.All(waiting, task => Assert.True(task.IsCanceled));
    }

    [Fact]
    public async Task A_permit_that_nobody_used_is_free_again_at_once()
    {
        var time = new ManualTimeProvider();
        using var transport = Limited(StubHandler.Always(HttpStatusCode.OK, "[]"), time, new RequestLimit(1, TimeSpan.FromSeconds(10)));
        var narrow = new ApiOperation("narrow", HttpMethod.Get, "/1") { Budget = new RequestLimit(1, TimeSpan.FromHours(1)) };
        using var source = new CancellationTokenSource();
        await transport.GetAsync(TestTransport.List, Token);
        var givesUp = transport.GetAsync(narrow, source.Token);
        var next = transport.GetAsync(narrow, Token);

        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givesUp);
        await time.WaitFor(TimeSpan.FromSeconds(10));
        time.Advance(TimeSpan.FromSeconds(10));

        await next.WaitAsync(TimeSpan.FromSeconds(30), Token);
    }

    [Fact]
    public async Task When_all_who_waited_have_gone_no_timer_is_left()
    {
        var time = new ManualTimeProvider();
        var budget = new RequestBudget(new RequestLimit(1, TimeSpan.FromHours(1)), new ApiClock(time));
        await budget.EnterAsync(Token);
        budget.Leave();
        using var source = new CancellationTokenSource();
        Task[] waiting = [.. Enumerable.Range(0, 3).Select(_ => budget.EnterAsync(source.Token))];
        Assert.Equal(1, time.PendingTimers);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
        Assert.Equal(0, time.PendingTimers);
    }

    private static ApiTransport Limited(HttpMessageHandler handler, ManualTimeProvider time, RequestLimit? ofClient) =>
        TestTransport.Over(
            handler,
            new TestOptions { TimeProvider = time, RateLimit = RateLimitMode.Documented },
            description: new ClientDescription("X") { BaseAddress = "https://h.example", Budget = ofClient },
            random: 0
        );

    /// <summary>Requests of random length that come at random times; returns when each reached the server, somewhere in its time.</summary>
    private static List<TimeSpan> Simulate(Random random, int permits, out RequestLimit limit)
    {
        var time = new ManualTimeProvider();
        limit = new RequestLimit(permits, TimeSpan.FromMilliseconds(100));
        var budget = new RequestBudget(limit, new ApiClock(time));
        var start = time.GetUtcNow();
        List<TimeSpan> arrivals = [];
        List<Task> waiting = [];
        var running = 0;
        for (var step = 0; step < 400; step++)
        {
            if (step < 200 && random.Next(2) == 0)
            {
                waiting.Add(budget.EnterAsync(CancellationToken.None));
            }

            SpinWait.SpinUntil(() => waiting.Exists(task => task.IsCompleted), 0);
            running += waiting.RemoveAll(task => task.IsCompleted);
            time.Advance(TimeSpan.FromMilliseconds(random.Next(20)));
            while (running > 0 && random.Next(3) > 0)
            {
                // The latest moment at which the server can have seen it.
                arrivals.Add(time.GetUtcNow() - start);
                running--;
                budget.Leave();
            }
        }

        return arrivals;
    }
}
