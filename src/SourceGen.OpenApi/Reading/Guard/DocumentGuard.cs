using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>
/// Walks a document before Microsoft.OpenApi sees it. A value of the wrong kind there ends the reading with an exception, or silently loses what
/// is around it; here it costs the member, the property or the operation that holds it, with a diagnostic. References are settled on the way.
/// </summary>
internal sealed partial class DocumentGuard
{
    private readonly JsonObject _root;
    private readonly Grammar _grammar;
    private readonly DiagnosticSink _sink;
    private readonly ReferenceResolver _references;
    private readonly ScalarGuard _scalars;
    private readonly ExtensionGuard _extensions;
    private readonly bool _hasBooleanSchemas;
    private readonly CancellationToken _cancellationToken;
    private readonly Trail _trail = new();
    private string _file;
    private string _consequence = Consequences.LeftOut;

    public DocumentGuard(
        JsonObject root,
        Grammar grammar,
        SpecVersion version,
        ReferenceResolver references,
        DiagnosticSink sink,
        CancellationToken cancellationToken
    )
    {
        _root = root;
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
        VisitObject(_root, NodeKind.Document);
        while (_references.TryNextImport(out var import))
        {
            Visit(import);
        }

        _references.MoveTargets();
        CompositionCycles.Break(
            _root.Find(_grammar.Section(NodeKind.Schema)!) as JsonObject,
            _grammar.Section(NodeKind.Schema)!,
            _sink,
            _references.Origins
        );
    }

    private void Visit(ImportedComponent import)
    {
        _file = import.File;
        _trail.Base = import.Pointer;
        _consequence = Consequences.OfComponent(import.Kind);
        if (VisitNode(import.Node, import.Kind).Action == GuardAction.Break && import.Kind == NodeKind.Schema)
        {
            import.Node.Clear();
        }
    }

    /// <summary>Visits an object's members; false when it cannot be read.</summary>
    private bool VisitObject(JsonObject node, NodeKind kind)
    {
        if (_trail.Depth > TreeLimits.Depth)
        {
            return Broken(DiagnosticIds.TooLarge, $"nested more than {TreeLimits.Depth} levels deep");
        }

        var fields = _grammar.Fields(kind)!;
        var edits = new Edits();
        var isWhole = true;
        if (kind is NodeKind.Document or NodeKind.Components)
        {
            // Components first: what is left out there is known when the operations are visited.
            foreach (var field in fields)
            {
                if (node.TryGetPropertyValue(field.Key, out var value))
                {
                    isWhole &= VisitMember(node, field.Key, value, kind, field.Value, ref edits);
                }
            }
        }

        foreach (var member in node)
        {
            if (!fields.TryGetValue(member.Key, out var field))
            {
                VisitUnknown(member.Key, member.Value, kind, fields);
            }
            else if (kind is not (NodeKind.Document or NodeKind.Components))
            {
                isWhole &= VisitMember(node, member.Key, member.Value, kind, field, ref edits);
            }
        }

        edits.Apply(node);
        return isWhole;
    }

    private void VisitUnknown(string name, JsonNode? value, NodeKind kind, Dictionary<string, NodeField> fields)
    {
        _trail.Push(name);
        if (name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
        {
            _extensions.Check(name, value, kind, _trail);
        }
        else if (NearMiss.Of(name, [.. fields.Keys]) is { } meant)
        {
            _sink.AtKey(DiagnosticIds.UnknownKeyword, _trail.Pointer, name, meant);
        }
        else if (kind != NodeKind.Schema)
        {
            _sink.AtKey(DiagnosticIds.FeatureIgnored, _trail.Pointer, "'" + name + "'", "OpenAPI has no such member here");
        }

        _trail.Pop();
    }

    private bool VisitMember(JsonObject owner, string name, JsonNode? value, NodeKind ownerKind, NodeField field, ref Edits edits)
    {
        _trail.Push(name);
        var before = _consequence;
        _consequence = Consequences.Within(name, ownerKind, field, before);
        var verdict = field.Shape switch
        {
            // Either answer is one here, in any version; a property may be called so too.
            NodeShape.One when ownerKind == NodeKind.Schema && name is "additionalProperties" && JsonAccess.AsFlag(value) is not null =>
                Verdict.Keep,
            NodeShape.One => VisitNode(value, field.Kind),
            NodeShape.List => VisitList(value, field),
            _ => VisitMap(value, name, ownerKind, field),
        };
        _consequence = before;
        _trail.Pop();
        switch (verdict.Action)
        {
            case GuardAction.Replace:
                edits.Replace(name, verdict.Replacement);
                return true;
            case GuardAction.Drop:
                edits.Drop(name);
                return true;
            case GuardAction.Break when field.IsEssential:
                return false;
            case GuardAction.Break:
                edits.Drop(name);
                return true;
            default:
                return true;
        }
    }

    private Verdict VisitList(JsonNode? value, NodeField field)
    {
        if (value is null)
        {
            return Verdict.Drop;
        }

        if (value is not JsonArray list)
        {
            return Mismatch("a list");
        }

        List<int>? gone = null;
        var isWhole = true;
        for (var i = 0; i < list.Count; i++)
        {
            _trail.Push(i);
            var verdict = VisitNode(list[i], field.Kind);
            _trail.Pop();
            if (verdict.Action == GuardAction.Replace)
            {
                list[i] = verdict.Replacement;
            }
            else if (verdict.Action != GuardAction.Keep)
            {
                isWhole &= verdict.Action == GuardAction.Drop || !field.IsEssential;
                (gone ??= []).Add(i);
            }
        }

        for (var i = (gone?.Count ?? 0) - 1; i >= 0; i--)
        {
            list.RemoveAt(gone![i]);
        }

        return isWhole ? Verdict.Keep : Verdict.Break;
    }

    private Verdict VisitMap(JsonNode? value, string name, NodeKind ownerKind, NodeField field)
    {
        if (value is null)
        {
            return Verdict.Drop;
        }

        if (value is not JsonObject map)
        {
            return Mismatch("an object");
        }

        var isComponents = ownerKind is NodeKind.Components || (ownerKind == NodeKind.Document && field.Kind != NodeKind.PathItem);
        var edits = new Edits();
        var isWhole = true;
        foreach (var entry in isComponents ? [.. map] : (IEnumerable<KeyValuePair<string, JsonNode?>>)map)
        {
            if (field.Shape == NodeShape.Table && entry.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            _trail.Push(entry.Key);
            var verdict = _scalars.IsName(entry.Key, field, _trail) ? VisitEntry(entry.Value, field) : Verdict.Drop;
            if (verdict.Action == GuardAction.Break && isComponents)
            {
                verdict = _references.MarkBroken(_trail.Pointer, field.Kind) ? Verdict.Replace(new JsonObject()) : Verdict.Drop;
            }

            _trail.Pop();
            isWhole &= edits.Take(entry.Key, verdict, field.IsEssential);
        }

        edits.Apply(map);
        if (ownerKind == NodeKind.Schema && name is "properties")
        {
            RequiredMembers.Forget(map, edits);
        }

        return isWhole ? Verdict.Keep : Verdict.Break;
    }

    /// <summary>An entry without a value is an empty object: <c>'204':</c> is a response about which nothing is said.</summary>
    private Verdict VisitEntry(JsonNode? value, NodeField field) =>
        value is null && _grammar.Fields(field.Kind) is not null && RequiredMembers.Problem([], field.Kind, _grammar.IsSwagger) is null
            ? Verdict.Replace(new JsonObject())
            : VisitNode(value, field.Kind);

    private Verdict VisitNode(JsonNode? node, NodeKind kind)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_grammar.Fields(kind) is null)
        {
            return kind switch
            {
                NodeKind.SecurityRequirement => VisitRequirement(node),
                NodeKind.MappingTarget => VisitMapping(node),
                _ => _scalars.Check(node, kind, _trail),
            };
        }

        if (node is JsonObject item)
        {
            return VisitItem(item, kind) ? Verdict.Keep : Verdict.Break;
        }

        if (node is null)
        {
            return Verdict.Drop;
        }

        if (kind == NodeKind.Schema && JsonAccess.AsFlag(node) is { } allows)
        {
            return VisitBooleanSchema(allows);
        }

        return Mismatch("an object");
    }

    private Verdict VisitBooleanSchema(bool allows)
    {
        return _hasBooleanSchemas && allows ? Verdict.Replace(new JsonObject()) : Mismatch("a schema object");
    }

    private bool VisitItem(JsonObject item, NodeKind kind)
    {
        if (kind == NodeKind.Operation && _trail.IsUnder("paths"))
        {
            OperationCount++;
        }

        if (item.ContainsKey("$ref") && _references.CanRefer(kind))
        {
            return VisitReference(item, kind);
        }

        var isWhole = VisitObject(item, kind);
        if (RequiredMembers.Problem(item, kind, _grammar.IsSwagger) is { } problem)
        {
            _sink.AtKey(DiagnosticIds.InvalidValue, _trail.Pointer, _trail.Name, problem, _consequence);
            return false;
        }

        return isWhole;
    }

    private bool VisitReference(JsonObject item, NodeKind kind)
    {
        var before = _file;
        if (!_references.Settle(item, kind, ref _file, _trail, _consequence))
        {
            return false;
        }

        // Beside a reference only a schema's members count; a path item has taken in its target.
        var isWhole = kind is not (NodeKind.Schema or NodeKind.PathItem) || VisitObject(item, kind);
        _file = before;
        return isWhole;
    }
}
