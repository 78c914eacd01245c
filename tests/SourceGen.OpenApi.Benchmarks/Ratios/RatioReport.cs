namespace SourceGen.Benchmarks;

/// <summary>Prints one line a figure; what misses its target is told apart, on the error stream.</summary>
internal static class RatioReport
{
    /// <param name="only">The start of the names that are wanted; empty for all.</param>
    public static async Task<int> RunAsync(string only)
    {
        await using var json = new JsonRatios();
        Figure[] figures = [.. json.Figures(), .. ListRatios.Figures(), .. GeneratorRatios.Figures(), .. BuildRatios.Figures()];
        foreach (var figure in figures.Where(figure => figure.Name.StartsWith(only, StringComparison.Ordinal)))
        {
            var ratio = await figure.MeasureAsync();
            Console.WriteLine(Figure.Line(figure.Name, ratio));
            if (ratio > figure.Target)
            {
                await Console.Error.WriteLineAsync(Figure.Line("  above its target", figure.Target));
            }
        }

        return 0;
    }
}
