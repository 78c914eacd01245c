namespace SourceGen.OpenApi;

/// <summary>The places of a document of which nothing is said, since no operation of the client leads there.</summary>
/// <param name="leftOut">Pointers of the operations that are left out.</param>
/// <param name="reached">Pointers of the components that are reached; null where all components count.</param>
internal sealed class SilentPlaces(HashSet<string> leftOut, HashSet<string>? reached)
{
    private static readonly string[] SwaggerSections = ["/definitions/", "/parameters/", "/responses/"];

    /// <summary>The silent places of a model.</summary>
    public static SilentPlaces Of(ApiModel model) =>
        new(
            new HashSet<string>(
                model.Operations.Where(static operation => operation.LeftOutBy is not null).Select(static operation => operation.Pointer),
                StringComparer.Ordinal
            ),
            model.ReachedComponents is { } reached ? new HashSet<string>(reached, StringComparer.Ordinal) : null
        );

    /// <summary>True for a place within an operation that is left out, or within a component that no other operation reaches.</summary>
    public bool Contains(string pointer)
    {
        if (leftOut.Count == 0 && reached is null)
        {
            return false;
        }

        for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
        {
            if (leftOut.Contains(pointer.Substring(0, end)))
            {
                return true;
            }
        }

        return reached is not null && ComponentOf(pointer) is { } component && !reached.Contains(component);
    }

    /// <summary>The pointer of the component that a place is in; null for a place in none.</summary>
    public static string? ComponentOf(string pointer)
    {
        var steps =
            pointer.StartsWith("/components/", StringComparison.Ordinal) ? 3
            : Array.Exists(SwaggerSections, section => pointer.StartsWith(section, StringComparison.Ordinal)) ? 2
            : 0;
        if (steps == 0 || pointer.StartsWith("/components/securitySchemes/", StringComparison.Ordinal))
        {
            return null;
        }

        var segments = pointer.Split('/');
        return segments.Length <= steps ? null : string.Join("/", segments.Take(steps + 1));
    }
}
