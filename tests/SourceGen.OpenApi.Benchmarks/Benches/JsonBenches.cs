using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace SourceGen.Benchmarks;

/// <summary>Pages of 1,000 rows, read and written by the emitted code and by System.Text.Json's generated code.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class JsonBenches
{
    private const int Rows = 1000;
    private JsonWork _work = null!;

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        _work = new JsonWork(await Pages.OfAsync(Rows));
        _work.Verify();
    }

    [Benchmark(Baseline = true), BenchmarkCategory("read twilio")]
    public object ReadTwilioPlain() => _work.ReadTwilioPlain();

    [Benchmark, BenchmarkCategory("read twilio")]
    public object ReadTwilio() => _work.ReadTwilio();

    [Benchmark, BenchmarkCategory("read twilio")]
    public long ScanTwilio() => _work.ScanTwilio();

    [Benchmark(Baseline = true), BenchmarkCategory("read sendblue v2")]
    public object ReadSendblueV2Plain() => _work.ReadSendblueV2Plain();

    [Benchmark, BenchmarkCategory("read sendblue v2")]
    public object ReadSendblueV2() => _work.ReadSendblueV2();

    [Benchmark(Baseline = true), BenchmarkCategory("read heymarket")]
    public object ReadHeymarketPlain() => _work.ReadHeymarketPlain();

    [Benchmark, BenchmarkCategory("read heymarket")]
    public object ReadHeymarket() => _work.ReadHeymarket();

    [Benchmark(Baseline = true), BenchmarkCategory("write twilio")]
    public object WriteTwilioPlain() => _work.WriteTwilioPlain();

    [Benchmark, BenchmarkCategory("write twilio")]
    public object WriteTwilio() => _work.WriteTwilio();
}
