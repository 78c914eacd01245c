using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Retry;
using SourceGen.Emulator;
using SourceGen.OpenApi.IntegrationTests.OpenApi;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>A handler of another library repeats requests: one layer does so, and the client's can be switched off.</summary>
public sealed class ResilienceHandlerTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 6)]
    public async Task With_our_retries_off_only_the_handler_repeats(int ours, int requests)
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 5 });
        host.SendblueV2.Faults.Always(Fault.Status(500));
        await using var services = Services(host, ours);

        var error = await Assert.ThrowsAnyAsync<ApiException>(() =>
            services.GetRequiredService<SendblueV2.IMessagesClient>().GetAsync("x", TestContext.Current.CancellationToken)
        );

        Assert.Equal((HttpStatusCode.InternalServerError, 1 + ours), (error.StatusCode, error.Attempts));
        Assert.Equal(requests, host.SendblueV2.Requests.Count);
    }

    [Fact]
    public async Task What_the_handler_repairs_the_client_does_not_see()
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 120 });
        host.SendblueV2.Faults.Next(Fault.Status(503));
        host.SendblueV2.Faults.Next(Fault.ResetBeforeHeaders());
        await using var services = Services(host, ours: 0);

        var rows = await services
            .GetRequiredService<SendblueV2.IMessagesClient>()
            .ListAsync(page: new PageOptions { PageSize = 50 })
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(host.Rows(Vendor.SendblueV2).Select(row => row.Id), rows.Select(row => row.MessageHandle));
    }

    private static ServiceProvider Services(EmulatorHost host, int ours)
    {
        var services = new ServiceCollection();
        services
            .AddSendblueV2Client(options =>
            {
                Clients.Set(options, host);
                options.Retry = new RetryOptions { MaxRetries = ours, BaseDelay = TimeSpan.FromMilliseconds(1) };
            })
            .AddHttpMessageHandler(static () => new RepeatingHandler());
        return services.BuildServiceProvider();
    }

    /// <summary>What resilience packages put into the chain of handlers: Polly around the send.</summary>
    private sealed class RepeatingHandler : DelegatingHandler
    {
        private readonly ResiliencePipeline<HttpResponseMessage> _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(
                new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = 2,
                    Delay = TimeSpan.FromMilliseconds(1),
                    ShouldHandle = static arguments =>
                        ValueTask.FromResult(
                            arguments.Outcome.Exception is HttpRequestException || (int?)arguments.Outcome.Result?.StatusCode >= 500
                        ),
                }
            )
            .Build();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            await _pipeline.ExecuteAsync(async ct => await base.SendAsync(request, ct), cancellationToken);
    }
}
