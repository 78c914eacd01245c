using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>
/// Finds schemas that are made of themselves: by <c>allOf</c> alone, or by <c>oneOf</c> and <c>anyOf</c> alone. No value and no type can be that. A circle
/// through both (a base that lists its heirs, which extend it) is how inheritance is written, one through properties or items is a tree; both stay.
/// </summary>
internal sealed class CompositionCycles
{
    private readonly JsonObject _schemas;
    private readonly string _section;
    private readonly DiagnosticSink _sink;
    private readonly IReadOnlyDictionary<string, string> _origins;
    private readonly string[] _keywords;
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    private CompositionCycles(
        JsonObject schemas,
        string section,
        DiagnosticSink sink,
        IReadOnlyDictionary<string, string> origins,
        string[] keywords
    )
    {
        _schemas = schemas;
        _section = section;
        _sink = sink;
        _origins = origins;
        _keywords = keywords;
    }

    /// <summary>Takes out the members that close a circle.</summary>
    public static void Break(JsonObject? schemas, string section, DiagnosticSink sink, IReadOnlyDictionary<string, string> origins)
    {
        if (schemas is null)
        {
            return;
        }

        new CompositionCycles(schemas, section, sink, origins, ["allOf"]).Run();
        new CompositionCycles(schemas, section, sink, origins, ["oneOf", "anyOf"]).Run();
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
        var pointer = JsonPointerText.Child(_section, name);
        if (_schemas[name] is JsonObject schema)
        {
            Collect(schema, _origins.TryGetValue(pointer, out var origin) ? origin : pointer, edges);
        }

        return edges;
    }

    private void Collect(JsonObject schema, string pointer, List<Edge> edges)
    {
        foreach (var keyword in _keywords)
        {
            if (schema[keyword] is not JsonArray parts)
            {
                continue;
            }

            for (var i = 0; i < parts.Count; i++)
            {
                var place = JsonPointerText.Child(pointer + "/" + keyword, i);
                if (parts[i] is not JsonObject part)
                {
                    continue;
                }

                if (part.Text("$ref") is { } reference && reference.StartsWith("#" + _section + "/", StringComparison.Ordinal))
                {
                    edges.Add(new Edge(JsonPointerText.Unescape(reference.Substring(_section.Length + 2)), reference, part, place));
                }
                else
                {
                    Collect(part, place, edges);
                }
            }
        }
    }

    private void Cut(Edge edge)
    {
        _sink.AtValue(DiagnosticIds.CircularReference, edge.Pointer + "/$ref", edge.Reference, "it is left out");
        (edge.Part.Parent as JsonArray)?.Remove(edge.Part);
    }

    private sealed record Edge(string Target, string Reference, JsonObject Part, string Pointer);
}
