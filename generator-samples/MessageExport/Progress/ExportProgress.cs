namespace MessageExport;

/// <summary>Shows how far the vendors are while the export runs. Updates come from several threads.</summary>
internal abstract class ExportProgress
{
    /// <summary>Bars on a terminal; elsewhere lines, which a log can hold.</summary>
    public static ExportProgress For(Terminal terminal) => terminal.IsInteractive ? new BarProgress(terminal) : new LineProgress(terminal);

    /// <summary>Runs the work and shows it meanwhile.</summary>
    public abstract Task ShowAsync(IReadOnlyList<VendorState> vendors, Func<Task> work);

    /// <summary>A vendor has told how many rows there will be.</summary>
    public abstract void Expect(string vendor, long rows);

    /// <summary>Rows of a vendor are in the file.</summary>
    public abstract void Update(VendorState state);
}
