namespace SourceGen.Emulator;

/// <summary>The rows that each vendor starts with.</summary>
internal sealed class RowSources(EmulatorOptions options, Func<HeymarketTraps> heymarket)
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);
    private static readonly TimeSpan Widest = TimeSpan.FromMinutes(10);

    public RowStore Store(Vendor vendor) => new(Source(vendor), options.Rows, options.Dataset.GetValueOrDefault(vendor));

    private RowSource Source(Vendor vendor)
    {
        // Every vendor has rows of its own under one seed.
        var seed = (options.Seed * 4) + (int)vendor;
        var (newest, spacing) = (WireTime.FromDateTimeOffset(options.Newest).Truncate(0).UnixNanoseconds, Spacing());
        return vendor switch
        {
            Vendor.SendblueV1 => new SendblueV1Rows(seed, newest, spacing),
            Vendor.SendblueV2 => new SendblueV2Rows(seed, newest, spacing),
            Vendor.Heymarket => new HeymarketRows(seed, newest, spacing, heymarket),
            _ => new TwilioRows(seed, newest, spacing),
        };
    }

    private long Spacing()
    {
        var spread = Month / Math.Max(1, options.Rows);
        var spacing = options.Spacing ?? (spread < Widest ? spread : Widest);
        return Math.Max(1, (long)spacing.TotalSeconds) * 1_000_000_000;
    }
}
