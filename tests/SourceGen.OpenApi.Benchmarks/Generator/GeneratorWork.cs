using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SourceGen.OpenApi;
using SourceGen.OpenApi.Tests;

namespace SourceGen.Benchmarks;

/// <summary>The generator in a compiler's hands: run from nothing, and run again after an edit.</summary>
internal sealed class GeneratorWork
{
    private const string Described = "The text of the message";
    private readonly ConsumerProject _project;
    private readonly CSharpCompilation _compilation;
    private readonly SyntaxTree _source;
    private readonly AdditionalText[] _texts;
    private readonly string[] _paths;
    private GeneratorDriver _driver;
    private int _edits;

    public GeneratorWork(ConsumerProject project)
    {
        _project = project;
        _compilation = project.Compilation();
        _source = _compilation.SyntaxTrees[0];
        _texts = [.. project.Texts([])];
        _paths = [.. project.Documents.Keys.Order(StringComparer.Ordinal)];
        _driver = Driver([.. _texts]).RunGenerators(_compilation);
        Require(_driver.GetRunResult());
    }

    /// <summary>How many files come out.</summary>
    public int FileCount => _driver.GetRunResult().GeneratedTrees.Length;

    /// <summary>Everything from the texts on; the texts are new objects, so that nothing is remembered of them.</summary>
    public GeneratorDriver FullRun() => Driver(_project.Texts([])).RunGenerators(_compilation);

    /// <summary>Someone types into a C# file.</summary>
    public GeneratorDriver UnrelatedEdit()
    {
        var source = CSharpSyntaxTree.ParseText(
            $"namespace Acme; internal static class Marker {{ internal const int Edit = {Number()}; }}",
            _project.ParseOptions,
            _source.FilePath
        );
        return _driver = _driver.RunGenerators(_compilation.ReplaceSyntaxTree(_source, source));
    }

    /// <summary>Someone rewords what a property is, in one document after the other.</summary>
    public GeneratorDriver DescriptionEdit()
    {
        var index = _edits % _paths.Length;
        var text = _project.Documents[_paths[index]].Replace(Described, Described + " as of edit " + Number(), StringComparison.Ordinal);
        var edited = new InMemoryText(_texts[index].Path, text);
        _driver = _driver.ReplaceAdditionalText(_texts[index], edited).RunGenerators(_compilation);
        _texts[index] = edited;
        return _driver;
    }

    private CSharpGeneratorDriver Driver(ImmutableArray<AdditionalText> texts) =>
        CSharpGeneratorDriver.Create([new OpenApiClientGenerator().AsSourceGenerator()], texts, _project.ParseOptions, _project.Options());

    private string Number() => (++_edits).ToString(CultureInfo.InvariantCulture);

    private static void Require(GeneratorDriverRunResult result)
    {
        var failure = result.Results.Select(run => run.Exception).FirstOrDefault(exception => exception is not null);
        if (failure is not null || result.GeneratedTrees.IsEmpty)
        {
            throw new InvalidOperationException("The generator made nothing.", failure);
        }
    }
}
