using System.Globalization;
using System.Runtime.CompilerServices;
using MessageExport.Heymarket;
using MessageExport.OpenApi;

namespace MessageExport;

/// <summary>Heymarket's messages of the whole team, newest first.</summary>
internal sealed class HeymarketSource : IVendorSource
{
    private readonly VendorAccess _access;
    private readonly HeymarketClient _client;

    public HeymarketSource(VendorAccess access)
    {
        var signer = new HeymarketTokenSigner(access.Account, access.Secret, TimeProvider.System);
        _access = access;
        _client = new HeymarketClient(
            access.With(
                new HeymarketClientOptions
                {
                    BearerAuth = BearerCredential.FromProvider(_ => ValueTask.FromResult(signer.Sign()), HeymarketTokenSigner.Lifetime),
                }
            )
        );
    }

    public string Vendor => _access.Vendor;

    public async Task<long?> CountAsync(TimeWindow window, CancellationToken cancellationToken)
    {
        var before = await CountBeforeAsync(window.Until, cancellationToken);
        return window.Since is { } since ? before - await CountBeforeAsync(since, cancellationToken) : before;
    }

    public async IAsyncEnumerable<RowPage> ReadAsync(
        TimeWindow window,
        string? continuationToken,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var filter = ListAllMessagesFilter.Create();
        if (window.Until is { } until)
        {
            filter = filter.Created.Before(until);
        }

        var pages = _client.Messages.ListAllAsync(filter, VendorSources.From(continuationToken), cancellationToken);
        await foreach (var page in pages.AsPages(cancellationToken))
        {
            var rows = VendorSources.Rows(page, window, RowOf);
            if (page.Items.Any(message => message.Date < window.Since))
            {
                // The API has no lower bound, but its order has: everything that follows is older still.
                yield return rows with
                {
                    ContinuationToken = null,
                };
                yield break;
            }

            yield return rows;
        }
    }

    public void Dispose() => _client.Dispose();

    internal static ExportRow RowOf(Message message)
    {
        // A row names the other end alone.
        var other = PhoneOf(VendorSources.NullIfEmpty(message.Target) ?? VendorSources.NullIfEmpty(message.Phone));
        var inbound = message.Type == MessageType.Inbound;
        var outbound = message.Type == MessageType.Outbound;
        return new()
        {
            Vendor = VendorNames.Heymarket,
            Id = message.Id.ToString(CultureInfo.InvariantCulture),
            Direction =
                inbound ? Directions.Inbound
                : outbound ? Directions.Outbound
                : null,
            Kind = message.Type?.Value,
            Status = message.Status?.Value,
            Sender = inbound ? other : null,
            Recipient = outbound ? other : null,
            Text = message.Text,
            Media = VendorSources.NullIfEmpty(message.Media),
            SentAt = message.Date,
            UpdatedAt = message.Updated,
            Conversation = message.Conversation?.Id?.ToString(CultureInfo.InvariantCulture),
        };
    }

    private async Task<long> CountBeforeAsync(DateTimeOffset? moment, CancellationToken cancellationToken)
    {
        var filter = CountAllMessagesFilter.Create();
        return await _client.Messages.CountAllAsync(moment is { } before ? filter.Created.Before(before) : filter, cancellationToken);
    }

    // Heymarket leaves out the plus that the other vendors' numbers have; with it, one person is one text in the file.
    private static string? PhoneOf(string? target) => target is not null && target.All(char.IsAsciiDigit) ? "+" + target : target;
}
