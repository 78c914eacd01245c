using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SourceGen.OpenApi;

/// <summary>Request bodies and responses.</summary>
internal sealed class BodyMapper(ReadContext context, SchemaMapper schemas, MediaMapper media)
{
    public ApiRequestBody? Map(IOpenApiRequestBody? body, JsonObject? raw, string pointer)
    {
        if (body is null || raw is null)
        {
            return null;
        }

        if (ReadContext.ReferenceName(raw, "requestBodies") is { } name)
        {
            if (
                context.Component("requestBodies", name) is not { } target
                || context.Document.Components?.RequestBodies?[name] is not { } known
            )
            {
                return null;
            }

            (body, raw, pointer) = (known, target, ReadContext.ComponentPointer("requestBodies", name));
        }

        var content = media.Map(body.Content, raw.Object("content"), pointer + "/content");
        return new ApiRequestBody(pointer, JsonAccess.Prose(body.Description), body.Required, content);
    }

    public EquatableArray<ApiResponse> Map(OpenApiResponses? responses, JsonObject? raw, string pointer)
    {
        if (responses is null || raw is null)
        {
            return default;
        }

        var mapped = new List<ApiResponse>(responses.Count);
        foreach (var response in responses)
        {
            if (raw.Object(response.Key) is { } node)
            {
                mapped.Add(Map(response.Key, response.Value, node, JsonPointerText.Child(pointer, response.Key)));
            }
        }

        return mapped.ToEquatableArray();
    }

    private ApiResponse Map(string status, IOpenApiResponse response, JsonObject raw, string pointer)
    {
        if (
            ReadContext.ReferenceName(raw, "responses") is { } name
            && context.Component("responses", name) is { } target
            && context.Document.Components?.Responses is { } known
            && known.TryGetValue(name, out var resolved)
        )
        {
            (response, raw, pointer) = (resolved, target, ReadContext.ComponentPointer("responses", name));
        }

        return new ApiResponse(
            pointer,
            status,
            JsonAccess.Prose(response.Description),
            media.Map(response.Content, raw.Object("content"), pointer + "/content"),
            MapHeaders(response.Headers, raw.Object("headers"), pointer + "/headers")
        );
    }

    private EquatableArray<ApiHeader> MapHeaders(IDictionary<string, IOpenApiHeader>? headers, JsonObject? raw, string pointer)
    {
        if (headers is null || headers.Count == 0)
        {
            return default;
        }

        var mapped = new List<ApiHeader>(headers.Count);
        foreach (var entry in headers)
        {
            var header = entry.Value;
            var node = raw.Object(entry.Key);
            var place = JsonPointerText.Child(pointer, entry.Key);
            if (
                ReadContext.ReferenceName(node, "headers") is { } name
                && context.Document.Components?.Headers is { } known
                && known.TryGetValue(name, out var resolved)
            )
            {
                (header, node, place) = (resolved, context.Component("headers", name), ReadContext.ComponentPointer("headers", name));
            }

            if (header is not null)
            {
                mapped.Add(new ApiHeader(entry.Key, JsonAccess.Prose(header.Description), header.Required, Schema(node, place)));
            }
        }

        return mapped.ToEquatableArray();
    }

    private ApiSchema? Schema(JsonObject? header, string pointer)
    {
        if (header?["schema"] is { } schema)
        {
            return schemas.Map(schema, pointer + "/schema");
        }

        foreach (var entry in header.Object("content") ?? [])
        {
            if (entry.Value is JsonObject content && content["schema"] is { } described)
            {
                return schemas.Map(described, JsonPointerText.Child(pointer + "/content", entry.Key) + "/schema");
            }
        }

        return null;
    }
}
