namespace SourceGen.OpenApi;

/// <summary>Collects the diagnostics of one document, each once.</summary>
internal sealed class DiagnosticSink(string path)
{
    private readonly List<DiagnosticInfo> _items = [];
    private readonly HashSet<(string, string, DiagnosticTarget, string)> _seen = [];

    public void AtKey(string id, string pointer, params string[] arguments) => Add(DiagnosticInfo.AtKey(id, path, pointer, arguments));

    public void AtValue(string id, string pointer, params string[] arguments) => Add(DiagnosticInfo.AtValue(id, path, pointer, arguments));

    public void Add(DiagnosticInfo diagnostic)
    {
        var first = diagnostic.Arguments.Count == 0 ? "" : diagnostic.Arguments[0];
        if (diagnostic.Range is not null || _seen.Add((diagnostic.Id, diagnostic.Pointer, diagnostic.Target, first)))
        {
            _items.Add(diagnostic);
        }
    }

    public EquatableArray<DiagnosticInfo> ToArray() => _items.ToEquatableArray();
}
