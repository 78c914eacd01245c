namespace SourceGen.Emulator;

/// <summary>
/// A row that a test lays down itself. What is left null is filled in deterministically from the id, so that the row still
/// exercises the whole document.
/// </summary>
public sealed record DatasetRow
{
    /// <summary>The row's identity: Sendblue's uuid or handle, Heymarket's number as text, Twilio's SID.</summary>
    public required string Id { get; init; }

    /// <summary>When it was created: Sendblue v1's and Heymarket's <c>date</c>, Twilio's <c>date_created</c> and order.</summary>
    public required WireTime Created { get; init; }

    /// <summary>When it was last changed; the same as <see cref="Created"/> when null.</summary>
    public WireTime? Updated { get; init; }

    /// <summary>When it was sent; the same as <see cref="Created"/> when null.</summary>
    public WireTime? Sent { get; init; }

    /// <summary>The sender, as on the wire.</summary>
    public string? From { get; init; }

    /// <summary>The recipient, as on the wire.</summary>
    public string? To { get; init; }

    /// <summary>The status, as on the wire.</summary>
    public string? Status { get; init; }

    /// <summary>Whether we sent it.</summary>
    public bool? IsOutbound { get; init; }

    /// <summary>The text of the message.</summary>
    public string? Text { get; init; }

    /// <summary>Heymarket: the inbox of the conversation. Its phone is <see cref="To"/> when outbound, else <see cref="From"/>.</summary>
    public long? InboxId { get; init; }

    /// <summary>The whole row as JSON, written as it stands instead of what the emulator would write.</summary>
    public string? Json { get; init; }
}
