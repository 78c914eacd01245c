using System.Globalization;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>The places that schemas of a document give a name of their own with <c>$anchor</c>, <c>$dynamicAnchor</c> or <c>$id</c>, as pointers.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, string> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);

    private Anchors() { }

    /// <summary>What stands below these is data, in which the word means nothing.</summary>
    private static readonly HashSet<string> Data = new(StringComparer.Ordinal) { "const", "default", "enum", "example", "examples" };

    /// <summary>Of two that are called the same, the first one counts.</summary>
    public static Anchors In(JsonNode? root)
    {
        var anchors = new Anchors();
        var open = new Stack<(JsonNode Node, string Pointer)>();
        if (root is not null)
        {
            open.Push((root, ""));
        }

        while (open.Count > 0)
        {
            var (node, pointer) = open.Pop();
            if (node is JsonObject item)
            {
                anchors.Take(item, pointer);
            }

            // Pushed from the end, so that they are met in the document's order.
            foreach (var (child, segment) in Children(node).Reverse())
            {
                open.Push((child, JsonPointerText.Child(pointer, segment)));
            }
        }

        return anchors;
    }

    public string? Find(string name) => _anchors.TryGetValue(name, out var pointer) ? pointer : null;

    /// <summary>The schema that an absolute URL names by its <c>$id</c>.</summary>
    public string? FindId(string id) => _ids.TryGetValue(id, out var pointer) ? pointer : null;

    public bool IsUnique(string name) => _anchors.ContainsKey(name) && !_repeated.Contains(name);

    private void Take(JsonObject item, string pointer)
    {
        foreach (var keyword in (string[])["$anchor", "$dynamicAnchor"])
        {
            if (item.Text(keyword) is not { } name)
            {
                continue;
            }

            if (_anchors.ContainsKey(name))
            {
                _repeated.Add(name);
            }
            else
            {
                _anchors.Add(name, pointer);
            }
        }

        if (item.Text("$id") is { } id && !_ids.ContainsKey(id))
        {
            _ids.Add(id, pointer);
        }
    }

    /// <summary>What stands below a node, but for data.</summary>
    public static IEnumerable<(JsonNode Node, string Segment)> Children(JsonNode node)
    {
        switch (node)
        {
            case JsonObject item:
                foreach (var member in item)
                {
                    if (member.Value is not null && !Data.Contains(member.Key))
                    {
                        yield return (member.Value, member.Key);
                    }
                }

                break;
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    if (array[i] is { } element)
                    {
                        yield return (element, i.ToString(CultureInfo.InvariantCulture));
                    }
                }

                break;
        }
    }
}
