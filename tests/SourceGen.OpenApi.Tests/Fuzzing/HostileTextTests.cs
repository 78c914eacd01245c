using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SourceGen.OpenApi.Tests;

/// <summary>
/// Whatever text stands in whatever place of a document, it stays text in the output: proved on the syntax tree for every place and every
/// hostile text, and by the compiler for each place.
/// </summary>
[Trait(TestCategory.Name, TestCategory.Long)]
public sealed class HostileTextTests
{
    private static readonly ConcurrentDictionary<string, FileFacts> Seen = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<TextSlot, (FileFacts Facts, int Problems)> Harmless = new();

    private static readonly CSharpParseOptions Parsing = new ConsumerProject().ParseOptions;

    public static TheoryData<int> Texts() => [.. Enumerable.Range(0, HostileText.All.Count)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_place_yields_anything_but_text(int index)
    {
        var text = HostileText.All[index];
        foreach (var slot in TextSlots.All)
        {
            var (facts, problems) = Generated(slot, text);
            Assert.True(facts.Fault is null, $"{slot}, text {index}: {facts.Fault}");

            var (harmless, before) = Harmless.GetOrAdd(slot, static slot => Generated(slot, "harmless text"));
            Assert.True(
                facts.Skeleton == harmless.Skeleton || problems > before || (facts == FileFacts.None && problems > 0) || ReadsNames(slot),
                $"{slot}, text {index}:\n{facts.Skeleton}\ninstead of\n{harmless.Skeleton}"
            );
        }
    }

    [Fact]
    public void The_output_compiles_with_a_hostile_text_in_any_place()
    {
        var documents = TextSlots
            .All.Select(static (slot, i) => (Slot: slot, Text: HostileText.All[i * 7 % HostileText.All.Count]))
            .ToList();
        foreach (var batch in documents.Chunk(60))
        {
            var project = new ConsumerProject
            {
                References = Net80.References,
                Documents = batch
                    .Select(static (document, i) => KeyValuePair.Create($"d{i:0000}.json", TextSlots.Filled(document.Slot, document.Text)))
                    .ToImmutableDictionary(StringComparer.Ordinal),
            };
            var run = GeneratorRun.Of(project);

            Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id is DiagnosticIds.Internal or "CS8785");
            Assert.Empty(run.CompileProblems());
        }
    }

    /// <summary>
    /// An id with a joint in it is a group and a method, and what a server's address has in braces an option: how many there are depends on the text.
    /// </summary>
    private static bool ReadsNames(TextSlot slot) =>
        slot.Pointer.EndsWith("/operationId", StringComparison.Ordinal)
        || slot.Pointer.EndsWith("/servers/0/url", StringComparison.Ordinal);

    private static (FileFacts Facts, int Problems) Generated(TextSlot slot, string text)
    {
        var reading = SpecReader.Read(ReadDocument.File("api.json", TextSlots.Filled(slot, text)), CancellationToken.None);
        Assert.DoesNotContain(reading.Diagnostics.AsSpan().ToArray(), static diagnostic => diagnostic.Id is DiagnosticIds.Internal);
        if (reading.Model is null)
        {
            return (FileFacts.None, reading.Diagnostics.Count);
        }

        var client = Bound.Of(reading.Model).Client;
        Assert.DoesNotContain(client.Problems.AsSpan().ToArray(), static problem => problem.Id is DiagnosticIds.Internal);
        var facts = client
            .Files.AsSpan()
            .ToArray()
            .Select(static file => Seen.GetOrAdd(FileEmitter.Emit(file).ToString(), FactsOf))
            .ToList();
        return (FileFacts.Together(facts), reading.Diagnostics.Count + client.Problems.Count);
    }

    private static FileFacts FactsOf(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, Parsing);
        var root = tree.GetRoot();
        return new FileFacts(
            Fault(tree, root),
            [
                .. root.DescendantNodes(descendIntoTrivia: true)
                    .Where(static node => node is MemberDeclarationSyntax or AttributeSyntax)
                    .GroupBy(static node => node.Kind())
                    .ToDictionary(static group => group.Key, static group => group.Count()),
            ]
        );
    }

    private static string? Fault(SyntaxTree tree, SyntaxNode root)
    {
        if (tree.GetDiagnostics().FirstOrDefault() is { } diagnostic)
        {
            return diagnostic.ToString();
        }

        foreach (var trivia in root.DescendantTrivia(descendIntoTrivia: true))
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.SkippedTokensTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia:
                    return trivia.Kind() + ": " + trivia;
                case SyntaxKind.NullableDirectiveTrivia:
                    break;
                case SyntaxKind.PragmaWarningDirectiveTrivia:
                    if (trivia.ToString() is not ("#pragma warning disable CS1591" or "#pragma warning disable CS0612, CS0618, CS1591"))
                    {
                        return trivia.ToString();
                    }

                    break;
                default:
                    if (trivia.IsDirective)
                    {
                        return trivia.ToString();
                    }

                    break;
            }
        }

        foreach (var token in root.DescendantTokens(descendIntoTrivia: true))
        {
            if (
                token.IsKind(SyntaxKind.IdentifierToken)
                && (token.ValueText.Contains(HostileText.Payload, StringComparison.Ordinal) || token.ValueText == "Evil")
            )
            {
                return "identifier " + token.ValueText;
            }
        }

        return root.DescendantNodes(descendIntoTrivia: true).Select(Markup).FirstOrDefault(static fault => fault is not null);
    }

    /// <summary>Elements and attributes that documentation has by our own will.</summary>
    private static string? Markup(SyntaxNode node) =>
        node switch
        {
            XmlElementStartTagSyntax { Name.LocalName.ValueText: var name }
                when name
                    is not ("summary" or "remarks" or "param" or "typeparam" or "returns" or "exception" or "c" or "para" or "value") =>
                "element " + name,
            XmlEmptyElementSyntax { Name.LocalName.ValueText: var name }
                when name is not ("see" or "inheritdoc" or "paramref" or "typeparamref") => "element " + name,
            XmlCDataSectionSyntax or XmlCommentSyntax or XmlProcessingInstructionSyntax => node.ToString(),
            _ => null,
        };

    /// <summary>What a file declares, and what is wrong with it.</summary>
    private sealed record FileFacts(string? Fault, IReadOnlyList<KeyValuePair<SyntaxKind, int>> Declared)
    {
        public static FileFacts None { get; } = new(null, []);

        public string Skeleton =>
            string.Join(", ", Declared.OrderBy(static pair => pair.Key).Select(static pair => $"{pair.Key} {pair.Value}"));

        public static FileFacts Together(List<FileFacts> files) =>
            new(
                files.Select(static file => file.Fault).FirstOrDefault(static fault => fault is not null),
                [
                    .. files
                        .SelectMany(static file => file.Declared)
                        .GroupBy(static pair => pair.Key)
                        .Select(static group => KeyValuePair.Create(group.Key, group.Sum(static pair => pair.Value))),
                ]
            );
    }
}
