namespace SourceGen.Emulator;

/// <summary>One conversation's rows.</summary>
internal sealed record HeymarketConversation(HeymarketRows Source, string Phone, long Inbox) : IRowFilter
{
    public bool IsEmpty => false;

    public bool Matches(in Row row) =>
        Source.Inbox(row) == Inbox && HeymarketRows.Digits(row.Contact).Equals(Phone, StringComparison.Ordinal);
}
