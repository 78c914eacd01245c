using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Tests;

/// <summary>
/// How much is tried, by environment variable: <c>FUZZ_DOCUMENTS</c> valid documents, <c>FUZZ_MUTANTS</c> damaged ones, <c>FUZZ_DOCUMENT</c> and
/// <c>FUZZ_MUTANT</c> one by its seed. <c>FUZZ_REPLAY</c> brings a run back, as a failure prints it.
/// </summary>
internal static class FuzzSettings
{
    public static int Documents => Number("FUZZ_DOCUMENTS") ?? 240;

    public static int Mutants => Number("FUZZ_MUTANTS") ?? 2000;

    public static int? Document => Number("FUZZ_DOCUMENT");

    public static int? Mutant => Number("FUZZ_MUTANT");

    /// <summary>Tries a property; the seed is printed first, so that even a run that is killed can be brought back.</summary>
    public static void Check<T>(ITestOutputHelper output, Gen<T> cases, Action<T> property, int tests)
    {
        var seed = Environment.GetEnvironmentVariable("FUZZ_REPLAY") is { Length: > 0 } given
            ? ulong.Parse(given, CultureInfo.InvariantCulture)
            : (ulong)Random.Shared.NextInt64();
        output.WriteLine($"FUZZ_REPLAY={seed.ToString(CultureInfo.InvariantCulture)}");
        Progress("FUZZ_REPLAY=" + seed.ToString(CultureInfo.InvariantCulture));
        try
        {
            FsCheck.Check.One(
                Config.QuickThrowOnFailure.WithMaxTest(tests).WithQuietOnSuccess(true).WithReplay(seed, 2147483647),
                Prop.ForAll(Arb.From(cases), property)
            );
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"FUZZ_REPLAY={seed.ToString(CultureInfo.InvariantCulture)}", failure);
        }
    }

    /// <summary>Says on the console how far a long run is.</summary>
    public static void Progress(int done, string what, Stopwatch watch)
    {
        if (done % 1000 == 0)
        {
            Progress($"{done} {what} in {watch.Elapsed.TotalSeconds:0} s");
        }
    }

    private static void Progress(string text)
    {
        if (Environment.GetEnvironmentVariable("FUZZ_LOG") is { Length: > 0 } log)
        {
            File.AppendAllText(log, text + "\n");
        }
    }

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
