using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>
/// Where each node of the tree that is read was written. A node stands where its owner stands, one step further, unless it has an entry of its own: so a
/// step that only reads or replaces values records nothing, and a step that moves, copies or inserts nodes records those nodes and not what is in them.
/// </summary>
/// <remarks>
/// What a step between parsing and mapping has to do:
/// <list type="bullet">
/// <item>A node that it inserts from elsewhere: <see cref="Copy"/>, which clones and records, or <see cref="Record"/> for a node that it made.</item>
/// <item>A node that it moves: <see cref="Record"/> with <see cref="Of(string)"/> of the old place, before the move.</item>
/// <item>An item that it takes from a list, or puts before others: <see cref="Pin"/> first, since the items after it get other indices.</item>
/// </list>
/// </remarks>
internal sealed class OriginMap
{
    private readonly Dictionary<JsonNode, Origin> _entries = [];
    private readonly string _file;

    /// <summary>A tree as <paramref name="file"/> has it.</summary>
    public OriginMap(JsonObject root, string file)
    {
        Root = root;
        _file = file;
    }

    /// <summary>The tree as it is now.</summary>
    public JsonObject Root { get; }

    /// <summary>Says where a node was written; null has no place of its own.</summary>
    public void Record(JsonNode? node, Origin origin)
    {
        if (node is not null)
        {
            _entries[node] = origin;
        }
    }

    /// <summary>Where the place that a pointer names in the tree was written, whether something stands there or not.</summary>
    public Origin Of(string pointer)
    {
        JsonNode? node = Root;
        var origin = Below(new Origin(_file, ""), node);
        foreach (var segment in JsonPointerText.Segments(pointer))
        {
            node = node is null ? null : JsonAccess.Step(node, segment);
            origin = Below(origin.Child(segment), node);
        }

        return origin;
    }

    /// <summary>Where a node was written, found from the node itself; for few nodes, since it looks through the owners' members.</summary>
    public Origin Of(JsonNode node)
    {
        if (_entries.TryGetValue(node, out var known))
        {
            return known;
        }

        return node.Parent switch
        {
            JsonObject owner => Of(owner).Child(node.GetPropertyName()),
            JsonArray list => Of(list).Child(node.GetElementIndex()),
            _ => new Origin(_file, ""),
        };
    }

    /// <summary>Where a node was written that stands at <paramref name="derived"/> unless it has an entry.</summary>
    public Origin Below(Origin derived, JsonNode? node) => node is not null && _entries.TryGetValue(node, out var known) ? known : derived;

    /// <summary>Records where the items of a list are, before any of them gets another index.</summary>
    public void Pin(JsonArray list, Origin origin)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { } item && !_entries.ContainsKey(item))
            {
                _entries.Add(item, origin.Child(i));
            }
        }
    }

    /// <summary>A copy of a node that was written at <paramref name="origin"/>, with the entries of what is in it.</summary>
    public JsonNode Copy(JsonNode node, Origin origin)
    {
        var copy = node.DeepClone();
        if (_entries.Count > 0)
        {
            CopyEntries(node, copy);
        }

        Record(copy, Below(origin, node));
        return copy;
    }

    /// <summary>The entries of the tree as it is now, for those who no longer have it.</summary>
    public OriginTable ToTable()
    {
        var found = new List<OriginEntry>();
        if (_entries.Count > 0)
        {
            Collect(Root, "", found);
            found.Sort(static (left, right) => string.CompareOrdinal(left.Pointer, right.Pointer));
        }

        return new OriginTable(_file, found.ToEquatableArray());
    }

    private void CopyEntries(JsonNode from, JsonNode to)
    {
        if (_entries.TryGetValue(from, out var origin))
        {
            _entries[to] = origin;
        }

        switch (from)
        {
            case JsonObject map:
                foreach (var member in map)
                {
                    if (member.Value is not null && to[member.Key] is { } copy)
                    {
                        CopyEntries(member.Value, copy);
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (list[i] is { } item && to[i] is { } copy)
                    {
                        CopyEntries(item, copy);
                    }
                }

                break;
        }
    }

    private void Collect(JsonNode node, string pointer, List<OriginEntry> found)
    {
        if (_entries.TryGetValue(node, out var origin))
        {
            found.Add(new OriginEntry(pointer, origin));
        }

        switch (node)
        {
            case JsonObject map:
                foreach (var member in map)
                {
                    if (member.Value is JsonObject or JsonArray || (member.Value is not null && _entries.ContainsKey(member.Value)))
                    {
                        Collect(member.Value, JsonPointerText.Child(pointer, member.Key), found);
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (list[i] is { } item)
                    {
                        Collect(item, JsonPointerText.Child(pointer, i), found);
                    }
                }

                break;
        }
    }
}
