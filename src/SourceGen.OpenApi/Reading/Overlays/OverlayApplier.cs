using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>
/// Applies overlays (Overlay Specification 1.0 and 1.1) to the tree of a document, action by action: each sees what the ones before it made. What an overlay
/// writes is recorded as written there.
/// </summary>
internal sealed class OverlayApplier(OriginMap origins, DiagnosticSink sink, List<OverlayNote> notes, CancellationToken cancellationToken)
{
    /// <summary>Applies a whole overlay; what is wrong with it costs the action, and is told at its place.</summary>
    public void Apply(SpecFile file)
    {
        var tree = ParsedTree.Of(file, cancellationToken);
        foreach (var diagnostic in tree.Diagnostics)
        {
            sink.Add(diagnostic);
        }

        if (tree.Root is not JsonObject overlay)
        {
            return;
        }

        var place = new Origin(file.RelativePath, "");
        var version = overlay.Text("overlay") ?? "";
        if (!version.StartsWith("1.0", StringComparison.Ordinal) && !version.StartsWith("1.1", StringComparison.Ordinal))
        {
            sink.AtValue(DiagnosticIds.BadOverlay, place.Child("overlay"), $"its version '{version}' is not 1.0 or 1.1");
            return;
        }

        if (overlay["actions"] is not JsonArray actions)
        {
            sink.AtKey(DiagnosticIds.BadOverlay, place, "it has no list 'actions'");
            return;
        }

        for (var i = 0; i < actions.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Apply(
                actions[i] as JsonObject,
                place.Child("actions").Child(i),
                appendsLists: version.StartsWith("1.0", StringComparison.Ordinal)
            );
        }
    }

    private void Apply(JsonObject? action, Origin place, bool appendsLists)
    {
        if (action.Text("target") is not { } target)
        {
            sink.AtKey(DiagnosticIds.BadOverlay, place, "an action has no 'target'");
            return;
        }

        if (Select(target, place.Child("target")) is not { } nodes)
        {
            return;
        }

        var kind =
            action.Flag("remove") ? "remove"
            : action!.ContainsKey("copy") ? "copy"
            : "update";
        notes.Add(new OverlayNote(place.File, kind, target, nodes.Count));
        if (nodes.Count == 0)
        {
            sink.AtValue(DiagnosticIds.OverlayMatchesNothing, place.Child("target"), target);
        }
        else if (action.Flag("remove"))
        {
            Remove(nodes, place);
        }
        else if (action.Text("copy") is { } source)
        {
            Copy(nodes, source, place.Child("copy"));
        }
        else if (action!.TryGetPropertyValue("update", out var update))
        {
            foreach (var node in nodes)
            {
                Update(node, update, place.Child("update"), appendsLists);
            }
        }
        else
        {
            sink.AtKey(DiagnosticIds.BadOverlay, place, "an action has none of 'update', 'remove' and 'copy'");
        }
    }

    /// <summary>The nodes that a query selects, each once; null for what is no query.</summary>
    private List<JsonPathNode>? Select(string query, Origin place)
    {
        try
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            return new JsonPathEvaluator(origins.Root, cancellationToken)
                .Select(JsonPathParser.Parse(query))
                .FindAll(node => seen.Add(node.Pointer));
        }
        catch (JsonPathException fault)
        {
            var at = (fault.Position + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            sink.Add(
                DiagnosticInfo.AtValue(DiagnosticIds.BadOverlay, place, $"'{query}' is no JSONPath at character {at}: {fault.Message}") with
                {
                    Offset = fault.Position,
                }
            );
            return null;
        }
    }

    private void Remove(List<JsonPathNode> nodes, Origin place)
    {
        if (nodes.Exists(static node => node.Parent is null))
        {
            sink.AtKey(DiagnosticIds.BadOverlay, place, "the document itself cannot be removed");
            return;
        }

        // The last items of a list first: the others keep their indices.
        foreach (var node in nodes.OrderByDescending(static node => node.Index))
        {
            switch (node.Parent)
            {
                case JsonObject map:
                    map.Remove(node.Name!);
                    break;
                case JsonArray list:
                    origins.Pin(list, origins.Of(list));
                    list.RemoveAt(node.Index);
                    break;
            }
        }
    }

    private void Copy(List<JsonPathNode> nodes, string source, Origin place)
    {
        if (Select(source, place) is not { } sources)
        {
            return;
        }

        if (sources.Count != 1)
        {
            sink.AtValue(DiagnosticIds.BadOverlay, place, $"'{source}' has to select one node and selects {sources.Count}");
            return;
        }

        var copied = origins.Of(sources[0].Pointer);
        foreach (var node in nodes)
        {
            Update(node, sources[0].Value?.DeepClone(), copied, appendsLists: false);
        }
    }

    private void Update(JsonPathNode node, JsonNode? update, Origin place, bool appendsLists)
    {
        switch (node.Value)
        {
            case JsonObject map when update is JsonObject changes:
                Merge(map, changes, place);
                break;
            case JsonArray list when update is JsonArray items && !appendsLists:
                Append(list, items, place);
                break;
            case JsonArray list:
                list.Add(Written(update, place));
                break;
            case JsonObject:
                sink.AtKey(DiagnosticIds.BadOverlay, place, "an object is updated with an object");
                break;
            default:
                Replace(node, Written(update, place));
                break;
        }
    }

    /// <summary>Objects are merged, lists are put behind one another, all else is replaced.</summary>
    private void Merge(JsonObject map, JsonObject changes, Origin place)
    {
        foreach (var change in changes)
        {
            var at = place.Child(change.Key);
            switch (map[change.Key])
            {
                case JsonObject inner when change.Value is JsonObject innerChanges:
                    Merge(inner, innerChanges, at);
                    break;
                case JsonArray list when change.Value is JsonArray items:
                    Append(list, items, at);
                    break;
                default:
                    map[change.Key] = Written(change.Value, at);
                    break;
            }
        }
    }

    private void Append(JsonArray list, JsonArray items, Origin place)
    {
        for (var i = 0; i < items.Count; i++)
        {
            list.Add(Written(items[i], place.Child(i)));
        }
    }

    private static void Replace(JsonPathNode node, JsonNode? value)
    {
        switch (node.Parent)
        {
            case JsonObject map:
                map[node.Name!] = value;
                break;
            case JsonArray list:
                list[node.Index] = value;
                break;
        }
    }

    private JsonNode? Written(JsonNode? value, Origin place) => value is null ? null : origins.Copy(value, place);
}
