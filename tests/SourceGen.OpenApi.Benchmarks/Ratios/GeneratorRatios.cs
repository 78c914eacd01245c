using System.Text;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using SourceGen.OpenApi.Tests;

namespace SourceGen.Benchmarks;

/// <summary>The generator within a compiler that is warm.</summary>
internal static class GeneratorRatios
{
    private const string LargeDocument = "twilio-api-v2010.json";
    private const int LargeLength = 1_870_000;
    private static readonly Race Quick = new() { Rounds = 15, WarmUp = TimeSpan.FromSeconds(4) };
    private static readonly Race Slow = new() { Rounds = 5, WarmUp = TimeSpan.FromSeconds(3) };

    public static IEnumerable<Figure> Figures() =>
        [
            new("generator.unrelated-edit", 0.05, () => OfFullRun(static work => work.UnrelatedEdit())),
            new("generator.description-edit", 0.35, () => OfFullRun(static work => work.DescriptionEdit())),
            new("generator.large", 2.5, Large),
            new("generator.per-operation", 1.2, PerOperation),
        ];

    private static double OfFullRun(Func<GeneratorWork, object> edit)
    {
        var work = new GeneratorWork(ConsumerProject.With(Specs.All));
        return Quick.Run(() => edit(work), () => work.FullRun());
    }

    /// <summary>By what Microsoft.OpenApi takes to read the same text and to do nothing with it.</summary>
    private static double Large()
    {
        var text =
            Repository.Corpus is { } corpus && File.Exists(Path.Combine(corpus, LargeDocument))
                ? File.ReadAllText(Path.Combine(corpus, LargeDocument))
                : SyntheticDocument.OfLength(LargeLength);
        var bytes = Encoding.UTF8.GetBytes(text);
        var work = new GeneratorWork(Project(text));
        return Slow.Run(() => work.FullRun(), () => Read(bytes));
    }

    private static double PerOperation()
    {
        const int Few = 100;
        const int Many = 1000;
        var (few, many) = (new GeneratorWork(Project(SyntheticDocument.Of(Few))), new GeneratorWork(Project(SyntheticDocument.Of(Many))));
        return Slow.Run(() => many.FullRun(), () => few.FullRun()) * Few / Many;
    }

    private static ConsumerProject Project(string document) => new ConsumerProject().WithDocument("specs/large.json", document);

    private static OpenApiDocument? Read(byte[] json)
    {
        using var stream = new MemoryStream(json);
        return OpenApiDocument.Load(stream, "json", new OpenApiReaderSettings { LoadExternalRefs = false }).Document;
    }
}
