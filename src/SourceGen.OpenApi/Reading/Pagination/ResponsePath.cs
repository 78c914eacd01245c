namespace SourceGen.OpenApi;

/// <summary>The simple paths that others use for places in a body: <c>$.data.items</c>, <c>$response.data</c>, <c>$.rows[-1].id</c>.</summary>
internal sealed record ResponsePath(string Pointer, string? OfLastItem)
{
    private static readonly string[] LastItems = ["[-1:]", "[-1]", "[(@.length-1)]"];

    /// <summary>Reads a path that begins with <paramref name="root"/>; null for anything that is more than names joined by dots.</summary>
    public static ResponsePath? Of(string? path, string root)
    {
        if (path is null || !path.StartsWith(root, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = path.Substring(root.Length);
        foreach (var last in LastItems)
        {
            var at = rest.IndexOf(last, StringComparison.Ordinal);
            if (at >= 0)
            {
                return ToPointer(rest.Substring(0, at)) is { } list && ToPointer(rest.Substring(at + last.Length)) is { } field
                    ? new ResponsePath(list, field)
                    : null;
            }
        }

        return ToPointer(rest) is { } pointer ? new ResponsePath(pointer, null) : null;
    }

    private static string? ToPointer(string path)
    {
        if (path.Length == 0)
        {
            return "";
        }

        if (path[0] != '.' || path.IndexOfAny(['[', ']', '*', '?', '(', '@']) >= 0)
        {
            return null;
        }

        var pointer = "";
        foreach (var step in path.Substring(1).Split('.'))
        {
            if (step.Length == 0)
            {
                return null;
            }

            pointer = JsonPointerText.Child(pointer, step);
        }

        return pointer;
    }
}
