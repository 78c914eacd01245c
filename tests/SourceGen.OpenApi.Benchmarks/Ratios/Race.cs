using System.Diagnostics;

namespace SourceGen.Benchmarks;

/// <summary>
/// Times two ways to do the same, by turns and in one process, so that whatever else the machine does meets both alike. The figure is the median of
/// the rounds' ratios.
/// </summary>
internal sealed record Race
{
    /// <summary>How long both run before they are timed: long enough for the last tier of the JIT and its profile.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(1.5);

    public int Rounds { get; init; } = 25;

    /// <summary>How long one side runs in one round, about.</summary>
    public TimeSpan Turn { get; init; } = TimeSpan.FromMilliseconds(30);

    /// <summary>
    /// For work that keeps one processor busy: it is timed by what the thread got of the processor, so that others on the machine do not count.
    /// One run at least is one turn, when it takes longer.
    /// </summary>
    public double Run(Action subject, Action baseline)
    {
        Warm(subject, baseline);
        var (subjectRuns, baselineRuns) = (RunsPerTurn(subject), RunsPerTurn(baseline));
        var ratios = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            // Who goes first changes: the second finds warmer caches and a larger heap.
            var first = round % 2 == 0;
            var leading = Time(first ? subject : baseline, first ? subjectRuns : baselineRuns);
            var following = Time(first ? baseline : subject, first ? baselineRuns : subjectRuns);
            ratios[round] = first ? leading / following : following / leading;
        }

        return Median(ratios);
    }

    /// <summary>For walks, which also wait: timed by the clock on the wall. One run each is one turn.</summary>
    public async Task<double> RunAsync(Func<Task> subject, Func<Task> baseline, int warmUps)
    {
        for (var i = 0; i < warmUps; i++)
        {
            await subject();
            await baseline();
        }

        var ratios = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var first = round % 2 == 0;
            var leading = await TimeAsync(first ? subject : baseline);
            var following = await TimeAsync(first ? baseline : subject);
            ratios[round] = first ? leading / following : following / leading;
        }

        return Median(ratios);
    }

    public static double Median(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /// <summary>Seconds of processor time for one run, over so many.</summary>
    public static double Time(Action action, int runs)
    {
        Settle();
        var start = WorkClock.Now;
        for (var i = 0; i < runs; i++)
        {
            action();
        }

        return (WorkClock.Now - start).TotalSeconds / runs;
    }

    /// <summary>Both sides for equal times: run for run, the quicker one would see too few runs for the JIT to care.</summary>
    private void Warm(Action subject, Action baseline)
    {
        var start = WorkClock.Now;
        do
        {
            RunsPerTurn(subject);
            RunsPerTurn(baseline);
        } while (WorkClock.Now - start < WarmUp);
    }

    private int RunsPerTurn(Action action)
    {
        var runs = 0;
        var start = WorkClock.Now;
        do
        {
            action();
            runs++;
        } while (WorkClock.Now - start < Turn);
        return runs;
    }

    private static async Task<double> TimeAsync(Func<Task> action)
    {
        Settle();
        var start = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>What the other side left behind is not this side's to collect.</summary>
    private static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
