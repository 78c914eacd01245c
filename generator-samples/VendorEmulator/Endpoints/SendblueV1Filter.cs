namespace SourceGen.Emulator;

/// <summary>Sendblue v1's filter.</summary>
internal sealed record SendblueV1Filter(string? ContactId, string? Number, long? FromDate, bool Inclusive) : IRowFilter
{
    public bool IsEmpty => ContactId is null && Number is null && FromDate is null;

    public bool Matches(in Row row) =>
        (FromDate is not { } from || row.Created > from || (Inclusive && row.Created == from))
        && (
            Number is null
            || string.Equals(Number, row.From, StringComparison.Ordinal)
            || string.Equals(Number, row.To, StringComparison.Ordinal)
        )
        && (ContactId is null || string.Equals(ContactId, SendblueV1Rows.ContactId(row), StringComparison.Ordinal));
}
