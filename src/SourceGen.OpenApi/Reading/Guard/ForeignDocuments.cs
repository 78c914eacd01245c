using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>The other AdditionalFiles that a document may point into, each parsed when the first reference leads there.</summary>
internal sealed class ForeignDocuments
{
    private readonly Dictionary<string, SpecFile> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, JsonNode?> _roots = new(StringComparer.OrdinalIgnoreCase);
    private readonly DiagnosticSink _sink;
    private readonly CancellationToken _cancellationToken;

    public ForeignDocuments(SpecFile main, EquatableArray<SpecFile> others, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        MainFile = main.RelativePath;
        _sink = sink;
        _cancellationToken = cancellationToken;
        foreach (var file in others)
        {
            _files[file.RelativePath] = file;
        }
    }

    public string MainFile { get; }

    public bool IsMain(string path) => string.Equals(path, MainFile, StringComparison.OrdinalIgnoreCase);

    public bool Has(string path) => IsMain(path) || _files.ContainsKey(path);

    /// <summary>The tree of another file; null when it cannot be parsed, which has then been said.</summary>
    public JsonNode? Root(string path)
    {
        if (_roots.TryGetValue(path, out var root))
        {
            return root;
        }

        var tree = ParsedTree.Of(_files[path], _cancellationToken);
        foreach (var diagnostic in tree.Diagnostics)
        {
            _sink.Add(diagnostic);
        }

        _roots.Add(path, tree.Root);
        return tree.Root;
    }
}
