namespace MessageExport;

/// <summary>What a run will do: its checkpoint to start from, and whether the file is begun or gone on with.</summary>
internal sealed record ExportPlan(ExportCheckpoint Start, bool IsResumed)
{
    /// <summary>True for the real APIs.</summary>
    public bool IsLive => Start.Emulator is null;

    public IReadOnlyList<string> Vendors => [.. Start.Vendors.Select(vendor => vendor.Vendor)];

    /// <summary>An export from its first page on.</summary>
    public static ExportPlan Fresh(ExportOptions options, OutputFormat format) =>
        new(
            new ExportCheckpoint
            {
                Format = format,
                Since = options.Since,
                Until = options.Until,
                Emulator = options.Live ? null : new EmulatorState(options.Rows ?? ExportOptions.DefaultRows, Port: 0),
                Vendors = [.. (options.Vendors ?? VendorNames.All).Select(vendor => new VendorState(vendor))],
            },
            IsResumed: false
        );

    /// <summary>The rest of an interrupted export.</summary>
    /// <exception cref="ExportException">The options ask for something else than the export began as.</exception>
    public static ExportPlan Resumed(ExportOptions options, OutputFormat format, ExportCheckpoint checkpoint)
    {
        Agree("--format", checkpoint.Format == format);
        Agree("--since", options.Since is null || options.Since == checkpoint.Since);
        Agree("--until", options.Until is null || options.Until == checkpoint.Until);
        Agree("--live", !options.Live || checkpoint.Emulator is null);
        Agree("--rows", options.Rows is null || options.Rows == checkpoint.Emulator?.Rows);
        Agree(
            "--vendor",
            options.Vendors is null
                || options.Vendors.ToHashSet(StringComparer.Ordinal).SetEquals(checkpoint.Vendors.Select(vendor => vendor.Vendor))
        );
        return new ExportPlan(checkpoint, IsResumed: true);
    }

    private static void Agree(string option, bool agrees)
    {
        if (!agrees)
        {
            throw new ExportException(
                ExitCode.BadOptions,
                $"{option} is not what the interrupted export began with; leave it out to go on, or use --overwrite to start again."
            );
        }
    }
}
