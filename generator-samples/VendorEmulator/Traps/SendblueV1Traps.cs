namespace SourceGen.Emulator;

/// <summary>Traps of Sendblue v1. Its cap on a page is not documented, so it starts low.</summary>
public sealed record SendblueV1Traps : VendorTraps
{
    /// <summary>Caps a page at 100 rows until told otherwise.</summary>
    public SendblueV1Traps() => MaxPageSize = 100;

    /// <summary>The page size when the request names none.</summary>
    public int DefaultLimit { get; set; } = 50;

    /// <summary>Whether <c>from_date</c> includes its own second. The documentation says "after".</summary>
    public bool FromDateInclusive { get; set; }
}
