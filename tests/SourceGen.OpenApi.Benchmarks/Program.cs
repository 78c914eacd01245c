using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SourceGen.Benchmarks;

return args switch
{
    ["ratios", .. var rest] => await RatioReport.RunAsync(rest is [var only] ? only : ""),
    ["bench", .. var rest] => Bench(rest),
    [MemoryProbe.Command, var address, var rows] => await MemoryProbe.RunAsync(
        new Uri(address),
        int.Parse(rows, CultureInfo.InvariantCulture)
    ),
    _ => Usage(),
};

// In this process: the clients that are measured are generated into this very program.
static int Bench(string[] arguments)
{
    var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
    BenchmarkSwitcher.FromAssembly(typeof(JsonBenches).Assembly).Run(arguments, DefaultConfig.Instance.AddJob(job));
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("usage: ratios [start of a name] | bench [arguments of BenchmarkDotNet, such as --filter '*']");
    return 2;
}
