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
                    Encodings = Encodings(media.Object("encoding"), place + "/encoding"),
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
            context.Examples?.CheckExample(example, schema, pointer + "/example");
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
                context.Examples?.CheckExample(value, schema, place + "/value");
                return JsonAccess.ToCompact(value);
            }
        }

        return null;
    }

    private EquatableArray<ApiEncoding> Encodings(JsonObject? raw, string pointer)
    {
        var mapped = new List<ApiEncoding>();
        foreach (var entry in raw ?? [])
        {
            if (entry.Value is not JsonObject encoding)
            {
                continue;
            }

            var style = Styles.Of(encoding.Text("style"));
            var place = JsonPointerText.Child(pointer, entry.Key);
            var isStyled = style is not null || encoding.ContainsKey("explode") || encoding.ContainsKey("allowReserved");
            mapped.Add(
                new ApiEncoding
                {
                    Pointer = place,
                    Property = entry.Key,
                    ContentType = encoding.Text("contentType"),
                    Style = isStyled ? style ?? ParameterStyle.Form : null,
                    Explode = JsonAccess.AsFlag(encoding["explode"]) ?? (style ?? ParameterStyle.Form) == ParameterStyle.Form,
                    AllowReserved = encoding.Flag("allowReserved"),
                    Headers = Headers(encoding.Object("headers"), place + "/headers"),
                }
            );
        }

        return mapped.ToEquatableArray();
    }

    private EquatableArray<ApiHeader> Headers(JsonObject? raw, string pointer)
    {
        var mapped = new List<ApiHeader>();
        foreach (var entry in raw ?? [])
        {
            var header = entry.Value as JsonObject;
            var place = JsonPointerText.Child(pointer, entry.Key);
            if (ReadContext.ReferenceName(header, "headers") is { } name)
            {
                (header, place) = (context.Component("headers", name), ReadContext.ComponentPointer("headers", name));
            }

            if (header is not null)
            {
                var schema = header["schema"] is { } described ? schemas.Map(described, place + "/schema") : null;
                mapped.Add(new ApiHeader(entry.Key, JsonAccess.Prose(header.Text("description")), header.Flag("required"), schema));
            }
        }

        return mapped.ToEquatableArray();
    }
}
