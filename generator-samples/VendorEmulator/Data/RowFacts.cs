namespace SourceGen.Emulator;

/// <summary>What is true of a row: what tests compare a client's result with.</summary>
public sealed record RowFacts
{
    /// <summary>The row's identity as text.</summary>
    public required string Id { get; init; }

    /// <summary>When it was created, to the digit that the server keeps.</summary>
    public required WireTime Created { get; init; }

    /// <summary>When it was last changed.</summary>
    public required WireTime Updated { get; init; }

    /// <summary>When it was sent; null where it was not.</summary>
    public required WireTime? Sent { get; init; }

    /// <summary>The sender as on the wire; null where the row has none.</summary>
    public required string? From { get; init; }

    /// <summary>The recipient as on the wire; null where the row has none.</summary>
    public required string? To { get; init; }

    /// <summary>The status as on the wire.</summary>
    public required string Status { get; init; }

    /// <summary>Whether we sent it.</summary>
    public required bool IsOutbound { get; init; }

    /// <summary>The text of the message; null where the row has none.</summary>
    public required string? Text { get; init; }

    /// <summary>Sendblue: the account's mail address.</summary>
    public string? AccountEmail { get; init; }

    /// <summary>Sendblue: the group; null or empty where the row belongs to none.</summary>
    public string? GroupId { get; init; }

    /// <summary>Sendblue v1: the contact that <c>cid</c> filters by.</summary>
    public string? ContactId { get; init; }

    /// <summary>Sendblue v2: the worker that <c>worker_id</c> filters by; it is not in the row.</summary>
    public string? WorkerId { get; init; }

    /// <summary>Sendblue v2: the message type as on the wire.</summary>
    public string? MessageType { get; init; }

    /// <summary>Sendblue v2: the service as on the wire.</summary>
    public string? Service { get; init; }

    /// <summary>Heymarket: the conversation's phone number without its plus.</summary>
    public string? Phone { get; init; }

    /// <summary>Heymarket: the conversation's inbox.</summary>
    public long? InboxId { get; init; }
}
