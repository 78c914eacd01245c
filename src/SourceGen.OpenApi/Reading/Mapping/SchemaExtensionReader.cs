using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>The vendor extensions of a schema, property or parameter.</summary>
internal static class SchemaExtensionReader
{
    public static void Read(JsonObject schema, SchemaParts parts)
    {
        parts.Nullable |= schema.Flag("x-nullable");
        var extensions = new ApiSchemaExtensions
        {
            Aliases = JsonAccess.Texts(schema["x-aliases"]),
            Timestamp = Timestamp(schema.Object("x-timestamp")),
            EmptyAsNull = JsonAccess.AsFlag(schema["x-empty-as-null"]),
            CSharpName = CSharpName(schema) ?? schema.Object("x-ms-enum").Text("name"),
            Filter = Filter(schema),
            DateFormat = schema.Text("x-date-format"),
        };
        if (extensions != ApiSchemaExtensions.None)
        {
            parts.Extensions = extensions;
        }
    }

    public static string? CSharpName(JsonObject? node) => node.Text("x-csharp-name") ?? node.Text("x-ms-client-name");

    public static ApiFilterHint? Filter(JsonObject? node) =>
        node.Object("x-filter") is { } filter && filter.Text("group") is { Length: > 0 } group
            ? new ApiFilterHint(group, filter.Text("op") ?? "eq")
            : null;

    private static ApiTimestamp? Timestamp(JsonObject? timestamp) =>
        timestamp.Text("seconds") is { Length: > 0 } seconds ? new ApiTimestamp(seconds, timestamp.Text("nanoseconds") ?? "") : null;
}
