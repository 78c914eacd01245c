using SourceGen.Emulator;
using SourceGen.OpenApi.IntegrationTests.OpenApi;
using SourceGen.OpenApi.IntegrationTests.SendblueV2;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>A vendor that enforces the budget that its document states, on a clock that both sides share.</summary>
public sealed class BudgetTests
{
    private const int Calls = 350;

    [Fact]
    public async Task A_client_that_keeps_to_the_budget_is_never_refused()
    {
        await using var scene = await Scene.StartAsync(RateLimitMode.Documented);
        var start = scene.Time.GetUtcNow();

        var outcomes = await scene.CallAsync();

        Assert.All(outcomes, Assert.Null);
        Assert.True(scene.Time.GetUtcNow() - start >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_client_that_was_not_asked_to_is_refused()
    {
        await using var scene = await Scene.StartAsync(RateLimitMode.None);

        var outcomes = await scene.CallAsync();

        Assert.Equal(100, outcomes.Count(static outcome => outcome is null));
        Assert.All(outcomes.Where(static outcome => outcome is not null), error => Assert.IsType<RateLimitException>(error));
    }

    private sealed class Scene(EmulatorHost host, SendblueV2Client client, ManualTimeProvider time) : IAsyncDisposable
    {
        public ManualTimeProvider Time => time;

        public static async Task<Scene> StartAsync(RateLimitMode mode)
        {
            var time = new ManualTimeProvider { AutoAdvance = TimeSpan.FromSeconds(99) };
            var host = await EmulatorHost.StartAsync(
                new EmulatorOptions
                {
                    Rows = 5,
                    TimeProvider = time,
                    RecordRequests = false,
                }
            );
            host.SendblueV2.Traps.RateLimit = new SourceGen.Emulator.RateLimit(100, TimeSpan.FromSeconds(10));
            var client = Clients.SendblueV2(
                host,
                change: options =>
                {
                    options.TimeProvider = time;
                    options.RateLimit = mode;
                    options.Retry = new RetryOptions { MaxRetries = 0 };
                }
            );
            return new Scene(host, client, time);
        }

        /// <summary>Both operations of the vendor, many at once: its limit is the account's, whatever is asked.</summary>
        public Task<Exception?[]> CallAsync()
        {
            var id = host.Rows(Vendor.SendblueV2).First().Id;
            return Task.WhenAll(
                Enumerable
                    .Range(0, Calls)
                    .Select(i =>
                        Record
                            .ExceptionAsync(async () =>
                            {
                                if (i % 2 == 0)
                                {
                                    _ = await client.Messages.GetAsync(id);
                                }
                                else
                                {
                                    _ = await client.Messages.ListAsync(page: new PageOptions { PageSize = 5, MaxItems = 5 }).ToListAsync();
                                }
                            })
                            .AsTask()
                    )
            );
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            await host.DisposeAsync();
        }
    }
}
