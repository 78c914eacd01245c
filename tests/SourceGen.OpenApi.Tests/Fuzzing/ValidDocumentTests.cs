using System.Collections.Immutable;
using System.Globalization;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>Whatever a valid document says, the generator ends without an exception and its output compiles without a warning.</summary>
public sealed class ValidDocumentTests(ITestOutputHelper output)
{
    /// <summary>Documents of one compilation: the support code is compiled once for all of them.</summary>
    private const int BatchSize = 50;

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public void The_clients_of_valid_documents_compile_without_a_warning()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var batches = Math.Max(1, (FuzzSettings.Documents + BatchSize - 1) / BatchSize);
        var done = 0;
        FuzzSettings.Check(
            output,
            DocumentMaker.Any.ArrayOf(Math.Min(BatchSize, FuzzSettings.Documents)),
            documents =>
            {
                var faults = Faults(documents);
                Assert.True(faults.Count == 0, string.Join("\n\n", faults));
                FuzzSettings.Progress(done += documents.Length, "valid documents", watch);
            },
            batches
        );
        output.WriteLine($"{done} documents in {watch.Elapsed.TotalSeconds:0} s");
    }

    /// <summary>To look into one document that failed: <c>FUZZ_DOCUMENT=seed</c> writes it out and checks it alone.</summary>
    [Fact]
    public void A_document_is_the_same_whenever_its_seed_is()
    {
        var seed = FuzzSettings.Document ?? 20;
        var document = DocumentMaker.Make(seed);

        Assert.Equal(document.Text, DocumentMaker.Make(seed).Text);
        var faults = Faults([document]);
        Assert.True(faults.Count == 0, string.Join("\n\n", faults) + "\n" + document.Text);
    }

    /// <summary>What is wrong with the output of each document, by document.</summary>
    private static List<string> Faults(IReadOnlyList<MadeDocument> documents)
    {
        var project = new ConsumerProject
        {
            References = Net80.References,
            Documents = documents
                .Select(static (document, i) => KeyValuePair.Create(Name(i), document.Text))
                .ToImmutableDictionary(StringComparer.Ordinal),
        };
        var run = GeneratorRun.Of(project);
        var problems = run
            .Diagnostics.Where(static diagnostic => diagnostic.Id is DiagnosticIds.Internal or "CS8785" or DiagnosticIds.Syntax)
            .Concat(run.CompileProblems());
        if (run.Result.Exception is { } exception)
        {
            return [exception + string.Join(", ", documents)];
        }

        return
        [
            .. problems
                .GroupBy(problem => DocumentOf(problem, documents), static problem => problem)
                .Select(static group => $"{group.Key}:\n{string.Join('\n', group.Take(6).Select(Described))}"),
        ];
    }

    private static string Described(Diagnostic problem)
    {
        var span = problem.Location.SourceTree is { } tree
            ? tree.GetText().Lines.GetLineFromPosition(problem.Location.SourceSpan.Start).ToString().Trim()
            : "";
        return problem.ToString() + "\n    " + span;
    }

    private static string Name(int index) => $"d{index.ToString("0000", CultureInfo.InvariantCulture)}.json";

    /// <summary>Generated files and documents have the document's number in their names.</summary>
    private static MadeDocument? DocumentOf(Diagnostic problem, IReadOnlyList<MadeDocument> documents)
    {
        var path = Path.GetFileName(problem.Location.GetLineSpan().Path ?? "");
        return
            path.Length > 5
            && path[0] is 'd' or 'D'
            && int.TryParse(path.AsSpan(1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? documents[index]
            : null;
    }
}
