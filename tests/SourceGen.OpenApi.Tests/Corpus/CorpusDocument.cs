using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>What became of one document of a corpus: the figures of its row in the table.</summary>
internal sealed record CorpusDocument
{
    public required string Name { get; init; }

    /// <summary>Operations in the document.</summary>
    public required int Operations { get; init; }

    /// <summary>Operations that have a method.</summary>
    public required int Generated { get; init; }

    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Errors and warnings in generated code.</summary>
    public required IReadOnlyList<Diagnostic> CompileProblems { get; init; }

    public required int Files { get; init; }

    public required TimeSpan Time { get; init; }

    /// <summary>How operations page, or what was missing for it.</summary>
    public required IReadOnlyList<ListingNote> Listings { get; init; }

    public int Skipped => Operations - Generated;

    /// <summary>Runs the generator over one document and compiles what it wrote, against net8.0 under strict settings.</summary>
    public static CorpusDocument Run(string path)
    {
        var name = Path.GetFileName(path);
        var project = new ConsumerProject { References = Net80.References }.WithDocument(name, File.ReadAllText(path));
        var watch = Stopwatch.StartNew();
        var run = GeneratorRun.Of(project);
        watch.Stop();

        var models = run.Result.TrackedSteps.TryGetValue(TrackingNames.Model, out var steps)
            ? steps.SelectMany(step => step.Outputs).Select(output => output.Value).OfType<ApiModel>().ToList()
            : [];
        var clients = run.Result.TrackedSteps.TryGetValue(TrackingNames.Bind, out var bound)
            ? bound.SelectMany(step => step.Outputs).Select(output => output.Value).OfType<BoundClient>().ToList()
            : [];
        return new CorpusDocument
        {
            Name = name,
            Operations = models.Sum(model => model.OperationCount),
            Generated = clients.Sum(client => client.Operations.Count),
            Diagnostics = run.Diagnostics,
            CompileProblems = run.CompileProblems(),
            Files = run.Files.Count,
            Time = watch.Elapsed,
            Listings = [.. clients.SelectMany(client => client.Listings)],
        };
    }
}
