using System.Runtime.CompilerServices;
using MessageExport.SendblueV1;

namespace MessageExport;

/// <summary>The messages of Sendblue's first API, whose lists mix rows of two shapes.</summary>
internal sealed class SendblueV1Source(VendorAccess access) : IVendorSource
{
    // Neither which of a row's moments from_date looks at is documented, nor whether the bound itself is in. So more is
    // asked for than is wanted, and the exact test of the window decides.
    private static readonly TimeSpan Margin = TimeSpan.FromHours(1);

    private readonly SendblueV1Client _client = new(
        access.With(new SendblueV1ClientOptions { ApiKeyId = access.Account, ApiSecretKey = access.Secret })
    );

    public string Vendor => access.Vendor;

    public Task<long?> CountAsync(TimeWindow window, CancellationToken cancellationToken) => Task.FromResult<long?>(null);

    public async IAsyncEnumerable<RowPage> ReadAsync(
        TimeWindow window,
        string? continuationToken,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var filter = ListMessagesFilter.Create();
        if (window.Since is { } since)
        {
            filter = filter.FromDate(since - Margin);
        }

        var pages = _client.Messages.ListAsync(filter, VendorSources.From(continuationToken), cancellationToken);
        await foreach (var page in pages.AsPages(cancellationToken))
        {
            yield return VendorSources.Rows(page, window, RowOf);
        }
    }

    public void Dispose() => _client.Dispose();

    internal static ExportRow RowOf(Message message)
    {
        // The older shape knows the other end alone.
        var outbound = message.IsOutbound == true;
        return new()
        {
            Vendor = VendorNames.SendblueV1,
            Id = message.Uuid,
            Direction = Directions.Of(message.IsOutbound),
            Kind = message.MessageType?.Value,
            Status = message.Status?.Value,
            Sender = message.FromNumber ?? (outbound ? null : message.Number),
            Recipient = message.ToNumber ?? (outbound ? message.Number : null),
            Text = message.Content,
            Media = message.MediaUrl,
            CreatedAt = message.Date,
            SentAt = message.DateSent ?? message.Date,
            UpdatedAt = message.DateUpdated,
            SendStyle = message.SendStyle?.Value,
            ErrorCode = message.ErrorCode,
            ErrorMessage = message.ErrorMessage,
            Conversation = message.GroupId,
        };
    }
}
