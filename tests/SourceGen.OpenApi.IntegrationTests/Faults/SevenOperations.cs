using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SourceGen.Emulator;
using SourceGen.OpenApi.IntegrationTests.Heymarket;
using SourceGen.OpenApi.IntegrationTests.OpenApi;
using SourceGen.OpenApi.IntegrationTests.SendblueV1;
using SourceGen.OpenApi.IntegrationTests.SendblueV2;
using SourceGen.OpenApi.IntegrationTests.Twilio;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>
/// The seven operations of the four documents, each as one call that reads something and asks by a phone number where it can. The clients
/// come from a service collection, as they do where somebody logs.
/// </summary>
internal sealed class SevenOperations : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly SendblueV1Client _sendblueV1;
    private readonly SendblueV2Client _sendblueV2;
    private readonly HeymarketClient _heymarket;
    private readonly TwilioClient _twilio;
    private readonly RowFacts _conversation;
    private readonly string _messageId;

    public SevenOperations(EmulatorHost host, Action<ApiClientOptions> change, ILoggerFactory loggers)
    {
        var services = new ServiceCollection();
        services.AddSingleton(loggers);
        services.AddSendblueV1Client(options =>
        {
            Clients.Set(options, host);
            change(options);
        });
        services.AddSendblueV2Client(options =>
        {
            Clients.Set(options, host);
            change(options);
        });
        services.AddHeymarketClient(options =>
        {
            Clients.Set(options, host);
            change(options);
        });
        services.AddTwilioClient(options =>
        {
            Clients.Set(options, host);
            change(options);
        });
        _services = services.BuildServiceProvider();
        _sendblueV1 = _services.GetRequiredService<SendblueV1Client>();
        _sendblueV2 = _services.GetRequiredService<SendblueV2Client>();
        _heymarket = _services.GetRequiredService<HeymarketClient>();
        _twilio = _services.GetRequiredService<TwilioClient>();
        _conversation = host.Rows(Vendor.Heymarket).First(row => row.Phone is not null && row.InboxId is not null);
        _messageId = host.Rows(Vendor.SendblueV2).First().Id;
        var twilio = NumberIn(host, Vendor.Twilio);
        var sendblueV1 = NumberIn(host, Vendor.SendblueV1);
        var sendblueV2 = NumberIn(host, Vendor.SendblueV2);
        All =
        [
            (
                "sendblue-v1 messages.list",
                Vendor.SendblueV1,
                ct =>
                    Count(_sendblueV1.Messages.ListAsync(SendblueV1.ListMessagesFilter.Create().Number(sendblueV1), cancellationToken: ct))
            ),
            (
                "sendblue-v2 messages.list",
                Vendor.SendblueV2,
                ct =>
                    Count(_sendblueV2.Messages.ListAsync(SendblueV2.ListMessagesFilter.Create().Number(sendblueV2), cancellationToken: ct))
            ),
            (
                "sendblue-v2 messages.get",
                Vendor.SendblueV2,
                async ct => (await _sendblueV2.Messages.GetAsync(_messageId, ct)).MessageHandle is null ? 0 : 1
            ),
            (
                "heymarket messages.listConversation",
                Vendor.Heymarket,
                ct =>
                    Count(
                        _heymarket.Messages.ListConversationAsync(_conversation.Phone!, _conversation.InboxId!.Value, cancellationToken: ct)
                    )
            ),
            ("heymarket messages.listAll", Vendor.Heymarket, ct => Count(_heymarket.Messages.ListAllAsync(cancellationToken: ct))),
            (
                "heymarket messages.countAll",
                Vendor.Heymarket,
                async ct => int.CreateChecked(await _heymarket.Messages.CountAllAsync(cancellationToken: ct))
            ),
            (
                "twilio messages.list",
                Vendor.Twilio,
                ct =>
                    Count(
                        _twilio.Messages.ListAsync(
                            EmulatorCredentials.TwilioAccountSid,
                            Twilio.ListMessagesFilter.Create().To(twilio),
                            cancellationToken: ct
                        )
                    )
            ),
        ];
    }

    /// <summary>Name, vendor and call of each.</summary>
    public IReadOnlyList<(string Name, Vendor Vendor, Func<CancellationToken, Task<int>> Call)> All { get; }

    public void Dispose() => _services.Dispose();

    /// <summary>The other side's number in the newest message that we sent.</summary>
    private static string NumberIn(EmulatorHost host, Vendor vendor) =>
        host.Rows(vendor).First(row => row.IsOutbound && row.To is not null).To!;

    private static async Task<int> Count<T>(AsyncPageable<T> listing) => (await listing.ToListAsync()).Count;
}
