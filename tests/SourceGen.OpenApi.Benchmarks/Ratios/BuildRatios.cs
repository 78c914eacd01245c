namespace SourceGen.Benchmarks;

/// <summary>What the generator costs a whole build, restore left out, after one C# file was edited.</summary>
internal static class BuildRatios
{
    private const int WarmUps = 1;
    private const int Rounds = 3;

    public static IEnumerable<Figure> Figures() => [new("build.delta", 1.25, MeasureAsync)];

    private static async Task<double> MeasureAsync()
    {
        await using var pair = await BuildPair.PrepareAsync();
        var ratios = new double[Rounds];
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var generating = await pair.BuildAsync(pair.Generating);
            var ratio = generating / await pair.BuildAsync(pair.CheckedIn);
            if (round >= 0)
            {
                ratios[round] = ratio;
            }
        }

        return Race.Median(ratios);
    }
}
