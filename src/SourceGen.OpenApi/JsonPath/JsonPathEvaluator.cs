using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Applies queries to one tree. The work is bounded: a query that would visit more nodes than allowed is given up.</summary>
internal sealed class JsonPathEvaluator
{
    /// <summary>A million-node document can be walked a few times over; <c>$..*..*..*</c> cannot.</summary>
    public const int DefaultBudget = 5_000_000;

    private readonly JsonPathNode _root;
    private readonly CancellationToken _cancellationToken;
    private readonly JsonPathFilter _filter;
    private int _budget;

    public JsonPathEvaluator(JsonNode? root, CancellationToken cancellationToken, int budget = DefaultBudget)
    {
        _root = JsonPathNode.Root(root);
        _cancellationToken = cancellationToken;
        _filter = new JsonPathFilter(this);
        _budget = budget;
    }

    /// <summary>The nodes that a query selects, in the order in which it finds them; a node may be found more than once.</summary>
    /// <exception cref="JsonPathException">The query visits more nodes than allowed.</exception>
    public List<JsonPathNode> Select(JsonPathQuery query) => Select(query, _root);

    /// <summary>The nodes that a query selects where <c>@</c> stands for <paramref name="current"/>.</summary>
    internal List<JsonPathNode> Select(JsonPathQuery query, JsonPathNode current)
    {
        List<JsonPathNode> nodes = [query.IsRelative ? current : _root];
        foreach (var segment in query.Segments)
        {
            var next = new List<JsonPathNode>();
            foreach (var node in nodes)
            {
                Apply(segment, node, next);
            }

            nodes = next;
        }

        return nodes;
    }

    /// <summary>Counts work, so that it ends.</summary>
    internal void Spend(int work)
    {
        _budget -= work;
        if (_budget < 0)
        {
            throw new JsonPathException("the query visits too many nodes", 0);
        }

        if ((_budget & 0x3FF) < work)
        {
            _cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private void Apply(JsonPathSegment segment, JsonPathNode node, List<JsonPathNode> found)
    {
        if (!segment.IsDescendant)
        {
            ApplyAll(segment, node, found);
            return;
        }

        // A stack of its own: trees may be deeper than the thread's stack.
        var open = new Stack<JsonPathNode>();
        open.Push(node);
        while (open.Count > 0)
        {
            var next = open.Pop();
            ApplyAll(segment, next, found);
            var children = Children(next);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                open.Push(children[i]);
            }
        }
    }

    private void ApplyAll(JsonPathSegment segment, JsonPathNode node, List<JsonPathNode> found)
    {
        foreach (var selector in segment.Selectors)
        {
            Spend(1);
            Apply(selector, node, found);
        }
    }

    private void Apply(JsonPathSelector selector, JsonPathNode node, List<JsonPathNode> found)
    {
        switch (selector)
        {
            case NameSelector name when node.Value is JsonObject map && map.TryGetPropertyValue(name.Name, out var value):
                found.Add(node.Child(name.Name, value));
                break;
            case IndexSelector index when node.Value is JsonArray list:
                var at = index.Index < 0 ? list.Count + index.Index : index.Index;
                if (at >= 0 && at < list.Count)
                {
                    found.Add(node.Child((int)at, list[(int)at]));
                }

                break;
            case SliceSelector slice when node.Value is JsonArray list:
                AddSlice(slice, node, list, found);
                break;
            case WildcardSelector:
                found.AddRange(Children(node));
                break;
            case FilterSelector filter:
                found.AddRange(Children(node).Where(child => _filter.Holds(filter.Condition, child)));
                break;
        }
    }

    private void AddSlice(SliceSelector slice, JsonPathNode node, JsonArray list, List<JsonPathNode> found)
    {
        if (slice.Step == 0)
        {
            return;
        }

        var count = list.Count;
        var isForward = slice.Step > 0;
        var start = Bound(slice.Start ?? (isForward ? 0 : count - 1), isForward, count);
        var end = slice.End is { } given ? Bound(given, isForward, count) : (isForward ? count : -1);
        for (var i = start; isForward ? i < end : i > end; i += slice.Step)
        {
            Spend(1);
            found.Add(node.Child((int)i, list[(int)i]));
        }
    }

    /// <summary>A bound within the array: negative ones count from its end.</summary>
    private static long Bound(long value, bool isForward, int count)
    {
        var normal = value >= 0 ? value : count + value;
        return isForward ? Math.Min(Math.Max(normal, 0), count) : Math.Min(Math.Max(normal, -1), count - 1);
    }

    private List<JsonPathNode> Children(JsonPathNode node)
    {
        var children = new List<JsonPathNode>();
        switch (node.Value)
        {
            case JsonObject map:
                foreach (var member in map)
                {
                    children.Add(node.Child(member.Key, member.Value));
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    children.Add(node.Child(i, list[i]));
                }

                break;
        }

        Spend(children.Count);
        return children;
    }
}
