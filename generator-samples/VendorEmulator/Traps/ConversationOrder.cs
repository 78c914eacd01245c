namespace SourceGen.Emulator;

/// <summary>The order of the rows inside a page of one conversation.</summary>
public enum ConversationOrder
{
    /// <summary>Newest first.</summary>
    NewestFirst,

    /// <summary>Oldest first: the page's last row is not its oldest.</summary>
    OldestFirst,

    /// <summary>No order at all, but the same for the same page.</summary>
    Shuffled,
}
