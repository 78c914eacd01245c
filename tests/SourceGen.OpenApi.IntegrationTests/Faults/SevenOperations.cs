using SourceGen.Emulator;
using SourceGen.OpenApi.IntegrationTests.Heymarket;
using SourceGen.OpenApi.IntegrationTests.OpenApi;
using SourceGen.OpenApi.IntegrationTests.SendblueV1;
using SourceGen.OpenApi.IntegrationTests.SendblueV2;
using SourceGen.OpenApi.IntegrationTests.Twilio;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>The seven operations of the four documents, each as one call that reads something.</summary>
internal sealed class SevenOperations : IDisposable
{
    private readonly SendblueV1Client _sendblueV1;
    private readonly SendblueV2Client _sendblueV2;
    private readonly HeymarketClient _heymarket;
    private readonly TwilioClient _twilio;
    private readonly RowFacts _conversation;
    private readonly string _messageId;

    public SevenOperations(EmulatorHost host, Action<ApiClientOptions> change)
    {
        _sendblueV1 = Clients.SendblueV1(host, change: change);
        _sendblueV2 = Clients.SendblueV2(host, change: change);
        _heymarket = Clients.Heymarket(host, change: change);
        _twilio = Clients.Twilio(host, change: change);
        _conversation = host.Rows(Vendor.Heymarket).First(row => row.Phone is not null && row.InboxId is not null);
        _messageId = host.Rows(Vendor.SendblueV2).First().Id;
    }

    /// <summary>Name, vendor and call of each.</summary>
    public IReadOnlyList<(string Name, Vendor Vendor, Func<CancellationToken, Task<int>> Call)> All =>
        [
            (
                "sendblue-v1 messages.list",
                Vendor.SendblueV1,
                ct => Count(_sendblueV1.Messages.ListAsync(page: new PageOptions(), cancellationToken: ct))
            ),
            (
                "sendblue-v2 messages.list",
                Vendor.SendblueV2,
                ct => Count(_sendblueV2.Messages.ListAsync(page: new PageOptions(), cancellationToken: ct))
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
                ct => Count(_twilio.Messages.ListAsync(EmulatorCredentials.TwilioAccountSid, cancellationToken: ct))
            ),
        ];

    public void Dispose()
    {
        _sendblueV1.Dispose();
        _sendblueV2.Dispose();
        _heymarket.Dispose();
        _twilio.Dispose();
    }

    private static async Task<int> Count<T>(AsyncPageable<T> listing) => (await listing.ToListAsync()).Count;
}
