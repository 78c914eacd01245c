using System.Collections.Immutable;

namespace SourceGen.Emulator;

/// <summary>The traps that every vendor's listing can set. They may be switched between any two requests.</summary>
public abstract record VendorTraps
{
    /// <summary>How many generated rows in a row share one timestamp; more than a page holds is allowed.</summary>
    public int TieSize { get; set; } = 1;

    /// <summary>The server's cap on a page, whatever was asked for. The clamped size is the one echoed.</summary>
    public int MaxPageSize { get; set; } = 1000;

    /// <summary>A page never holds more rows than this, though the size asked for is echoed; null for full pages.</summary>
    public int? ShortPages { get; set; }

    /// <summary>Numbers of listing requests (from 1) that get no row though there are more.</summary>
    public ImmutableHashSet<int> EmptyPages { get; set; } = [];

    /// <summary>How the listing fails to end.</summary>
    public Endless Endless { get; set; }

    /// <summary>Rows that come and go while a walk runs.</summary>
    public ImmutableArray<ScheduledChange> Changes { get; set; } = [];

    /// <summary>Every request that is not for the first page is refused: a resumed token that the server no longer takes.</summary>
    public bool RefusePositions { get; set; }

    /// <summary>The status of that refusal.</summary>
    public int RefuseStatus { get; set; } = 400;

    /// <summary>A query parameter or body member that the vendor does not document is refused with 400; off, it is ignored.</summary>
    public bool RefuseUnknownParameters { get; set; }

    /// <summary>The budget of requests; null for none.</summary>
    public RateLimit? RateLimit { get; set; }

    /// <summary>What changes the generated rows themselves.</summary>
    internal virtual RowShape Shape => new(TieSize, FinestTime: false, Conversations: 1);

    /// <summary>Whether the same request always gets the same answer as long as the data stay.</summary>
    internal bool AnswersRepeat => Changes.IsEmpty && EmptyPages.IsEmpty && Endless == Endless.No && RateLimit is null;

    /// <summary>How many rows the given request may get of those asked for.</summary>
    internal int RowsFor(int request, int asked) => EmptyPages.Contains(request) ? 0 : Math.Min(asked, ShortPages ?? int.MaxValue);
}
