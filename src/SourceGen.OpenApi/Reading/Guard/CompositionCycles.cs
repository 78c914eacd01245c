using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>
/// Finds schemas that are made of themselves: by <c>allOf</c> alone, or by <c>oneOf</c> and <c>anyOf</c> alone. No value and no type can be that. A circle
/// through both (a base that lists its heirs, which extend it) is how inheritance is written, one through properties or items is a tree; both stay.
/// </summary>
internal sealed class CompositionCycles
{
    private readonly JsonObject _schemas;
    private readonly string _prefix;
    private readonly OriginMap _origins;
    private readonly DiagnosticSink _sink;
    private readonly string[] _keywords;
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    private CompositionCycles(JsonObject schemas, string section, OriginMap origins, DiagnosticSink sink, string[] keywords)
    {
        _schemas = schemas;
        _prefix = "#" + section + "/";
        _origins = origins;
        _sink = sink;
        _keywords = keywords;
    }

    /// <summary>Takes out the members that close a circle among the schemas of a section.</summary>
    public static void Break(OriginMap origins, string section, DiagnosticSink sink)
    {
        if (origins.Root.Find(section) is JsonObject schemas)
        {
            new CompositionCycles(schemas, section, origins, sink, ["allOf"]).Run();
            new CompositionCycles(schemas, section, origins, sink, ["oneOf", "anyOf"]).Run();
        }
    }

    /// <summary>Depth first without recursion, since a chain of heirs may be as long as the document.</summary>
    private void Run()
    {
        foreach (var entry in _schemas)
        {
            if (_done.Contains(entry.Key) || entry.Value is not JsonObject schema || !HasKeyword(schema))
            {
                continue;
            }

            var open = new HashSet<string>(StringComparer.Ordinal) { entry.Key };
            var stack = new Stack<(string Name, List<Edge> Edges)>();
            stack.Push((entry.Key, EdgesOf(entry.Key)));
            while (stack.Count > 0)
            {
                var (name, edges) = stack.Peek();
                if (edges.Count == 0)
                {
                    open.Remove(name);
                    _done.Add(name);
                    stack.Pop();
                    continue;
                }

                var edge = edges[edges.Count - 1];
                edges.RemoveAt(edges.Count - 1);
                if (open.Contains(edge.Target))
                {
                    Cut(edge);
                }
                else if (!_done.Contains(edge.Target))
                {
                    open.Add(edge.Target);
                    stack.Push((edge.Target, EdgesOf(edge.Target)));
                }
            }
        }
    }

    private bool HasKeyword(JsonObject schema)
    {
        foreach (var keyword in _keywords)
        {
            if (schema.ContainsKey(keyword))
            {
                return true;
            }
        }

        return false;
    }

    private List<Edge> EdgesOf(string name)
    {
        var edges = new List<Edge>();
        if (_schemas[name] is JsonObject schema)
        {
            Collect(schema, edges);
        }

        return edges;
    }

    private void Collect(JsonObject schema, List<Edge> edges)
    {
        foreach (var keyword in _keywords)
        {
            if (schema[keyword] is not JsonArray parts)
            {
                continue;
            }

            foreach (var item in parts)
            {
                if (item is not JsonObject part)
                {
                    continue;
                }

                if (part.Text("$ref") is { } reference && reference.StartsWith(_prefix, StringComparison.Ordinal))
                {
                    edges.Add(new Edge(JsonPointerText.Unescape(reference.Substring(_prefix.Length)), reference, part));
                }
                else
                {
                    Collect(part, edges);
                }
            }
        }
    }

    private void Cut(Edge edge)
    {
        _sink.AtValue(DiagnosticIds.CircularReference, _origins.Of(edge.Part).Child("$ref"), edge.Reference, "it is left out");
        if (edge.Part.Parent is JsonArray parts)
        {
            _origins.Pin(parts, _origins.Of(parts));
            parts.Remove(edge.Part);
        }
    }

    private sealed record Edge(string Target, string Reference, JsonObject Part);
}
