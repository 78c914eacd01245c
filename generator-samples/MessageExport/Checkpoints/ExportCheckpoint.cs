namespace MessageExport;

/// <summary>How far an export has come: everything that <c>--resume</c> needs to go on as if nothing had happened.</summary>
internal sealed record ExportCheckpoint
{
    /// <summary>Raised when an older program could not read what a newer one writes.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required OutputFormat Format { get; init; }

    public DateTimeOffset? Since { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>The emulator that the rows come from; null for the real APIs.</summary>
    public EmulatorState? Emulator { get; init; }

    /// <summary>Bytes of the file that count. What stands behind them was written after this checkpoint and is cut off. Unused by SQLite.</summary>
    public long Length { get; init; }

    /// <summary>The vendors of the export, in the order of its table.</summary>
    public required IReadOnlyList<VendorState> Vendors { get; init; }

    public TimeWindow Window => new(Since, Until);

    /// <summary>How many rows every vendor has, known before anyone is asked; null where a vendor has to tell.</summary>
    public long? KnownRows => Window.IsBounded ? null : Emulator?.Rows;
}

/// <summary>How to start the same emulator again. Page tokens hold good for one address, so the port belongs to it.</summary>
internal sealed record EmulatorState(int Rows, int Port);

/// <summary>How far one vendor has come.</summary>
internal sealed record VendorState(string Vendor)
{
    /// <summary>Tells one account from another without naming it: page tokens mean nothing to a different one.</summary>
    public string? Account { get; init; }

    /// <summary>Goes on behind the last page in the file; null at the beginning and at the end.</summary>
    public string? ContinuationToken { get; init; }

    public bool IsDone { get; init; }

    public long Pages { get; init; }

    public long Rows { get; init; }

    public long Bytes { get; init; }

    /// <summary>Time spent so far, over all runs.</summary>
    public TimeSpan Time { get; init; }
}
