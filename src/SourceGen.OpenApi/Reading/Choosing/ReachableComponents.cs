using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Finds the components that some nodes of a document lead to, by references, discriminators and what derives from those.</summary>
internal static class ReachableComponents
{
    /// <summary>The pointers of all components that <paramref name="nodes"/> lead to.</summary>
    public static HashSet<string> From(JsonObject root, IEnumerable<JsonNode?> nodes)
    {
        var derived = Derived(root);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<JsonNode?>(nodes);
        while (open.Count > 0)
        {
            foreach (var pointer in References(open.Pop()))
            {
                if (SilentPlaces.ComponentOf(pointer) is not { } component || !reached.Add(component))
                {
                    continue;
                }

                open.Push(root.Find(component));
                if (derived.TryGetValue(component, out var children))
                {
                    open.Push(new JsonArray([.. children.Select(static child => new JsonObject { ["$ref"] = "#" + child })]));
                }
            }
        }

        return reached;
    }

    /// <summary>For each schema with a discriminator, the schemas that have it in their <c>allOf</c>.</summary>
    private static Dictionary<string, List<string>> Derived(JsonObject root)
    {
        var derived = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var section in new[] { "/components/schemas", "/definitions" })
        {
            foreach (var schema in root.Find(section) as JsonObject ?? [])
            {
                foreach (var part in (schema.Value as JsonObject).Array("allOf") ?? [])
                {
                    if (
                        (part as JsonObject).Text("$ref") is { } reference
                        && reference.StartsWith("#/", StringComparison.Ordinal)
                        && (root.Find(reference.Substring(1)) as JsonObject)?["discriminator"] is not null
                    )
                    {
                        var pointer = reference.Substring(1);
                        derived[pointer] = derived.TryGetValue(pointer, out var known) ? known : [];
                        derived[pointer].Add(JsonPointerText.Child(section, schema.Key));
                    }
                }
            }
        }

        return derived;
    }

    /// <summary>The pointers that a node and all within it name: by <c>$ref</c>, and by what a discriminator maps to.</summary>
    private static IEnumerable<string> References(JsonNode? start)
    {
        var open = new Stack<JsonNode?>();
        open.Push(start);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (node is JsonArray list)
            {
                foreach (var item in list)
                {
                    open.Push(item);
                }
            }
            else if (node is JsonObject map)
            {
                foreach (var member in map)
                {
                    open.Push(member.Value);
                    var isMapping = string.Equals(member.Key, "mapping", StringComparison.Ordinal);
                    foreach (var text in isMapping ? (member.Value as JsonObject ?? []).Select(static one => one.Value) : [member.Value])
                    {
                        if (JsonAccess.AsText(text) is not { } target)
                        {
                            continue;
                        }

                        if (target.StartsWith("#/", StringComparison.Ordinal))
                        {
                            yield return target.Substring(1);
                        }
                        else if (isMapping)
                        {
                            yield return JsonPointerText.Child("/components/schemas", target);
                        }
                    }
                }
            }
        }
    }
}
