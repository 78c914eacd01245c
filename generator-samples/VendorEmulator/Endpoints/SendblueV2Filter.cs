namespace SourceGen.Emulator;

/// <summary>Sendblue v2's filter. All time bounds include their own instant.</summary>
internal sealed record SendblueV2Filter : IRowFilter
{
    private static readonly SendblueV2Filter Nothing = new();

    public string? AccountEmail { get; init; }

    public string? FromNumber { get; init; }

    public string? ToNumber { get; init; }

    public string? Number { get; init; }

    public string? SendblueNumber { get; init; }

    public string? GroupId { get; init; }

    public string? WorkerId { get; init; }

    public bool? IsOutbound { get; init; }

    public string? MessageType { get; init; }

    public string? Service { get; init; }

    public string? Status { get; init; }

    public TimeBounds Created { get; init; }

    public TimeBounds Sent { get; init; }

    public TimeBounds Updated { get; init; }

    public bool IsEmpty => Equals(Nothing);

    public bool Matches(in Row row) =>
        Created.Hold(row.Created)
        && Sent.Hold(row.Sent)
        && Updated.Hold(row.Updated)
        && (IsOutbound is not { } outbound || outbound == row.IsOutbound)
        && Same(Status, row.Status)
        && Same(FromNumber, row.From)
        && Same(ToNumber, row.To)
        && Same(SendblueNumber, row.Line)
        && (Same(Number, row.From) || Same(Number, row.To))
        && (AccountEmail is null || Same(AccountEmail, SendblueV2Rows.Email(row)))
        && (GroupId is null || Same(GroupId, SendblueV2Rows.Group(row)))
        && (WorkerId is null || Same(WorkerId, SendblueV2Rows.Worker(row)))
        && (MessageType is null || Same(MessageType, SendblueV2Rows.MessageType(row)))
        && (Service is null || Same(Service, SendblueV2Rows.Service(row)));

    private static bool Same(string? wanted, string? value) => wanted is null || string.Equals(wanted, value, StringComparison.Ordinal);
}
