namespace SourceGen.OpenApi;

/// <summary>Tells what is sent and received as bytes from what is a value.</summary>
internal static class FileSchemas
{
    /// <summary>True for bytes as they are: <c>format: binary</c>, or 3.1's text of a media type that is no text.</summary>
    public static bool IsFile(ApiSchema schema) =>
        schema.Types is SchemaTypes.String or SchemaTypes.None
        && (
            string.Equals(schema.Format, "binary", StringComparison.Ordinal)
            || (schema.Format is null && schema.ContentMediaType is { } type && MediaTypes.IsBytes(type))
        );

    /// <summary>True where a member of the body, or an item of one, is a file.</summary>
    public static bool HasFile(ApiSchema body, SchemaGraph graph)
    {
        var place = graph.Follow(body);
        if (IsFile(place.Schema) || IsFileList(place.Schema, graph))
        {
            return true;
        }

        return MemberCollector
            .Collect(graph, place, baseComponent: null)
            .Members.Any(member => graph.Follow(member.Schema).Schema is var target && (IsFile(target) || IsFileList(target, graph)));
    }

    public static bool IsFileList(ApiSchema schema, SchemaGraph graph) => schema.Items is { } items && IsFile(graph.Follow(items).Schema);
}
