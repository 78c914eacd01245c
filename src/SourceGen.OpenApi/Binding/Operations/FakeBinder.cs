using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Finds what a fake answers: the examples of the document, and values that fit its schemas where it has none.</summary>
internal static class FakeBinder
{
    private const int Ok = 200;

    /// <summary>The answer to the operation.</summary>
    public static FakeAnswerModel Bind(ApiOperation operation, BoundPaging? paging, TypeTable types)
    {
        var (response, status) = Success(operation);
        if (response is null || response.Content.IsEmpty)
        {
            return new FakeAnswerModel(operation.Method, operation.Path, status, ContentType: null, "");
        }

        var media = MediaTypes.Pick(response.Content, MediaKind.Json, MediaKind.Text) ?? response.Content[0];
        if (SequenceFormats.Of(media.ContentType) is { } format)
        {
            return new FakeAnswerModel(operation.Method, operation.Path, status, media.ContentType, Items(media, format, types));
        }

        var isJson = MediaTypes.KindOf(media.ContentType) == MediaKind.Json;
        var value =
            Example(media, types)
            ?? (
                media.Schema is { } schema ? new SampleMaker(types).Make(schema)
                : isJson ? "{}"
                : "\"text\""
            );
        var body = isJson ? LastPage(value, paging?.Source) : Text(value);
        return new FakeAnswerModel(operation.Method, operation.Path, status, isJson ? "application/json" : media.ContentType, body)
        {
            Position = paging?.Model.Walk.Position,
            ItemsPointer = paging?.Source.Items ?? "",
            IsOffset = paging?.Model.Walk.CountsRows == true,
        };
    }

    /// <summary>A stream of one item; an example that is written as the stream stands as it is.</summary>
    private static string Items(ApiMedia media, SequenceFormat format, TypeTable types)
    {
        var item = StreamBinder.Item(media, types.Graph);
        if (media.Example is { } example && Text(example) is var whole && !string.Equals(whole, example, StringComparison.Ordinal))
        {
            return whole;
        }

        var made = new SampleMaker(types).Make(item.Schema);
        var text = item.IsText ? Text(made) : made;
        return format switch
        {
            SequenceFormat.ServerSentEvents => "data: " + text.Replace("\r", "").Replace("\n", "\ndata: ") + "\n\n",
            SequenceFormat.JsonLines => text + "\n",
            SequenceFormat.JsonSequence => "\u001E" + text + "\n",
            _ => throw new InvalidOperationException($"Not a format: {format}."),
        };
    }

    /// <summary>The first response that is a success and has an example; else the first success, else what the document says of any status.</summary>
    private static (ApiResponse? Response, int Status) Success(ApiOperation operation)
    {
        var successes = operation
            .Responses.Select(response => (Response: (ApiResponse?)response, Status: StatusOf(response.Status)))
            .Where(found => found.Status is >= 200 and <= 299)
            .ToList();
        var told = successes.FirstOrDefault(found => found.Response!.Content.Any(media => media.Example is not null));
        return told.Response is not null ? told
            : successes.Count > 0 ? successes[0]
            : (operation.Responses.FirstOrDefault(response => response.Status is "default"), Ok);
    }

    private static int StatusOf(string status) =>
        status is "2XX" or "2xx" ? Ok
        : int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : 0;

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
