namespace SourceGen.OpenApi;

/// <summary>Collects the diagnostics of one document, each once.</summary>
internal sealed class DiagnosticSink(string path)
{
    private readonly List<DiagnosticInfo> _items = [];
    private readonly HashSet<(string, string, string, DiagnosticTarget, string)> _seen = [];

    /// <summary>Where a place of the tree was written; as long as nobody knows better, at the same pointer of the document.</summary>
    public Func<string, Origin> OriginOf { get; set; } = pointer => new Origin(path, pointer);

    /// <summary>True for a pointer into the document of which nothing is to be said.</summary>
    public Func<string, bool> IsSilent { get; set; } = static _ => false;

    /// <summary>Adds a diagnostic at the name of what a pointer into the tree points at.</summary>
    public void AtKey(string id, string pointer, params string[] arguments) => AtKey(id, OriginOf(pointer), arguments);

    /// <summary>Adds a diagnostic at a name whose place in the text is known.</summary>
    public void AtKey(string id, Origin origin, params string[] arguments) => Add(DiagnosticInfo.AtKey(id, origin, arguments));

    /// <summary>Adds a diagnostic at the value that a pointer into the tree points at.</summary>
    public void AtValue(string id, string pointer, params string[] arguments) => AtValue(id, OriginOf(pointer), arguments);

    /// <summary>Adds a diagnostic at a value whose place in the text is known.</summary>
    public void AtValue(string id, Origin origin, params string[] arguments) => Add(DiagnosticInfo.AtValue(id, origin, arguments));

    public void Add(DiagnosticInfo diagnostic)
    {
        var first = diagnostic.Arguments.Count == 0 ? "" : diagnostic.Arguments[0];
        if (string.Equals(diagnostic.Path, path, StringComparison.OrdinalIgnoreCase) && IsSilent(diagnostic.Pointer))
        {
            return;
        }

        if (diagnostic.Range is not null || _seen.Add((diagnostic.Id, diagnostic.Path, diagnostic.Pointer, diagnostic.Target, first)))
        {
            _items.Add(diagnostic);
        }
    }

    public EquatableArray<DiagnosticInfo> ToArray() => _items.ToEquatableArray();
}
