using SourceGen.Benchmarks;

return args switch
{
    ["ratios", .. var rest] => await RatioReport.RunAsync(rest is [var only] ? only : ""),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: ratios [start of a name]");
    return 2;
}
