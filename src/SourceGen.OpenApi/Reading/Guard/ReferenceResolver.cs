using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>A component that was brought into the document and has yet to be visited.</summary>
/// <param name="Node">The component.</param>
/// <param name="Kind">What it is.</param>
/// <param name="File">The file in which its references are looked up.</param>
/// <param name="Pointer">Where it stands in the tree.</param>
internal sealed record ImportedComponent(JsonObject Node, NodeKind Kind, string File, string Pointer);

/// <summary>
/// Settles every <c>$ref</c> before Microsoft.OpenApi meets it: afterwards each names a component of this document that exists and is no reference
/// itself. Targets deep within the document become components of their own, those in other files are brought in; nothing is ever opened.
/// </summary>
internal sealed class ReferenceResolver
{
    private readonly OriginMap _origins;
    private readonly JsonObject _root;
    private readonly Grammar _grammar;
    private readonly SpecVersion _version;
    private readonly DiagnosticSink _sink;
    private readonly ReferenceLocator _locator;
    private readonly ComponentNames _names;
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly Dictionary<JsonNode, string> _promoted = [];
    private readonly Dictionary<(string File, string Pointer, NodeKind Kind), string> _imported = [];
    private readonly List<(JsonObject Node, string Section, string Name)> _moves = [];
    private readonly Queue<ImportedComponent> _imports = new();

    /// <summary>References that name their component already, whatever file they were written in.</summary>
    private readonly HashSet<JsonObject> _settled = [];

    public ReferenceResolver(OriginMap origins, Grammar grammar, SpecVersion version, ForeignDocuments documents, DiagnosticSink sink)
    {
        _origins = origins;
        _root = origins.Root;
        _grammar = grammar;
        _version = version;
        _sink = sink;
        _locator = new ReferenceLocator(_root, documents);
        _names = new ComponentNames(_root);
        MainFile = documents.MainFile;
    }

    public string MainFile { get; }

    /// <summary>True for what may be a reference: all that has a section of components, and path items and operations, which take in their target.</summary>
    public bool CanRefer(NodeKind kind) => kind is NodeKind.PathItem or NodeKind.Operation || _grammar.Section(kind) is not null;

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
    public bool Settle(JsonObject item, NodeKind kind, ref string file, DocumentPath path, string omission)
    {
        if (_settled.Contains(item))
        {
            return true;
        }

        if (JsonAccess.AsText(item["$ref"]) is not { Length: > 0 } reference)
        {
            _sink.AtValue(
                DiagnosticIds.InvalidValue,
                path.Pointer + "/$ref",
                "$ref",
                "a reference such as '#/components/schemas/Name'",
                omission
            );
            return false;
        }

        var target = _locator.Locate(reference, file, kind == NodeKind.Schema);
        if (target.Problem is { } problem)
        {
            _sink.AtValue(problem, path.Pointer + "/$ref", Arguments(problem, target.Detail, reference, file, omission));
            return false;
        }

        if (target.Node is not JsonObject node || HoldsComponents(node) || IsOfAnotherKind(target, kind))
        {
            _sink.AtValue(DiagnosticIds.InvalidValue, path.Pointer + "/$ref", "$ref", $"a reference to {Described(kind)}", omission);
            return false;
        }

        if (kind is NodeKind.PathItem or NodeKind.Operation)
        {
            Merge(item, node, OriginOf(target));
            file = target.File;
            return true;
        }

        var section = _grammar.Section(kind)!;
        var name = NameOf(target, node, kind, section);
        if (kind != NodeKind.Schema && _broken.Contains(JsonPointerText.Child(section, name)))
        {
            _sink.AtValue(DiagnosticIds.OperationSkipped, path.Pointer + "/$ref", $"it uses '{reference}', which is left out");
            return false;
        }

        Point(item, "#" + JsonPointerText.Child(section, name), kind, path);
        return true;
    }

    /// <summary>
    /// Makes a reference of a <c>$dynamicRef</c> whose <c>$dynamicAnchor</c> stands once in the file: then it can mean nothing else. Others stay, and are
    /// reported.
    /// </summary>
    public void SettleDynamic(JsonObject item, string file)
    {
        if (
            item.Text("$dynamicRef") is { Length: > 1 } reference
            && reference[0] == '#'
            && !item.ContainsKey("$ref")
            && _locator.IsUniqueAnchor(reference.Substring(1), file)
        )
        {
            item.Remove("$dynamicRef");
            item["$ref"] = reference;
        }
    }

    /// <summary>A discriminator's mapping names a schema or points at it; null, with a diagnostic, when there is none.</summary>
    public string? SettleMapping(string target, string file, DocumentPath path, string omission)
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
            _sink.AtValue(problem, path.Pointer, Arguments(problem, located.Detail, target, file, omission));
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

    private string[] Arguments(string problem, string detail, string reference, string file, string omission)
    {
        if (problem is DiagnosticIds.MissingFile)
        {
            return [detail, reference, omission];
        }

        var meant = problem is DiagnosticIds.UnresolvedReference ? _locator.Meant(reference, file) : null;
        return [reference, meant is null ? omission : $"did you mean '{meant}'? ({omission})"];
    }

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
            NodeKind.Operation => "an operation",
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
            _origins.Record(node, OriginOf(target));

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
            var copy = (JsonObject)_origins.Copy(node, OriginOf(target));
            _names.Section(section)[name] = copy;
            _imports.Enqueue(new ImportedComponent(copy, kind, target.File, JsonPointerText.Child(section, name)));
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

    private Origin OriginOf(LocatedNode target) =>
        target.IsLocal(MainFile) ? _origins.Of(target.Pointer) : new Origin(target.File, target.Pointer);

    /// <summary>Gives an object the members of another that it does not have itself.</summary>
    private void Merge(JsonObject item, JsonObject target, Origin origin)
    {
        item.Remove("$ref");
        foreach (var member in target)
        {
            if (!item.ContainsKey(member.Key))
            {
                item.Add(member.Key, member.Value is null ? null : _origins.Copy(member.Value, origin.Child(member.Key)));
            }
        }
    }

    private void Point(JsonObject item, string reference, NodeKind kind, DocumentPath path)
    {
        if (!string.Equals(item.Text("$ref"), reference, StringComparison.Ordinal))
        {
            item["$ref"] = reference;
        }

        if (kind == NodeKind.Schema && item.Count > 1 && NeedsWrapping(item, path))
        {
            Wrap(item, reference, path);
        }
        else
        {
            _settled.Add(item);
        }
    }

    /// <summary>
    /// Beside a reference, 3.1 takes members as if all held together, which Microsoft.OpenApi's reference objects do not show; 2.0 and components that
    /// only rename others lose them altogether. As <c>allOf</c> nothing is lost.
    /// </summary>
    private bool NeedsWrapping(JsonObject item, DocumentPath path)
    {
        if (_grammar.IsSwagger || path.IsComponent(_grammar.Section(NodeKind.Schema)!))
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

    private void Wrap(JsonObject item, string reference, DocumentPath path)
    {
        var origin = _origins.Of(path.Pointer);
        var part = new JsonObject { ["$ref"] = reference };
        _origins.Record(part, origin);
        _settled.Add(part);
        item.Remove("$ref");
        if (item["allOf"] is JsonArray parts)
        {
            _origins.Pin(parts, origin.Child("allOf"));
            parts.Insert(0, part);
        }
        else
        {
            item["allOf"] = new JsonArray(part);
        }
    }
}
