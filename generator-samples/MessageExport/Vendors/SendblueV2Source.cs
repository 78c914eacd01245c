using System.Runtime.CompilerServices;
using MessageExport.SendblueV2;

namespace MessageExport;

/// <summary>The messages of Sendblue's second API, oldest first: what arrives meanwhile goes to the end and moves nothing.</summary>
internal sealed class SendblueV2Source(VendorAccess access) : IVendorSource
{
    private readonly SendblueV2Client _client = new(
        access.With(new SendblueV2ClientOptions { ApiKeyId = access.Account, ApiSecretKey = access.Secret })
    );

    public string Vendor => access.Vendor;

    // The first page tells.
    public Task<long?> CountAsync(TimeWindow window, CancellationToken cancellationToken) => Task.FromResult<long?>(null);

    public async IAsyncEnumerable<RowPage> ReadAsync(
        TimeWindow window,
        string? continuationToken,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var pages = _client.Messages.ListAsync(FilterFor(window), VendorSources.From(continuationToken), cancellationToken);
        await foreach (var page in pages.AsPages(cancellationToken))
        {
            yield return VendorSources.Rows(page, window, RowOf);
        }
    }

    public void Dispose() => _client.Dispose();

    internal static ListMessagesFilter FilterFor(TimeWindow window)
    {
        var filter = ListMessagesFilter.Create().OrderBy(MessageOrderBy.CreatedAt).OrderDirection(MessageOrderDirection.Asc);
        if (window.Since is { } since)
        {
            filter = filter.SentAt.OnOrAfter(since);
        }

        if (window.Until is { } until)
        {
            filter = filter.SentAt.OnOrBefore(until);
        }

        return filter;
    }

    internal static ExportRow RowOf(Message message)
    {
        var outbound = message.IsOutbound == true;
        return new()
        {
            Vendor = VendorNames.SendblueV2,
            Id = message.MessageHandle,
            Direction = Directions.Of(message.IsOutbound),
            Kind = message.MessageType?.Value,
            Status = message.Status?.Value,
            Sender = message.FromNumber ?? (outbound ? message.SendblueNumber : message.Number),
            Recipient = message.ToNumber ?? (outbound ? message.Number : message.SendblueNumber),
            Text = message.Content,
            Media = message.MediaUrl,
            SentAt = message.DateSent,
            UpdatedAt = message.DateUpdated,
            Service = message.Service?.Value,
            SendStyle = message.SendStyle?.Value,
            ErrorCode = message.ErrorCode,
            ErrorMessage = message.ErrorMessage,
            Conversation = message.GroupId,
        };
    }
}
