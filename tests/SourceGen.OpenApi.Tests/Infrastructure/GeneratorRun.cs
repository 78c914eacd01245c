using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SourceGen.OpenApi.Tests;

/// <summary>One run of the generator over a project; the next run continues from it, as a compiler server's does.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;

    private readonly ImmutableArray<AdditionalText> _texts;

    private GeneratorRun(GeneratorDriver driver, ConsumerProject project, ImmutableArray<AdditionalText> texts)
    {
        Project = project;
        _texts = texts;
        var input = project.Compilation();
        _driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        Output = output;
        Result = _driver.GetRunResult().Results.Single();
    }

    public ConsumerProject Project { get; }

    /// <summary>The consumer's compilation with the generated files in it.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>Generated files by hint name, sorted.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.ToImmutableSortedDictionary(
            source => source.HintName,
            source => source.SourceText.ToString(),
            StringComparer.Ordinal
        );

    public static GeneratorRun Of(params IEnumerable<string> specs) => Of(ConsumerProject.With(specs));

    public static GeneratorRun Of(ConsumerProject project)
    {
        var texts = project.Texts([]);
        var driver = CSharpGeneratorDriver.Create(
            [new OpenApiClientGenerator().AsSourceGenerator()],
            texts,
            project.ParseOptions,
            project.Options(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );
        return new GeneratorRun(driver, project, texts);
    }

    /// <summary>Runs again on the changed project.</summary>
    /// <param name="change">What is edited.</param>
    /// <param name="keepTexts">False when every text is a new object, as after a new build by the compiler server.</param>
    public GeneratorRun Next(Func<ConsumerProject, ConsumerProject> change, bool keepTexts = true)
    {
        var project = change(Project);
        var texts = project.Texts(keepTexts ? _texts : []);
        var driver = _driver
            .ReplaceAdditionalTexts(texts)
            .WithUpdatedParseOptions(project.ParseOptions)
            .WithUpdatedAnalyzerConfigOptions(project.Options());
        return new GeneratorRun(driver, project, texts);
    }

    /// <summary>Runs again with one document edited.</summary>
    public GeneratorRun Edit(string path, Func<string, string> edit)
    {
        var edited = edit(Project.Documents[path]);
        Assert.NotEqual(Project.Documents[path], edited);
        return Next(project => project.WithDocument(path, edited));
    }

    /// <summary>Reasons of a step's outputs, in the order of the run.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)] : [];

    /// <summary>Reasons of the files that a step made, by hint name.</summary>
    public IReadOnlyDictionary<string, IncrementalStepRunReason> FileReasons()
    {
        var reasons = new SortedDictionary<string, IncrementalStepRunReason>(StringComparer.Ordinal);
        foreach (var step in new[] { TrackingNames.Code, TrackingNames.Support })
        {
            if (!Result.TrackedSteps.TryGetValue(step, out var runs))
            {
                continue;
            }

            foreach (var (value, reason) in runs.SelectMany(run => run.Outputs))
            {
                if (reason != IncrementalStepRunReason.Removed)
                {
                    reasons[((GeneratedFile)value).HintName] = reason;
                }
            }
        }

        return reasons;
    }

    /// <summary>Errors and warnings of the consumer's compilation, generated code included.</summary>
    public IReadOnlyList<Diagnostic> CompileProblems() =>
        [.. Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
}
