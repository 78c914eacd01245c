using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Where a reference leads in the end, or why it does not.</summary>
internal sealed record LocatedNode(string File, string Pointer, JsonNode? Node, string? Problem, string Detail)
{
    public bool IsLocal(string mainFile) => string.Equals(File, mainFile, StringComparison.OrdinalIgnoreCase);

    public static LocatedNode Failed(string problem, string detail) => new("", "", null, problem, detail);
}

/// <summary>
/// Follows references through the document and the other AdditionalFiles until something stands there that is no reference. Every step is remembered,
/// so that a chain of a thousand costs a thousand steps and not a million.
/// </summary>
internal sealed class ReferenceLocator(JsonObject root, ForeignDocuments documents)
{
    private const int MostHops = 32;
    private readonly Dictionary<(string File, string Reference, bool IsSchema), LocatedNode> _known = [];
    private readonly Dictionary<string, Anchors> _anchors = new(StringComparer.OrdinalIgnoreCase);

    public LocatedNode Locate(string reference, string file, bool isSchema)
    {
        if (_known.TryGetValue((file, reference, isSchema), out var settled))
        {
            return settled;
        }

        var passed = new List<(string, string, bool)>();
        var seen = new HashSet<(string, string, bool)>();
        LocatedNode result;
        while (true)
        {
            var key = (file, reference, isSchema);
            if (_known.TryGetValue(key, out var known))
            {
                result = known;
                break;
            }

            passed.Add(key);
            if (!seen.Add(key))
            {
                result = LocatedNode.Failed(DiagnosticIds.CircularReference, reference);
                break;
            }

            result = Step(reference, file);
            if (result.Problem is not null || NextReference(result.Node, isSchema) is not { } next)
            {
                break;
            }

            (reference, file) = (next, result.File);
        }

        foreach (var key in passed)
        {
            _known[key] = result;
        }

        return result;
    }

    /// <summary>A schema that says more than its <c>$ref</c> stands for itself; anything else that refers is only another name.</summary>
    private static string? NextReference(JsonNode? node, bool isSchema) =>
        node is JsonObject item && (!isSchema || item.Count == 1) ? item.Text("$ref") : null;

    private LocatedNode Step(string reference, string file)
    {
        var hash = reference.IndexOf('#');
        var filePart = hash < 0 ? reference : reference.Substring(0, hash);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(reference.Substring(hash + 1));
        if (filePart.Length == 0)
        {
            return Find(file, fragment);
        }

        if (filePart.IndexOf("://", StringComparison.Ordinal) >= 0 || filePart.StartsWith("//", StringComparison.Ordinal))
        {
            return AnchorsOf(file, Tree(file)).FindId(filePart) is { } place && (fragment.Length == 0 || fragment[0] == '/')
                ? Find(file, place + fragment)
                : LocatedNode.Failed(DiagnosticIds.RemoteReference, filePart);
        }

        var path = ProjectPath.Resolve(file, Uri.UnescapeDataString(filePart));
        return path is null || !documents.Has(path) ? LocatedNode.Failed(DiagnosticIds.MissingFile, filePart) : Find(path, fragment);
    }

    private LocatedNode Find(string file, string fragment)
    {
        var tree = Tree(file);
        if (fragment.Length > 0 && fragment[0] != '/')
        {
            if (AnchorsOf(file, tree).Find(fragment) is not { } place)
            {
                return LocatedNode.Failed(DiagnosticIds.UnresolvedReference, fragment);
            }

            fragment = place;
        }

        for (var hops = 0; hops < MostHops; hops++)
        {
            var node = Walk(tree, fragment, out var reference, out var rest);
            if (node is not null)
            {
                return new LocatedNode(file, fragment, node, null, "");
            }

            // The way leads through a reference: go on from where that one leads.
            if (reference is null || reference.Length < 2 || reference[0] != '#' || reference[1] != '/')
            {
                break;
            }

            fragment = Uri.UnescapeDataString(reference.Substring(1)) + rest;
        }

        return LocatedNode.Failed(DiagnosticIds.UnresolvedReference, fragment);
    }

    /// <summary>The reference that one which leads nowhere was meant to be: the same but for one name that is nearly there; null when none is near.</summary>
    public string? Meant(string reference, string file)
    {
        var hash = reference.IndexOf('#');
        if (hash < 0 || hash + 1 >= reference.Length || reference[hash + 1] != '/')
        {
            return null;
        }

        var path = hash == 0 ? file : ProjectPath.Resolve(file, Uri.UnescapeDataString(reference.Substring(0, hash)));
        var node = path is null ? null : Tree(path);
        var meant = reference.Substring(0, hash + 1);
        var isCorrected = false;
        foreach (var segment in JsonPointerText.Segments(Uri.UnescapeDataString(reference.Substring(hash + 1))))
        {
            if (node is not JsonObject owner)
            {
                return null;
            }

            var name = segment;
            if (!owner.ContainsKey(segment))
            {
                if (isCorrected || NearMiss.Of(segment, [.. owner.Select(static member => member.Key)]) is not { } near)
                {
                    return null;
                }

                (name, isCorrected) = (near, true);
            }

            meant = JsonPointerText.Child(meant, name);
            node = owner[name];
        }

        return isCorrected ? meant : null;
    }

    /// <summary>True for an anchor that one schema of a file has and no other.</summary>
    public bool IsUniqueAnchor(string name, string file) => AnchorsOf(file, Tree(file)).IsUnique(name);

    private JsonNode? Tree(string file) => documents.IsMain(file) ? root : documents.Root(file);

    private Anchors AnchorsOf(string file, JsonNode? tree)
    {
        if (!_anchors.TryGetValue(file, out var anchors))
        {
            _anchors.Add(file, anchors = Anchors.In(tree));
        }

        return anchors;
    }

    private static JsonNode? Walk(JsonNode? tree, string pointer, out string? reference, out string rest)
    {
        (reference, rest) = (null, "");
        var node = tree;
        var at = 0;
        while (at < pointer.Length && node is not null)
        {
            var end = pointer.IndexOf('/', at + 1);
            end = end < 0 ? pointer.Length : end;
            var segment = JsonPointerText.Unescape(pointer.Substring(at + 1, end - at - 1));
            var next = JsonAccess.Step(node, segment);
            if (next is null && node is JsonObject item && item.Text("$ref") is { } leads)
            {
                (reference, rest) = (leads, pointer.Substring(at));
                return null;
            }

            (node, at) = (next, end);
        }

        return node;
    }
}
