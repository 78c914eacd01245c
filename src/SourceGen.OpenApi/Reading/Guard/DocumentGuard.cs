using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>
/// Walks a document before Microsoft.OpenApi sees it. A value of the wrong kind there ends the reading with an exception, or silently loses what
/// is around it; here it costs the member, the property or the operation that holds it, with a diagnostic. References are settled on the way.
/// </summary>
internal sealed partial class DocumentGuard
{
    private readonly OriginMap _origins;
    private readonly Grammar _grammar;
    private readonly DiagnosticSink _sink;
    private readonly ReferenceResolver _references;
    private readonly ScalarGuard _scalars;
    private readonly ExtensionGuard _extensions;
    private readonly bool _hasBooleanSchemas;
    private readonly CancellationToken _cancellationToken;
    private readonly DocumentPath _path = new();
    private string _file;
    private string _omission = OmissionText.LeftOut;

    public DocumentGuard(
        OriginMap origins,
        Grammar grammar,
        SpecVersion version,
        ReferenceResolver references,
        DiagnosticSink sink,
        CancellationToken cancellationToken
    )
    {
        _origins = origins;
        _grammar = grammar;
        _sink = sink;
        _references = references;
        _cancellationToken = cancellationToken;
        _hasBooleanSchemas = version == SpecVersion.OpenApi31;
        _scalars = new ScalarGuard(sink, version);
        _extensions = new ExtensionGuard(sink);
        _file = references.MainFile;
    }

    /// <summary>Operations seen, those left out included.</summary>
    public int OperationCount { get; private set; }

    public bool HasStainlessMarks => _extensions.HasStainlessMarks;

    /// <summary>Sets the document right. What is left can be read.</summary>
    public void Run()
    {
        VisitObject(_origins.Root, NodeKind.Document);
        while (_references.TryNextImport(out var import))
        {
            Visit(import);
        }

        _references.MoveTargets();
        CompositionCycles.Break(_origins, _grammar.Section(NodeKind.Schema)!, _sink);
    }

    private void Visit(ImportedComponent import)
    {
        _file = import.File;
        _path.Base = import.Pointer;
        _omission = OmissionText.OfComponent(import.Kind);
        if (VisitNode(import.Node, import.Kind).Action == GuardAction.Break && import.Kind == NodeKind.Schema)
        {
            import.Node.Clear();
        }
    }

    /// <summary>Visits an object's members; false when it cannot be read.</summary>
    private bool VisitObject(JsonObject node, NodeKind kind)
    {
        if (_path.Depth > TreeLimits.Depth)
        {
            return Broken(DiagnosticIds.TooLarge, $"nested more than {TreeLimits.Depth} levels deep");
        }

        var members = _grammar.Members(kind)!;
        var edits = new Edits();
        var isWhole = true;
        if (kind is NodeKind.Document or NodeKind.Components)
        {
            // Components first: what is left out there is known when the operations are visited.
            foreach (var rule in members)
            {
                if (node.TryGetPropertyValue(rule.Key, out var value))
                {
                    isWhole &= VisitMember(node, rule.Key, value, kind, rule.Value, ref edits);
                }
            }
        }

        foreach (var member in node)
        {
            if (!members.TryGetValue(member.Key, out var rule))
            {
                VisitUnknown(member.Key, member.Value, kind, members);
            }
            else if (kind is not (NodeKind.Document or NodeKind.Components))
            {
                isWhole &= VisitMember(node, member.Key, member.Value, kind, rule, ref edits);
            }
        }

        edits.Apply(node);
        return isWhole;
    }

    private void VisitUnknown(string name, JsonNode? value, NodeKind kind, Dictionary<string, NodeField> members)
    {
        _path.Push(name);
        if (name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
        {
            _extensions.Check(name, value, kind, _path);
        }
        else if (NearMiss.Of(name, [.. members.Keys]) is { } meant)
        {
            _sink.AtKey(DiagnosticIds.UnknownKeyword, _path.Pointer, name, meant);
        }
        else if (kind != NodeKind.Schema)
        {
            _sink.AtKey(DiagnosticIds.FeatureIgnored, _path.Pointer, "'" + name + "'", "OpenAPI has no such member here");
        }

        _path.Pop();
    }

    private bool VisitMember(JsonObject owner, string name, JsonNode? value, NodeKind ownerKind, NodeField rule, ref Edits edits)
    {
        _path.Push(name);
        var before = _omission;
        _omission = OmissionText.Within(name, ownerKind, rule, before);
        var result = rule.Shape switch
        {
            // Either answer is one here, in any version; a property may be called so too.
            NodeShape.One when ownerKind == NodeKind.Schema && name is "additionalProperties" && JsonAccess.AsFlag(value) is not null =>
                GuardResult.Keep,
            // A tuple as JSON Schema once wrote it: what the list holds is not one thing.
            NodeShape.One when ownerKind == NodeKind.Schema && name is "items" && value is JsonArray => VisitTuple(),
            NodeShape.One => VisitNode(value, rule.Kind),
            NodeShape.List => VisitList(value, rule),
            _ => VisitMap(value, name, ownerKind, rule),
        };
        _omission = before;
        _path.Pop();
        switch (result.Action)
        {
            case GuardAction.Replace:
                edits.Replace(name, result.Replacement);
                return true;
            case GuardAction.Drop:
                edits.Drop(name);
                return true;
            case GuardAction.Break when rule.IsEssential:
                return false;
            case GuardAction.Break:
                edits.Drop(name);
                return true;
            default:
                return true;
        }
    }

    private GuardResult VisitList(JsonNode? value, NodeField rule)
    {
        if (value is null)
        {
            return GuardResult.Drop;
        }

        if (value is not JsonArray list)
        {
            return Mismatch("a list");
        }

        List<int>? gone = null;
        var isWhole = true;
        for (var i = 0; i < list.Count; i++)
        {
            _path.Push(i);
            var result = VisitNode(list[i], rule.Kind);
            _path.Pop();
            if (result.Action == GuardAction.Replace)
            {
                list[i] = result.Replacement;
            }
            else if (result.Action != GuardAction.Keep)
            {
                isWhole &= result.Action == GuardAction.Drop || !rule.IsEssential;
                (gone ??= []).Add(i);
            }
        }

        if (gone is not null)
        {
            _origins.Pin(list, _origins.Of(_path.Pointer));
            for (var i = gone.Count - 1; i >= 0; i--)
            {
                list.RemoveAt(gone[i]);
            }
        }

        return isWhole ? GuardResult.Keep : GuardResult.Break;
    }

    private GuardResult VisitMap(JsonNode? value, string name, NodeKind ownerKind, NodeField rule)
    {
        if (value is null)
        {
            return GuardResult.Drop;
        }

        if (value is not JsonObject map)
        {
            return Mismatch("an object");
        }

        var isComponents = ownerKind is NodeKind.Components || (ownerKind == NodeKind.Document && rule.Kind != NodeKind.PathItem);
        var edits = new Edits();
        var isWhole = true;
        foreach (var entry in isComponents ? [.. map] : (IEnumerable<KeyValuePair<string, JsonNode?>>)map)
        {
            if (rule.Shape == NodeShape.Table && entry.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            _path.Push(entry.Key);
            var result = _scalars.IsName(entry.Key, rule, _path) ? VisitEntry(entry.Value, rule) : GuardResult.Drop;
            if (result.Action == GuardAction.Break && isComponents)
            {
                result = _references.MarkBroken(_path.Pointer, rule.Kind) ? GuardResult.Replace(new JsonObject()) : GuardResult.Drop;
            }

            _path.Pop();
            isWhole &= edits.Add(entry.Key, result, rule.IsEssential);
        }

        edits.Apply(map);
        if (ownerKind == NodeKind.Schema && name is "properties")
        {
            RequiredMembers.Forget(map, edits);
        }

        return isWhole ? GuardResult.Keep : GuardResult.Break;
    }

    /// <summary>An entry without a value is an empty object: <c>'204':</c> is a response about which nothing is said.</summary>
    private GuardResult VisitEntry(JsonNode? value, NodeField rule) =>
        value is null && _grammar.Members(rule.Kind) is not null && RequiredMembers.Problem([], rule.Kind, _grammar.IsSwagger) is null
            ? GuardResult.Replace(new JsonObject())
            : VisitNode(value, rule.Kind);

    private GuardResult VisitNode(JsonNode? node, NodeKind kind)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_grammar.Members(kind) is null)
        {
            return kind switch
            {
                NodeKind.SecurityRequirement => VisitRequirement(node),
                NodeKind.MappingTarget => VisitMapping(node),
                _ => _scalars.Check(node, kind, _path),
            };
        }

        if (node is JsonObject item)
        {
            return VisitItem(item, kind) ? GuardResult.Keep : GuardResult.Break;
        }

        if (node is null)
        {
            return GuardResult.Drop;
        }

        if (kind == NodeKind.Schema && JsonAccess.AsFlag(node) is { } allows)
        {
            return VisitBooleanSchema(allows);
        }

        return Mismatch("an object");
    }

    private GuardResult VisitBooleanSchema(bool allows)
    {
        if (!_hasBooleanSchemas)
        {
            return Mismatch("a schema object");
        }

        // Where nothing is allowed, nothing is left to say: a property or an item that no document has.
        return allows ? GuardResult.Replace(new JsonObject()) : GuardResult.Drop;
    }

    private bool VisitItem(JsonObject item, NodeKind kind)
    {
        if (kind == NodeKind.Operation && _path.IsUnder("paths"))
        {
            OperationCount++;
        }

        if (kind == NodeKind.Schema)
        {
            _references.SettleDynamic(item, _file);
        }
        else if (kind == NodeKind.Parameter && item.Text("in") is "header")
        {
            TrimName(item);
        }

        if (item.ContainsKey("$ref") && _references.CanRefer(kind))
        {
            return VisitReference(item, kind);
        }

        var isWhole = VisitObject(item, kind);
        if (RequiredMembers.Problem(item, kind, _grammar.IsSwagger) is { } problem)
        {
            _sink.AtKey(DiagnosticIds.InvalidValue, _path.Pointer, _path.Name, problem, _omission);
            return false;
        }

        return isWhole;
    }

    private bool VisitReference(JsonObject item, NodeKind kind)
    {
        var before = _file;
        if (!_references.Settle(item, kind, ref _file, _path, _omission))
        {
            return false;
        }

        // Beside a reference only a schema's members count; a path item or an operation has taken in its target.
        var isWhole = kind is not (NodeKind.Schema or NodeKind.PathItem or NodeKind.Operation) || VisitObject(item, kind);
        _file = before;
        return isWhole;
    }
}
