namespace SourceGen.Emulator;

/// <summary>Traps of Heymarket: its cursor is a time, and times tie.</summary>
public sealed record HeymarketTraps : VendorTraps
{
    /// <summary>The page size of the team's listing when the request names none.</summary>
    public int DefaultLimit { get; set; } = 30;

    /// <summary>The most rows of one conversation's page.</summary>
    public int ConversationPageSize { get; set; } = 50;

    /// <summary>The server serves rows at the cursor too, not only beyond it.</summary>
    public bool InclusiveCursor { get; set; }

    /// <summary>Digits of a second in <c>date</c> and <c>updated</c>, 0 to 9; those beyond are cut from the text, not from the server's own value.</summary>
    public int TimeDigits { get; set; } = 6;

    /// <summary>Writes no zeros at the end of those digits, as some servers' time formats do: the number of digits then varies.</summary>
    public bool TrimTimeZeros { get; set; }

    /// <summary>Generated rows differ in nanoseconds, below what <see cref="DateTimeOffset"/> keeps. Goes with nine <see cref="TimeDigits"/>.</summary>
    public bool SubMicrosecondTimes { get; set; }

    /// <summary>Digits of a second that the server reads from a cursor, 0 to 9; those beyond are cut before it compares.</summary>
    public int CursorDigits { get; set; } = 9;

    /// <summary>The first request must carry <c>created_at</c>, as one of the vendor's pages says.</summary>
    public bool RequireCursor { get; set; }

    /// <summary>The order of the rows inside one conversation's page; the documentation names none.</summary>
    public ConversationOrder ConversationOrder { get; set; }

    /// <summary>How many conversations the generated rows belong to.</summary>
    public int Conversations { get; set; } = 12;

    /// <summary>The count is sent as a JSON number instead of a string.</summary>
    public bool CountAsNumber { get; set; }

    internal override RowShape Shape => new(TieSize, SubMicrosecondTimes, Conversations);
}
