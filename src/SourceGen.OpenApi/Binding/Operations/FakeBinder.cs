using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Finds what a stand-in for the server answers: the examples of the document.</summary>
internal static class FakeBinder
{
    /// <summary>The answer to the operation; null where the document has no example of one.</summary>
    public static FakeAnswerModel? Bind(ApiOperation operation, BoundPaging? paging, TypeTable types)
    {
        foreach (var response in operation.Responses)
        {
            if (!int.TryParse(response.Status, NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status is < 200 or > 299)
            {
                continue;
            }

            if (response.Content.IsEmpty)
            {
                return new FakeAnswerModel(operation.Method, operation.Path, status, ContentType: null, "");
            }

            var media = MediaTypes.Pick(response.Content, MediaKind.Json, MediaKind.Text);
            if (media is not null && Example(media, types) is { } example)
            {
                var isJson = MediaTypes.KindOf(media.ContentType) == MediaKind.Json;
                var body = isJson ? LastPage(example, paging?.Source) : Text(example);
                var position = paging?.Model.Walk.Position;
                return new FakeAnswerModel(operation.Method, operation.Path, status, isJson ? "application/json" : media.ContentType, body)
                {
                    Position = position,
                    ItemsPointer = paging?.Source.Items ?? "",
                    IsOffset = paging?.Model.Walk.CountsRows == true,
                };
            }
        }

        return null;
    }

    private static string? Example(ApiMedia media, TypeTable types) =>
        media.Example ?? media.Schema?.Example ?? (media.Schema is null ? null : types.Target(media.Schema).Example);

    /// <summary>The example as the only page of its listing, so that a walk ends after it.</summary>
    private static string LastPage(string example, ApiPagination? pagination)
    {
        if (pagination is null)
        {
            return example;
        }

        var root = JsonNode.Parse(example);
        Replace(root, pagination.Style.Leads, null);
        Replace(root, pagination.HasMore, JsonValue.Create(false));
        if (Find(root, pagination.Items) is JsonArray rows)
        {
            Replace(root, pagination.Total, JsonValue.Create(rows.Count));
        }

        return root?.ToJsonString(
                new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            ) ?? "null";
    }

    private static void Replace(JsonNode? root, string? pointer, JsonNode? value)
    {
        var parts = pointer is null ? [] : JsonPointerText.Segments(pointer).ToList();
        if (parts.Count == 0)
        {
            return;
        }

        var last = parts[parts.Count - 1];
        parts.RemoveAt(parts.Count - 1);
        if (Find(root, parts) is JsonObject parent && parent.ContainsKey(last))
        {
            parent[last] = value;
        }
    }

    private static JsonNode? Find(JsonNode? root, string pointer) => Find(root, JsonPointerText.Segments(pointer));

    private static JsonNode? Find(JsonNode? node, IEnumerable<string> parts)
    {
        foreach (var part in parts)
        {
            node = node is JsonObject members && members.TryGetPropertyValue(part, out var member) ? member : null;
        }

        return node;
    }

    private static string Text(string example)
    {
        using var document = JsonDocument.Parse(example);
        return document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString() ?? "" : example;
    }
}
