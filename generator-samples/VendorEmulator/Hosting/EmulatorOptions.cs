using System.Collections.Immutable;

namespace SourceGen.Emulator;

/// <summary>How an emulator starts. Everything has a default.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The port on 127.0.0.1; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Generated rows per vendor.</summary>
    public int Rows { get; init; } = 5000;

    /// <summary>The same seed makes the same rows.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>When the newest generated row was created.</summary>
    public DateTimeOffset Newest { get; init; } = new(2026, 6, 30, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The time between generated rows (or groups of ties), at least a second; null spreads them over about thirty days.</summary>
    public TimeSpan? Spacing { get; init; }

    /// <summary>Rows that a test lays down instead of generated ones, in the default order of the vendor's listing (newest first).</summary>
    public ImmutableDictionary<Vendor, IReadOnlyList<DatasetRow>> Dataset { get; init; } =
        ImmutableDictionary<Vendor, IReadOnlyList<DatasetRow>>.Empty;

    /// <summary>The clock that tokens expire by, waits run on and requests are dated with.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Whether requests are recorded; may be switched later.</summary>
    public bool RecordRequests { get; init; } = true;

    /// <summary>How much of a request's body is recorded.</summary>
    public int MaxRecordedBody { get; init; } = 64 * 1024;

    /// <summary>A wait before every response; may be switched later.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Keeps whole answers, up to 512 MiB per vendor, so that benchmarks do not measure the emulator.</summary>
    public bool CachePages { get; init; }

    /// <summary>A path before the vendors' own, such as <c>/gateway</c>. Requests without it are answered too.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>The longest that one response may be held up, whatever a fault asks for.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The options with one vendor's rows laid down.</summary>
    public EmulatorOptions WithRows(Vendor vendor, params DatasetRow[] rows) => this with { Dataset = Dataset.SetItem(vendor, rows) };
}
