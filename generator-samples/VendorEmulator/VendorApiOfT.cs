namespace SourceGen.Emulator;

/// <inheritdoc />
/// <typeparam name="TTraps">The vendor's traps.</typeparam>
public sealed class VendorApi<TTraps> : VendorApi
    where TTraps : VendorTraps, new()
{
    private TTraps _traps = new();

    internal VendorApi(Vendor vendor, RowStore store, RequestLog log)
        : base(vendor, store, log) { }

    /// <summary>The vendor's traps, all off at first. Set single ones, or replace them all: <c>Traps = new() { TieSize = 60 }</c>.</summary>
    public TTraps Traps
    {
        get => Volatile.Read(ref _traps);
        set => Volatile.Write(ref _traps, value);
    }

    internal override VendorTraps CommonTraps => Traps;
}
