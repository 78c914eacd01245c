namespace MessageExport;

/// <summary>One message in the shape that the four vendors share. A member is null where the vendor does not say.</summary>
internal sealed record ExportRow
{
    /// <summary>Who told of it: one of <see cref="VendorNames"/>.</summary>
    public required string Vendor { get; init; }

    /// <summary>The vendor's id of the message.</summary>
    public string? Id { get; init; }

    /// <summary><see cref="Directions.Inbound"/> or <see cref="Directions.Outbound"/>; null for what is neither, a private note for example.</summary>
    public string? Direction { get; init; }

    /// <summary>The vendor's own word for what sort of message it is, as on the wire.</summary>
    public string? Kind { get; init; }

    /// <summary>How far the message has come, as on the wire.</summary>
    public string? Status { get; init; }

    public string? Sender { get; init; }

    public string? Recipient { get; init; }

    public string? Text { get; init; }

    /// <summary>The address of what was attached.</summary>
    public string? Media { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The service that the message travelled over, as on the wire.</summary>
    public string? Service { get; init; }

    /// <summary>The effect that the message was sent with, as on the wire.</summary>
    public string? SendStyle { get; init; }

    public long? Segments { get; init; }

    /// <summary>What the message cost. A decimal, so that every digit stays, trailing zeros included.</summary>
    public decimal? Price { get; init; }

    public string? Currency { get; init; }

    public long? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    /// <summary>The conversation or group that the message belongs to.</summary>
    public string? Conversation { get; init; }
}
