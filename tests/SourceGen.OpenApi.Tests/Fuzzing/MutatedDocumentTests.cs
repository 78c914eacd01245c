using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Tests;

/// <summary>Documents that were valid once: whatever became of them, generating ends soon and without an exception.</summary>
[Trait(TestCategory.Name, TestCategory.Long)]
public sealed class MutatedDocumentTests(ITestOutputHelper output)
{
    /// <summary>What one document may take; a machine that is busy gets a second and a third try.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>The documents of the corpus that are large cost a second each to parse and change, so that few are taken.</summary>
    private const int Large = 100_000;

    private static readonly (string Name, string Text)[] Known =
    [
        .. Specs.All.Select(static path => (path, Repository.Read(path))),
        .. Corpus(),
    ];

    private static readonly (string Name, string Text)[] Small = [.. Known.Where(static document => document.Text.Length < Large)];

    [Fact]
    public void A_mutated_document_ends_within_two_seconds_and_without_an_exception()
    {
        var watch = Stopwatch.StartNew();
        var slowest = TimeSpan.Zero;
        var (done, read) = (0, 0);
        FuzzSettings.Check(
            output,
            Gen.Choose(0, int.MaxValue - 1),
            seed =>
            {
                var (name, text) = Make(seed);
                var time = Generated(name, text, seed, out var isRead);
                for (var tries = 1; time > Limit && tries < 3; tries++)
                {
                    time = Generated(name, text, seed, out isRead);
                }

                Assert.True(time <= Limit, $"mutant {seed} took {time}");
                slowest = time > slowest ? time : slowest;
                read += isRead ? 1 : 0;
                FuzzSettings.Progress(++done, "mutated documents", watch);
            },
            FuzzSettings.Mutants
        );
        output.WriteLine(
            $"{done} mutated documents in {watch.Elapsed.TotalSeconds:0} s, {read} still read, slowest {slowest.TotalMilliseconds:0} ms"
        );
        Assert.True(read > done / 4, "Too much damage: hardly a document gets past the parser.");
    }

    /// <summary>To look into one that failed: <c>FUZZ_MUTANT=seed</c> makes it alone and shows it.</summary>
    [Fact]
    public void A_mutated_document_is_the_same_whenever_its_seed_is()
    {
        var seed = FuzzSettings.Mutant ?? 20;
        var (name, text) = Make(seed);

        Assert.Equal((name, text), Make(seed));
        output.WriteLine(name + "\n" + text);
        Assert.True(Generated(name, text, seed, out _) > TimeSpan.Zero);
    }

    /// <summary>The mutated document of that number, always the same.</summary>
    private static (string Name, string Text) Make(int seed)
    {
        var dice = new Dice(seed);
        var (name, text) = Original(dice);
        if (dice.In(60))
        {
            var file = ReadDocument.File(name, text);
            if (ParsedTree.Of(file, CancellationToken.None).Root?.DeepClone() is JsonObject root)
            {
                TreeMutator.Mutate(root, dice);
                return ("mutant.json", root.ToJsonString().Replace("@lone@", "\\ud800", StringComparison.Ordinal));
            }
        }

        return (name, TextMutator.Mutate(text, dice.Of(Small).Text, dice));
    }

    private static (string Name, string Text) Original(Dice dice) =>
        dice.Number(0, 199) switch
        {
            0 => dice.Of(Known),
            < 60 => dice.Of(Small),
            _ => ("made.json", DocumentMaker.Make(dice.Number(0, int.MaxValue - 1)).Text),
        };

    /// <summary>Everything that the generator does with a document, but for handing the text to the compiler.</summary>
    private static TimeSpan Generated(string name, string text, int seed, out bool isRead)
    {
        var watch = Stopwatch.StartNew();
        isRead = false;
        try
        {
            var file = ReadDocument.File(name, text);
            var reading = SpecReader.Read(file, CancellationToken.None);
            AssertNoFault(reading.Diagnostics, seed);
            foreach (var located in DiagnosticReporter.Locate(reading.Diagnostics, [file], CancellationToken.None))
            {
                Assert.NotEqual("", located.GetMessage(CultureInfo.InvariantCulture));
            }

            if (reading.Model is { } model)
            {
                isRead = true;
                var bound = Bound.Of(model);
                AssertNoFault(bound.Client.ToDiagnostics(), seed);
                DiagnosticReporter.Locate(bound.Client.ToDiagnostics(), [file], CancellationToken.None);
                foreach (var generated in bound.Client.Files)
                {
                    FileEmitter.Emit(generated);
                }
            }
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"mutant {seed} of {name}: {failure}");
        }

        return watch.Elapsed;
    }

    private static void AssertNoFault(EquatableArray<DiagnosticInfo> diagnostics, int seed)
    {
        foreach (var diagnostic in diagnostics)
        {
            Assert.False(
                diagnostic.Id is DiagnosticIds.Internal,
                $"mutant {seed}: {string.Join("; ", diagnostic.Arguments.AsSpan().ToArray())}"
            );
        }
    }

    private static IEnumerable<(string, string)> Corpus() =>
        Repository.Corpus is { } folder
            ? Directory
                .EnumerateFiles(folder)
                .Where(static path => Path.GetExtension(path) is ".json" or ".yaml")
                .Order(StringComparer.Ordinal)
                .Select(static path => (Path.GetFileName(path), File.ReadAllText(path)))
            : [];
}
