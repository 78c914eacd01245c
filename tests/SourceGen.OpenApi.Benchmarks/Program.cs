using System.Globalization;
using SourceGen.Benchmarks;

return args switch
{
    ["ratios", .. var rest] => await RatioReport.RunAsync(rest is [var only] ? only : ""),
    [MemoryProbe.Command, var address, var rows] => await MemoryProbe.RunAsync(
        new Uri(address),
        int.Parse(rows, CultureInfo.InvariantCulture)
    ),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: ratios [start of a name]");
    return 2;
}
