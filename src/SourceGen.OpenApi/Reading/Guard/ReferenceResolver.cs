using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>A component that was brought into the document and has yet to be visited.</summary>
internal sealed record ImportedComponent(JsonObject Node, NodeKind Kind, string File, string Pointer);

/// <summary>
/// Settles every <c>$ref</c> before Microsoft.OpenApi meets it: afterwards each names a component of this document that exists and is no reference
/// itself. Targets deep within the document become components of their own, those in other files are brought in; nothing is ever opened.
/// </summary>
internal sealed class ReferenceResolver
{
    private readonly JsonObject _root;
    private readonly Grammar _grammar;
    private readonly SpecVersion _version;
    private readonly DiagnosticSink _sink;
    private readonly ReferenceLocator _locator;
    private readonly ComponentNames _names;
    private readonly Dictionary<string, string> _origins = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly Dictionary<JsonNode, string> _promoted = [];
    private readonly Dictionary<(string File, string Pointer, NodeKind Kind), string> _imported = [];
    private readonly List<(JsonObject Node, string Section, string Name)> _moves = [];
    private readonly Queue<ImportedComponent> _imports = new();

    public ReferenceResolver(JsonObject root, Grammar grammar, SpecVersion version, ForeignDocuments documents, DiagnosticSink sink)
    {
        _root = root;
        _grammar = grammar;
        _version = version;
        _sink = sink;
        _locator = new ReferenceLocator(root, documents);
        _names = new ComponentNames(root);
        MainFile = documents.MainFile;
    }

    public string MainFile { get; }

    /// <summary>Where components come from that were not components of this document; by their pointer now.</summary>
    public IReadOnlyDictionary<string, string> Origins => _origins;

    public bool CanRefer(NodeKind kind) => _grammar.Section(kind) is not null;

    /// <summary>Notes that a component cannot be read; true when an empty one shall stand in for it.</summary>
    public bool MarkBroken(string pointer, NodeKind kind)
    {
        _broken.Add(pointer);
        return kind == NodeKind.Schema;
    }

    public bool TryNextImport(out ImportedComponent import)
    {
        import = _imports.Count == 0 ? null! : _imports.Dequeue();
        return import is not null;
    }

    /// <summary>
    /// Points the reference at the component that it means in the end; a path item takes in its target instead. False, with a diagnostic, when it
    /// leads nowhere.
    /// </summary>
    public bool Settle(JsonObject item, NodeKind kind, ref string file, Trail trail, string consequence)
    {
        if (JsonAccess.AsText(item["$ref"]) is not { Length: > 0 } reference)
        {
            _sink.AtValue(
                DiagnosticIds.InvalidValue,
                trail.Pointer + "/$ref",
                "$ref",
                "a reference such as '#/components/schemas/Name'",
                consequence
            );
            return false;
        }

        var target = _locator.Locate(reference, file, kind == NodeKind.Schema);
        if (target.Problem is { } problem)
        {
            _sink.AtValue(problem, trail.Pointer + "/$ref", Arguments(problem, target.Detail, reference, consequence));
            return false;
        }

        if (target.Node is not JsonObject node || HoldsComponents(node) || IsOfAnotherKind(target, kind))
        {
            _sink.AtValue(DiagnosticIds.InvalidValue, trail.Pointer + "/$ref", "$ref", $"a reference to {Described(kind)}", consequence);
            return false;
        }

        if (kind == NodeKind.PathItem)
        {
            TakeIn(item, node);
            file = target.File;
            return true;
        }

        var section = _grammar.Section(kind)!;
        var name = NameOf(target, node, kind, section);
        if (kind != NodeKind.Schema && _broken.Contains(JsonPointerText.Child(section, name)))
        {
            _sink.AtValue(DiagnosticIds.OperationSkipped, trail.Pointer + "/$ref", $"it uses '{reference}', which is left out");
            return false;
        }

        Point(item, "#" + JsonPointerText.Child(section, name), kind, trail);
        return true;
    }

    /// <summary>A discriminator's mapping names a schema or points at it; null, with a diagnostic, when there is none.</summary>
    public string? SettleMapping(string target, string file, Trail trail, string consequence)
    {
        var section = _grammar.Section(NodeKind.Schema)!;
        var isName = target.IndexOf('/') < 0 && target.IndexOf('#') < 0 && !SpecSniffer.HasKnownExtension(target);
        var reference = new JsonObject { ["$ref"] = isName ? "#" + JsonPointerText.Child(section, target) : target };
        var located = _locator.Locate(reference.Text("$ref")!, file, isSchema: true);
        if (
            located.Problem is not null
            || located.Node is not JsonObject node
            || HoldsComponents(node)
            || IsOfAnotherKind(located, NodeKind.Schema)
        )
        {
            var problem = located.Problem ?? DiagnosticIds.UnresolvedReference;
            _sink.AtValue(problem, trail.Pointer, Arguments(problem, located.Detail, target, consequence));
            return null;
        }

        return "#" + JsonPointerText.Child(section, NameOf(located, node, NodeKind.Schema, section));
    }

    /// <summary>Moves what became a component to its new place and leaves a reference behind.</summary>
    public void MoveTargets()
    {
        foreach (var (node, section, name) in _moves)
        {
            var pointer = new JsonObject { ["$ref"] = "#" + JsonPointerText.Child(section, name) };
            switch (node.Parent)
            {
                case JsonObject owner:
                    owner[node.GetPropertyName()] = pointer;
                    break;
                case JsonArray list:
                    list[node.GetElementIndex()] = pointer;
                    break;
            }

            _names.Section(section)[name] = node;
        }
    }

    private static string[] Arguments(string problem, string detail, string reference, string consequence) =>
        problem is DiagnosticIds.MissingFile ? [detail, reference, consequence] : [reference, consequence];

    private static string Described(NodeKind kind) =>
        kind switch
        {
            NodeKind.Schema => "a schema",
            NodeKind.Parameter => "a parameter",
            NodeKind.RequestBody => "a request body",
            NodeKind.Response => "a response",
            NodeKind.Header => "a header",
            NodeKind.Example => "an example",
            NodeKind.MediaType => "a media type",
            NodeKind.SecurityScheme => "a security scheme",
            _ => "a path item",
        };

    private string NameOf(LocatedNode target, JsonObject node, NodeKind kind, string section)
    {
        if (!target.IsLocal(MainFile))
        {
            return Import(target, node, kind, section);
        }

        if (target.Pointer.StartsWith(section + "/", StringComparison.Ordinal) && target.Pointer.IndexOf('/', section.Length + 1) < 0)
        {
            return JsonPointerText.Unescape(target.Pointer.Substring(section.Length + 1));
        }

        if (!_promoted.TryGetValue(node, out var name))
        {
            name = _names.Claim(section, target.Pointer, target.File);
            _promoted.Add(node, name);
            _moves.Add((node, section, name));
            _origins[JsonPointerText.Child(section, name)] = target.Pointer;

            // It may stand where no walk comes by, under a member that OpenAPI does not know.
            _imports.Enqueue(new ImportedComponent(node, kind, target.File, target.Pointer));
        }

        return name;
    }

    private string Import(LocatedNode target, JsonObject node, NodeKind kind, string section)
    {
        var key = (target.File, target.Pointer, kind);
        if (!_imported.TryGetValue(key, out var name))
        {
            name = _names.Claim(section, target.Pointer, target.File);
            _imported.Add(key, name);
            var copy = (JsonObject)node.DeepClone();
            var origin = target.File + "#" + target.Pointer;
            _names.Section(section)[name] = copy;
            _origins[JsonPointerText.Child(section, name)] = origin;
            _imports.Enqueue(new ImportedComponent(copy, kind, target.File, origin));
        }

        return name;
    }

    /// <summary>True for the root and the sections of components: no component can be made of what holds it.</summary>
    private bool HoldsComponents(JsonObject node)
    {
        if (ReferenceEquals(node, _root) || ReferenceEquals(node, _root["components"]))
        {
            return true;
        }

        return node.Parent is JsonObject owner
            && (ReferenceEquals(owner, _root) || ReferenceEquals(owner, _root["components"]))
            && _grammar.IsSection(JsonPointerText.Child(ReferenceEquals(owner, _root) ? "" : "/components", node.GetPropertyName()));
    }

    /// <summary>True where OpenAPI's own words say that something else stands there.</summary>
    private bool IsOfAnotherKind(LocatedNode target, NodeKind kind) =>
        target.IsLocal(MainFile) && _grammar.KindAt(target.Pointer) is { } actual && actual != kind;

    private static void TakeIn(JsonObject item, JsonObject target)
    {
        item.Remove("$ref");
        foreach (var member in target)
        {
            if (!item.ContainsKey(member.Key))
            {
                item.Add(member.Key, member.Value?.DeepClone());
            }
        }
    }

    private void Point(JsonObject item, string reference, NodeKind kind, Trail trail)
    {
        if (!string.Equals(item.Text("$ref"), reference, StringComparison.Ordinal))
        {
            item["$ref"] = reference;
        }

        if (kind == NodeKind.Schema && item.Count > 1 && NeedsWrapping(item, trail))
        {
            Wrap(item, reference);
        }
    }

    /// <summary>
    /// Beside a reference, 3.1 takes members as if all held together, which Microsoft.OpenApi's reference objects do not show; 2.0 and components that
    /// only rename others lose them altogether. As <c>allOf</c> nothing is lost.
    /// </summary>
    private bool NeedsWrapping(JsonObject item, Trail trail)
    {
        if (_grammar.IsSwagger || trail.IsComponent(_grammar.Section(NodeKind.Schema)!))
        {
            return true;
        }

        return _version == SpecVersion.OpenApi31
            && (
                item.ContainsKey("properties")
                || item.ContainsKey("allOf")
                || item.ContainsKey("oneOf")
                || item.ContainsKey("anyOf")
                || item.ContainsKey("items")
                || item.ContainsKey("additionalProperties")
                || item.ContainsKey("required")
            );
    }

    private static void Wrap(JsonObject item, string reference)
    {
        item.Remove("$ref");
        var parts = item["allOf"] as JsonArray ?? [];
        parts.Insert(0, new JsonObject { ["$ref"] = reference });
        item["allOf"] = parts.Parent is null ? parts : item["allOf"];
    }
}
