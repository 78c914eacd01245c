using SourceGen.Emulator;
using SourceGen.OpenApi.IntegrationTests.OpenApi;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>One client under many walks at once, with faults.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Sixty_four_walks_under_random_faults_see_every_row_once()
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 300, RecordRequests = false });
        host.Twilio.Faults.Randomly(
            0.1,
            seed: 7,
            Fault.Status(503),
            Fault.ResetBeforeHeaders(),
            Fault.ResetMidBody(),
            Fault.TooManyRequests()
        );
        var unobserved = 0;
        void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs args) => Interlocked.Increment(ref unobserved);
        TaskScheduler.UnobservedTaskException += OnUnobserved;

        var expected = host.Rows(Vendor.Twilio).Select(row => row.Id).ToList();
        using (
            var client = Clients.Twilio(
                host,
                change: options => options.Retry = new RetryOptions { MaxRetries = 10, BaseDelay = TimeSpan.FromMilliseconds(1) }
            )
        )
        {
            var walks = await Task.WhenAll(
                Enumerable
                    .Range(0, 64)
                    .Select(_ =>
                        client
                            .Messages.ListAsync(EmulatorCredentials.TwilioAccountSid, page: new PageOptions { PageSize = 40 })
                            .ToListAsync()
                    )
            );
            Assert.All(walks, rows => Assert.Equal(expected, rows.Select(row => row.Sid)));
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        TaskScheduler.UnobservedTaskException -= OnUnobserved;
        Assert.Equal(0, unobserved);
    }

    [Fact]
    public async Task Disposing_a_client_leaves_the_callers_HttpClient_alone()
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 3 });
        using var http = new HttpClient();
        using (var first = Clients.Twilio(host, http))
        {
            Assert.Equal(3, (await first.Messages.ListAsync(EmulatorCredentials.TwilioAccountSid).ToListAsync()).Count);
        }

        using var second = Clients.Twilio(host, http);
        Assert.Equal(3, (await second.Messages.ListAsync(EmulatorCredentials.TwilioAccountSid).ToListAsync()).Count);
    }
}
