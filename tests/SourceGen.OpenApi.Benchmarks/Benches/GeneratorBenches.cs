using BenchmarkDotNet.Attributes;
using SourceGen.OpenApi.Tests;

namespace SourceGen.Benchmarks;

/// <summary>The generator over the four documents: from nothing, and after edits.</summary>
[MemoryDiagnoser]
public class GeneratorBenches
{
    private GeneratorWork _work = null!;

    [GlobalSetup]
    public void Prepare() => _work = new GeneratorWork(ConsumerProject.With(Specs.All));

    [Benchmark(Baseline = true)]
    public object FullRun() => _work.FullRun();

    [Benchmark]
    public object UnrelatedEdit() => _work.UnrelatedEdit();

    [Benchmark]
    public object DescriptionEdit() => _work.DescriptionEdit();
}
