namespace SourceGen.Benchmarks;

/// <summary>Whole listings over loopback HTTP, from an emulator in a process of its own that keeps its pages.</summary>
internal static class ListRatios
{
    private const int PageSize = 1000;

    public static IEnumerable<Figure> Figures() =>
        [
            new("list.twilio", 0.85, ThroughputAsync),
            new("list.twilio.latency", 0.60, LatencyAsync),
            new("list.memory", 1.25, MemoryProbe.RatioAsync),
        ];

    private static async Task<double> ThroughputAsync()
    {
        const int Rows = 100_000;
        await using var emulator = await EmulatorProcess.StartAsync(Rows);
        using var walks = new Walks(emulator.Address, PageSize);
        var race = new Race { Rounds = 9 };
        return await race.RunAsync(() => All(walks.ListAsync(), Rows), () => All(walks.LoopAsync(), Rows), warmUps: 3);
    }

    /// <summary>A page takes 20 ms to come and 20 ms to use: a walk that fetches ahead does both at once.</summary>
    private static async Task<double> LatencyAsync()
    {
        const int Rows = 30_000;
        var pause = TimeSpan.FromMilliseconds(20);
        await using var emulator = await EmulatorProcess.StartAsync(Rows, pause);
        using var walks = new Walks(emulator.Address, PageSize);
        var race = new Race { Rounds = 3 };
        return await race.RunAsync(
            () => All(walks.ListAsync(() => Task.Delay(pause)), Rows),
            () => All(walks.LoopAsync(() => Task.Delay(pause)), Rows),
            warmUps: 1
        );
    }

    private static async Task All(Task<long> walk, long expected)
    {
        var count = await walk;
        if (count != expected)
        {
            throw new InvalidOperationException($"{count} rows came, {expected} were to come.");
        }
    }
}
