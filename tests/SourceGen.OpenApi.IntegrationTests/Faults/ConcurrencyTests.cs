using System.Net.NetworkInformation;
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
        var before = Sockets(host);

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
            Assert.True(Sockets(host) > before);
        }

        for (var wait = 0; wait < 100 && Sockets(host) > before; wait++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal(before, Sockets(host));
        GC.Collect();
        GC.WaitForPendingFinalizers();
        TaskScheduler.UnobservedTaskException -= OnUnobserved;
        Assert.Equal(0, unobserved);
    }

    [Fact]
    public async Task Walks_that_stop_early_or_are_cancelled_leave_no_socket_behind()
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 300, RecordRequests = false });
        host.Twilio.Faults.Randomly(0.1, seed: 11, Fault.Status(503), Fault.ResetMidBody());
        var before = Sockets(host);
        using (
            var client = Clients.Twilio(
                host,
                change: options => options.Retry = new RetryOptions { MaxRetries = 10, BaseDelay = TimeSpan.FromMilliseconds(1) }
            )
        )
        {
            await Parallel.ForAsync(
                0,
                64,
                new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = TestContext.Current.CancellationToken },
                async (number, ct) =>
                {
                    using var source = CancellationTokenSource.CreateLinkedTokenSource(ct);
                    var rows = 0;
                    var page = new PageOptions { PageSize = 40 };
                    try
                    {
                        await foreach (
                            var row in client.Messages.ListAsync(
                                EmulatorCredentials.TwilioAccountSid,
                                page: page,
                                cancellationToken: source.Token
                            )
                        )
                        {
                            Assert.NotNull(row.Sid);
                            if (++rows == number * 3)
                            {
                                if (number % 2 == 0)
                                {
                                    break;
                                }

                                await source.CancelAsync();
                            }
                        }
                    }
                    catch (OperationCanceledException error) when (error.CancellationToken == source.Token)
                    {
                        Assert.Equal(number * 3, rows);
                    }
                }
            );
        }

        for (var wait = 0; wait < 100 && Sockets(host) > before; wait++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal(before, Sockets(host));
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

    /// <summary>Sockets between this process and the emulator that are open on either side.</summary>
    private static int Sockets(EmulatorHost host) =>
        IPGlobalProperties
            .GetIPGlobalProperties()
            .GetActiveTcpConnections()
            .Count(connection =>
                (connection.RemoteEndPoint.Port == host.BaseAddress.Port || connection.LocalEndPoint.Port == host.BaseAddress.Port)
                && connection.State is not (TcpState.TimeWait or TcpState.Closed)
            );
}
