namespace SourceGen.Benchmarks;

/// <summary>Reading and writing pages of 1,000 rows.</summary>
internal sealed class JsonRatios : IAsyncDisposable
{
    private const int Rows = 1000;
    private readonly Race _race = new();
    private readonly Lazy<Task<JsonWork>> _work = new(PrepareAsync);
    private object? _result;

    public IEnumerable<Figure> Figures() =>
        [
            new("read.twilio", 0.70, () => RaceAsync(work => work.ReadTwilio(), work => work.ReadTwilioPlain())),
            new("read.sendblue-v2", 0.70, () => RaceAsync(work => work.ReadSendblueV2(), work => work.ReadSendblueV2Plain())),
            new("read.heymarket", 0.70, () => RaceAsync(work => work.ReadHeymarket(), work => work.ReadHeymarketPlain())),
            new("read.twilio.scan", 1.45, () => RaceAsync(work => work.ReadTwilio(), work => work.ScanTwilio())),
            new("read.twilio.alloc", 1.00, AllocationAsync),
            new("write.twilio", 1.00, () => RaceAsync(work => work.WriteTwilio(), work => work.WriteTwilioPlain())),
        ];

    public ValueTask DisposeAsync()
    {
        _result = null;
        return ValueTask.CompletedTask;
    }

    private static async Task<JsonWork> PrepareAsync()
    {
        var work = new JsonWork(await Pages.OfAsync(Rows));
        work.Verify();
        return work;
    }

    private async Task<double> RaceAsync(Func<JsonWork, object> subject, Func<JsonWork, object> baseline)
    {
        var work = await _work.Value;
        return _race.Run(() => _result = subject(work), () => _result = baseline(work));
    }

    private async Task<double> AllocationAsync()
    {
        var work = await _work.Value;
        return (double)Allocated(work.ReadTwilio) / Allocated(work.ReadTwilioPlain);
    }

    /// <summary>The least of a few runs: the first may still pay for what is kept from then on.</summary>
    private long Allocated(Func<object> action)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _result = action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
