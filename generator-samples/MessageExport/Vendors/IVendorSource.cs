namespace MessageExport;

/// <summary>A vendor's messages, page by page, as rows of the export.</summary>
internal interface IVendorSource : IDisposable
{
    /// <summary>One of <see cref="VendorNames"/>.</summary>
    string Vendor { get; }

    /// <summary>How many rows the vendor has in the window; null where it does not count them before it lists them.</summary>
    Task<long?> CountAsync(TimeWindow window, CancellationToken cancellationToken);

    /// <summary>Reads the window's rows, from the beginning or from behind the page that a token came with.</summary>
    IAsyncEnumerable<RowPage> ReadAsync(TimeWindow window, string? continuationToken, CancellationToken cancellationToken);
}

/// <summary>One page of a vendor as rows. The vendor's page may have held more: those outside the window are left out.</summary>
internal sealed record RowPage(IReadOnlyList<ExportRow> Rows)
{
    /// <summary>Goes on behind this page; null on the last one.</summary>
    public string? ContinuationToken { get; init; }

    /// <summary>How many rows the vendor says there are in all; null where it does not say.</summary>
    public long? TotalCount { get; init; }
}
