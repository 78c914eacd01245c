using System.Globalization;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>
/// References below a schema with an <c>$id</c> are relative to it (JSON Schema 2020-12, 8.2). Those that lead to a schema of the same document
/// are written anew as the pointers that the rest of the reading follows; all others stay as they are.
/// </summary>
internal sealed class SchemaIds
{
    /// <summary>Stands for where the document was found, which nobody knows.</summary>
    private static readonly Uri Unknown = new("https://document.invalid/");

    private readonly Dictionary<string, JsonObject> _schemas = new(StringComparer.Ordinal);
    private readonly List<(JsonObject Item, Uri Base)> _references = [];

    private SchemaIds() { }

    /// <summary>Rewrites the references of a document.</summary>
    public static void Settle(JsonObject root)
    {
        var ids = new SchemaIds();
        ids.Collect(root);
        if (ids._schemas.Count == 0)
        {
            return;
        }

        foreach (var (item, from) in ids._references)
        {
            if (ids.Find(item.Text("$ref")!, from) is { } pointer)
            {
                item["$ref"] = pointer;
            }
        }
    }

    private void Collect(JsonObject root)
    {
        var open = new Stack<(JsonNode Node, Uri Base)>();
        open.Push((root, Unknown));
        while (open.Count > 0)
        {
            var (node, from) = open.Pop();
            if (node is JsonObject item)
            {
                if (item.Text("$id") is { } id && Uri.TryCreate(from, id, out var named))
                {
                    from = named;
                    if (!_schemas.ContainsKey(Key(named)))
                    {
                        _schemas.Add(Key(named), item);
                    }
                }

                if (item.Text("$ref") is not null)
                {
                    _references.Add((item, from));
                }
            }

            foreach (var (child, _) in Anchors.Children(node))
            {
                open.Push((child, from));
            }
        }
    }

    private string? Find(string reference, Uri from)
    {
        if (!Uri.TryCreate(from, reference, out var target) || !_schemas.TryGetValue(Key(target), out var schema))
        {
            return null;
        }

        var hash = reference.IndexOf('#');
        var fragment = hash < 0 ? "" : reference.Substring(hash + 1);
        if (fragment.Length > 0 && fragment[0] != '/')
        {
            return "#" + fragment;
        }

        // What is not there may be meant from the document's root, as many write.
        return Leads(schema, Uri.UnescapeDataString(fragment)) ? "#" + PointerOf(schema).Replace("%", "%25") + fragment : null;
    }

    private static string PointerOf(JsonNode node)
    {
        var segments = new Stack<string>();
        for (; node.Parent is { } parent; node = parent)
        {
            segments.Push(parent is JsonObject ? node.GetPropertyName() : node.GetElementIndex().ToString(CultureInfo.InvariantCulture));
        }

        return segments.Aggregate("", static (pointer, segment) => JsonPointerText.Child(pointer, segment));
    }

    private static bool Leads(JsonNode? node, string pointer)
    {
        foreach (var segment in pointer.Split('/').Skip(1))
        {
            node = node is null ? null : JsonAccess.Step(node, JsonPointerText.Unescape(segment));
        }

        return node is not null;
    }

    private static string Key(Uri address) => address.GetLeftPart(UriPartial.Query);
}
