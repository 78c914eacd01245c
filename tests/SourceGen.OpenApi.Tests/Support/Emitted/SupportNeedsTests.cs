using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SourceGen.OpenApi.Tests;

/// <summary>
/// What is emitted of the support code holds everything that it refers to. What a file needs is found by its words; here the compiler says
/// what it refers to. Since the files of two needs are those of both, what holds for each file alone holds for every combination.
/// </summary>
public sealed class SupportNeedsTests
{
    public static TheoryData<string> SymbolSets => ["", "NET8_0_OR_GREATER OPENAPI_LOGGING OPENAPI_TIME_PROVIDER"];

    [Theory]
    [MemberData(nameof(SymbolSets))]
    public void Each_file_brings_the_files_that_it_refers_to(string symbols)
    {
        var library = Library(symbols);
        var compilation = Compile(library, symbols);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in library.Parts.Where(IsOurs))
        {
            var brought = library.Closure(part.Types.Concat(part.NeededForWords)).Select(found => found.Resource).ToHashSet();
            Assert.Contains(part.Resource, brought);
            foreach (var used in References(compilation, part))
            {
                if (!brought.Contains(used))
                {
                    missing.Add(part.Resource + " -> " + used);
                }
            }
        }

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(SymbolSets))]
    public void A_member_of_an_interface_comes_with_its_implementations(string symbols)
    {
        var library = Library(symbols);
        var compilation = Compile(library, symbols);
        foreach (var type in compilation.Assembly.GlobalNamespace.GetMembers().OfType<INamespaceSymbol>().SelectMany(TypesIn))
        {
            foreach (var member in type.AllInterfaces.SelectMany(one => one.GetMembers()))
            {
                if (
                    PathOf(member) is { } declared
                    && type.FindImplementationForInterfaceMember(member) is { } implementation
                    && PathOf(implementation) is { } implemented
                    && library[implemented].IsOptional
                )
                {
                    Assert.Equal(library[declared].NeededForWords, library[implemented].NeededForWords);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(SymbolSets))]
    public void The_whole_library_compiles_without_a_warning(string symbols) =>
        Assert.Empty(
            Compile(Library(symbols), symbols)
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsOfOlderTargets(diagnostic, symbols))
        );

    [Fact]
    public void No_file_is_left_that_nothing_can_ask_for()
    {
        var library = Library("NET8_0_OR_GREATER");
        var named = library.Parts.SelectMany(part => part.Words).Select(word => word.TrimStart('.')).ToHashSet(StringComparer.Ordinal);
        var generator = string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src", "SourceGen.OpenApi"), "*.cs", SearchOption.AllDirectories)
                .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
                .Select(File.ReadAllText)
        );

        var unused = library
            .Parts.Where(IsOurs)
            .Where(part => !part.NeededForWords.Any(word => named.Contains(word) || generator.Contains(word, StringComparison.Ordinal)))
            .Select(part => part.Resource);

        Assert.Empty(unused);
    }

    /// <summary>On older targets the tests compile against the references of this runtime, whose analysis of null is stricter.</summary>
    private static bool IsOfOlderTargets(Diagnostic diagnostic, string symbols) =>
        symbols.Length == 0 && diagnostic.Id.StartsWith("CS8", StringComparison.Ordinal);

    private static bool IsOurs(SupportPart part) => part.Folder != "Polyfills";

    private static SupportLibrary Library(string symbols) => SupportLibrary.For([.. Split(symbols)]);

    private static string[] Split(string symbols) => symbols.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static CSharpCompilation Compile(SupportLibrary library, string symbols)
    {
        var project = new ConsumerProject { Sources = [] };
        return project
            .Compilation()
            .AddReferences(MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.Logging.ILogger).Assembly.Location))
            .AddSyntaxTrees(
                library
                    .Parts.Where(IsOurs)
                    .Select(part =>
                        CSharpSyntaxTree.ParseText(
                            "namespace Acme.OpenApi;\n"
                                + string.Concat(part.Usings.Select(line => line + "\n"))
                                + "#nullable enable\n"
                                + part.Body,
                            project.ParseOptions,
                            part.Resource
                        )
                    )
            );
    }

    private static HashSet<string> References(CSharpCompilation compilation, SupportPart part)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == part.Resource);
        var model = compilation.GetSemanticModel(tree);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in tree.GetRoot().DescendantNodes(descendIntoTrivia: true))
        {
            if (
                node
                is not (
                    SimpleNameSyntax
                    or ObjectCreationExpressionSyntax
                    or ImplicitObjectCreationExpressionSyntax
                    or ConstructorInitializerSyntax
                )
            )
            {
                continue;
            }

            if (model.GetSymbolInfo(node).Symbol is { } symbol && PathOf(symbol) is { } path)
            {
                found.Add(path);
            }
        }

        return found;
    }

    /// <summary>The file that declares a symbol; of a type in several files the one that is there without being asked for.</summary>
    private static string? PathOf(ISymbol symbol)
    {
        var original = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension.OriginalDefinition : symbol.OriginalDefinition;
        if (
            original is ITypeParameterSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or INamespaceSymbol or ILabelSymbol
        )
        {
            return null;
        }

        return original
            .DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath)
            .Where(path => path.StartsWith("Support/", StringComparison.Ordinal))
            .OrderBy(path => Path.GetFileName(path).Length)
            .FirstOrDefault();
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container
            .GetMembers()
            .SelectMany(member =>
                member switch
                {
                    INamedTypeSymbol type => TypesIn(type).Prepend(type),
                    INamespaceSymbol inner => TypesIn(inner),
                    _ => [],
                }
            );
}
