using System.Globalization;

namespace SourceGen.Benchmarks;

/// <summary>What a walk needs at its peak, measured in a process that does nothing else.</summary>
internal static class MemoryProbe
{
    /// <summary>The argument that makes this program such a process.</summary>
    public const string Command = "memory-probe";

    private const int Few = 10_000;
    private const int Many = 1_000_000;
    private const int WarmUp = 100_000;
    private const int PageSize = 1000;

    /// <summary>A wait allocates so little itself.</summary>
    private const int QuietBytes = 8192;

    /// <summary>So often the garbage is taken away and what is left is weighed.</summary>
    private const int Samples = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>The peak for a million rows by that for ten thousand.</summary>
    public static async Task<double> RatioAsync()
    {
        await using var emulator = await EmulatorProcess.StartAsync(Many);
        return (double)await PeakAsync(emulator.Address, Many) / await PeakAsync(emulator.Address, Few);
    }

    /// <summary>
    /// The most that a walk of so many rows held on to, in bytes of managed memory. How much garbage gathers between two collections is left out:
    /// that is the collector's choice, and on a machine with large caches it chooses to let a hundred megabytes gather whatever the program does.
    /// </summary>
    private static async Task<long> PeakAsync(Uri address, int rows)
    {
        await using var probe = ChildProcess.StartAssembly(
            "SourceGen.OpenApi.Benchmarks",
            [Command, address.AbsoluteUri, rows.ToString(CultureInfo.InvariantCulture)]
        );
        return long.Parse((await probe.ReadToEndAsync(Patience)).Trim(), CultureInfo.InvariantCulture);
    }

    /// <summary>The process itself: walks, then writes its peak.</summary>
    public static async Task<int> RunAsync(Uri address, int rows)
    {
        using var walks = new Walks(address, PageSize);
        // Buffers that the process keeps for all walks are there from now on.
        await walks.ListAsync(static () => Task.CompletedTask, WarmUp);
        var (peak, page) = (0L, 0);
        var step = Math.Max(1, rows / PageSize / Samples);
        var count = await walks.ListAsync(
            async () =>
            {
                if (page++ % step == 0)
                {
                    await SettleAsync();
                    GC.Collect();
                    peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
                }
            },
            rows
        );
        Console.WriteLine(peak.ToString(CultureInfo.InvariantCulture));
        return count == rows ? 0 : 1;
    }

    /// <summary>Waits until the next page is there: it is fetched and read meanwhile, and is a part of what the walk holds.</summary>
    private static async Task SettleAsync()
    {
        const int MostWaits = 50;
        var pause = TimeSpan.FromMilliseconds(10);
        for (var (wait, before) = (0, -1L); wait < MostWaits; wait++)
        {
            await Task.Delay(pause);
            var now = GC.GetTotalAllocatedBytes(precise: true);
            if (now - before < QuietBytes)
            {
                return;
            }

            before = now;
        }
    }
}
