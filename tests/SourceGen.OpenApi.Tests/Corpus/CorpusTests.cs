using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>
/// Real documents that we did not write. They stand beside the repository, or in the folder that the environment variable <c>CORPUS</c> names
/// (see <c>tests/corpus.sh</c>); where there are none, there is nothing to check.
/// </summary>
public sealed class CorpusTests
{
    private static readonly Lazy<IReadOnlyList<CorpusDocument>> AllDocuments = new(() => [.. Paths().Select(CorpusDocument.Run)]);

    private static IReadOnlyList<CorpusDocument> Documents => AllDocuments.Value;

    [Fact]
    public void Whatever_is_emitted_compiles_without_a_warning()
    {
        WriteTable();

        Assert.All(Documents, document => Assert.True(document.CompileProblems.Count == 0, Describe(document, document.CompileProblems)));
    }

    [Fact]
    public void No_document_brings_the_generator_down() =>
        Assert.All(
            Documents,
            document =>
            {
                var failures = document.Diagnostics.Where(diagnostic => diagnostic.Id is DiagnosticIds.Internal or "CS8785").ToList();
                Assert.True(failures.Count == 0, Describe(document, failures));
            }
        );

    [Fact]
    public void Nearly_every_operation_has_a_method()
    {
        var all = Documents.Sum(document => document.Operations);
        var generated = Documents.Sum(document => document.Generated);

        Assert.True(generated >= all * 0.97, $"{generated} of {all} operations");
    }

    [Fact]
    public void Every_operation_left_out_has_a_diagnostic() =>
        Assert.All(
            Documents,
            document =>
                Assert.True(
                    document.Skipped <= document.Diagnostics.Count(diagnostic => diagnostic.Id == DiagnosticIds.OperationSkipped),
                    document.Name
                )
        );

    [Fact]
    public void Every_diagnostic_stands_at_a_line_of_its_document() =>
        Assert.All(
            Documents.SelectMany(document => document.Diagnostics),
            diagnostic => Assert.True(diagnostic.Location.GetLineSpan().Path.Length > 0, diagnostic.ToString())
        );

    private static IEnumerable<string> Paths()
    {
        var folder = Environment.GetEnvironmentVariable("CORPUS") ?? Repository.Corpus;
        return folder is null
            ? []
            : Directory
                .EnumerateFiles(folder)
                .Where(path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml")
                .Order(StringComparer.Ordinal);
    }

    private static string Describe(CorpusDocument document, IReadOnlyList<Diagnostic> problems) =>
        $"{document.Name}: {problems.Count}\n{string.Join('\n', problems.Take(12))}";

    /// <summary>Writes the table for <c>tests/corpus.sh</c> to show.</summary>
    private static void WriteTable()
    {
        if (Environment.GetEnvironmentVariable("CORPUS_TABLE") is not { } path)
        {
            return;
        }

        var table = new StringBuilder(
            "| document | operations | generated | skipped | diagnostics | compile errors | files | ms |\n|---|--:|--:|--:|--:|--:|--:|--:|\n"
        );
        foreach (var document in Documents)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {document.Name} | {document.Operations} | {document.Generated} | {document.Skipped} | {document.Diagnostics.Count} | {document.CompileProblems.Count} | {document.Files} | {document.Time.TotalMilliseconds:0} |\n"
            );
        }

        WriteListings(table);
        File.WriteAllText(path, table.ToString());
    }

    /// <summary>Each listing with the walk that was found, or with what was missing.</summary>
    private static void WriteListings(StringBuilder table)
    {
        table.Append("\n| document | listing | walk |\n|---|---|---|\n");
        foreach (var document in Documents)
        {
            foreach (var listing in document.Listings)
            {
                var walk = listing.Problem is { } problem ? "plain: " + problem : listing.Statement;
                table.Append(CultureInfo.InvariantCulture, $"| {document.Name} | {listing.Name} | {walk} |\n");
            }
        }
    }
}
