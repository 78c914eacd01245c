using System.Globalization;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>The places that schemas of a document give a name of their own with <c>$anchor</c>, as pointers.</summary>
internal static class Anchors
{
    /// <summary>What stands below these is data, in which the word means nothing.</summary>
    private static readonly HashSet<string> Data = new(StringComparer.Ordinal) { "const", "default", "enum", "example", "examples" };

    /// <summary>Of two that are called the same, the first one counts.</summary>
    public static Dictionary<string, string> In(JsonNode? root)
    {
        var anchors = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<(JsonNode Node, string Pointer)>();
        if (root is not null)
        {
            open.Push((root, ""));
        }

        while (open.Count > 0)
        {
            var (node, pointer) = open.Pop();
            if (node is JsonObject item && item.Text("$anchor") is { } name && !anchors.ContainsKey(name))
            {
                anchors.Add(name, pointer);
            }

            // Pushed from the end, so that they are met in the document's order.
            foreach (var (child, segment) in Children(node).Reverse())
            {
                open.Push((child, JsonPointerText.Child(pointer, segment)));
            }
        }

        return anchors;
    }

    private static IEnumerable<(JsonNode Node, string Segment)> Children(JsonNode node)
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
