using System.Runtime.CompilerServices;
using MessageExport.OpenApi;
using MessageExport.Twilio;

namespace MessageExport;

/// <summary>Twilio's messages, newest first, along the links from page to page.</summary>
internal sealed class TwilioSource(VendorAccess access) : IVendorSource
{
    private readonly TwilioClient _client = new(
        access.With(new TwilioClientOptions { BasicAuth = new BasicCredential(access.Account, access.Secret) })
    );

    public string Vendor => access.Vendor;

    public Task<long?> CountAsync(TimeWindow window, CancellationToken cancellationToken) => Task.FromResult<long?>(null);

    public async IAsyncEnumerable<RowPage> ReadAsync(
        TimeWindow window,
        string? continuationToken,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var pages = _client.Messages.ListAsync(access.Account, FilterFor(window), VendorSources.From(continuationToken), cancellationToken);
        await foreach (var page in pages.AsPages(cancellationToken))
        {
            yield return VendorSources.Rows(page, window, RowOf);
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>The whole days that the window touches; Twilio's filter knows no hours.</summary>
    internal static ListMessagesFilter FilterFor(TimeWindow window)
    {
        var filter = ListMessagesFilter.Create();
        if (window.Since is { } since)
        {
            filter = filter.DateSent.OnOrAfter(DateOnly.FromDateTime(since.UtcDateTime));
        }

        if (window.Until is { } until)
        {
            filter = filter.DateSent.OnOrBefore(DateOnly.FromDateTime(until.UtcDateTime.AddTicks(-1)));
        }

        return filter;
    }

    internal static ExportRow RowOf(Message message) =>
        new()
        {
            Vendor = VendorNames.Twilio,
            Id = message.Sid,
            Direction = DirectionOf(message.Direction),
            Kind = message.Direction?.Value,
            Status = message.Status?.Value,
            Sender = message.From,
            Recipient = message.To,
            Text = message.Body,
            Media = message.NumMedia > 0 ? message.SubresourceUris?.GetValueOrDefault("media") : null,
            CreatedAt = message.DateCreated,
            SentAt = message.DateSent,
            UpdatedAt = message.DateUpdated,
            Segments = message.NumSegments,
            Price = message.Price,
            Currency = message.PriceUnit,
            ErrorCode = message.ErrorCode,
            ErrorMessage = message.ErrorMessage,
        };

    // Three of its words are ways to send, and there may come to be more.
    private static string? DirectionOf(MessageDirection? direction) =>
        direction == MessageDirection.Inbound ? Directions.Inbound
        : direction?.Value.StartsWith("outbound", StringComparison.Ordinal) == true ? Directions.Outbound
        : null;
}
