namespace SourceGen.Emulator;

/// <summary>Traps of Sendblue v2.</summary>
public sealed record SendblueV2Traps : VendorTraps
{
    /// <summary>The page size when the request names none.</summary>
    public int DefaultLimit { get; set; } = 50;

    /// <summary>Leaves <c>pagination.hasMore</c> out.</summary>
    public bool OmitHasMore { get; set; }

    /// <summary>Leaves <c>pagination.total</c> out.</summary>
    public bool OmitTotal { get; set; }

    /// <summary>Leaves <c>pagination</c> out altogether.</summary>
    public bool OmitPagination { get; set; }

    /// <summary>Echoes the limit asked for although the server clamped it.</summary>
    public bool EchoAskedLimit { get; set; }

    /// <summary><c>hasMore</c> is true even on the last page, which an empty one follows.</summary>
    public bool HasMoreOnLastPage { get; set; }
}
