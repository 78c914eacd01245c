using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SourceGen.OpenApi;

/// <summary>The media types of a request body, a response or a parameter's <c>content</c>.</summary>
internal sealed class MediaMapper(ReadContext context, SchemaMapper schemas)
{
    public EquatableArray<ApiMedia> Map(IDictionary<string, IOpenApiMediaType>? content, JsonObject? raw, string pointer)
    {
        if (content is null || content.Count == 0)
        {
            return default;
        }

        var mapped = new List<ApiMedia>(content.Count);
        foreach (var entry in content)
        {
            var media = raw?[entry.Key] as JsonObject;
            var place = JsonPointerText.Child(pointer, entry.Key);
            mapped.Add(
                new ApiMedia
                {
                    Pointer = place,
                    ContentType = entry.Key,
                    Schema = media?["schema"] is { } schema ? schemas.Map(schema, place + "/schema") : null,
                    Example = Example(media, media?["schema"], place),
                    Encodings = Encodings(entry.Value?.Encoding),
                }
            );
        }

        return mapped.ToEquatableArray();
    }

    /// <summary><c>example</c>, or else the first of <c>examples</c> that has a value here.</summary>
    public string? Example(JsonObject? owner, JsonNode? schema, string pointer)
    {
        if (owner is null)
        {
            return null;
        }

        if (owner.TryGetPropertyValue("example", out var example))
        {
            context.Examples.CheckExample(example, schema, pointer + "/example");
            return JsonAccess.ToCompact(example);
        }

        foreach (var entry in owner.Object("examples") ?? [])
        {
            var item = entry.Value as JsonObject;
            var place = JsonPointerText.Child(pointer + "/examples", entry.Key);
            if (ReadContext.ReferenceName(item, "examples") is { } name)
            {
                item = context.Component("examples", name);
                place = ReadContext.ComponentPointer("examples", name);
            }

            if (item is not null && item.TryGetPropertyValue("value", out var value))
            {
                context.Examples.CheckExample(value, schema, place + "/value");
                return JsonAccess.ToCompact(value);
            }
        }

        return null;
    }

    private static EquatableArray<ApiEncoding> Encodings(IDictionary<string, OpenApiEncoding>? encodings)
    {
        if (encodings is null || encodings.Count == 0)
        {
            return default;
        }

        var mapped = new List<ApiEncoding>(encodings.Count);
        foreach (var entry in encodings)
        {
            var style = Styles.Of(entry.Value.Style) ?? ParameterStyle.Form;
            var explode = entry.Value.Style is null || entry.Value.Explode == true;
            mapped.Add(new ApiEncoding(entry.Key, entry.Value.ContentType, style, explode));
        }

        return mapped.ToEquatableArray();
    }
}
