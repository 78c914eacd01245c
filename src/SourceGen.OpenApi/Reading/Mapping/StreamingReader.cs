using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>What extensions say about an operation that streams: <c>x-streaming</c>, and <c>x-fern-streaming</c> as its alias.</summary>
internal static class StreamingReader
{
    private const string Name = "x-streaming";
    private const string FernName = "x-fern-streaming";

    /// <summary>How a condition of Fern's names a member of the body.</summary>
    private const string MemberOfBody = "$request.";

    /// <summary>What the operation's extensions say; null for nothing.</summary>
    public static ApiStreaming? Read(JsonObject operation, string pointer)
    {
        if (operation.Object(Name) is { } own)
        {
            return new ApiStreaming(pointer + "/" + Name, own.Text("property"), own.Text("sentinel"));
        }

        if (operation.Object(FernName) is not { } fern)
        {
            return null;
        }

        var condition = fern.Text("stream-condition");
        var property =
            condition is not null && condition.StartsWith(MemberOfBody, StringComparison.Ordinal)
                ? condition.Substring(MemberOfBody.Length)
                : null;
        return new ApiStreaming(pointer + "/" + FernName, property, fern.Text("terminator"));
    }

    /// <summary>The responses with the media type and the schemas that <c>x-fern-streaming</c> gives them.</summary>
    public static EquatableArray<ApiResponse> Responses(
        JsonObject operation,
        EquatableArray<ApiResponse> responses,
        SchemaMapper schemas,
        string pointer
    )
    {
        var fern = operation.Object(FernName);
        return fern is not null || JsonAccess.AsFlag(operation[FernName]) == true
            ? responses
                .Select(response =>
                    response.Status.Length == 3 && response.Status[0] == '2' && !response.Content.IsEmpty
                        ? response with
                        {
                            Content = Content(response.Content, fern, schemas, pointer + "/" + FernName),
                        }
                        : response
                )
                .ToEquatableArray()
            : responses;
    }

    private static EquatableArray<ApiMedia> Content(
        EquatableArray<ApiMedia> content,
        JsonObject? fern,
        SchemaMapper schemas,
        string pointer
    )
    {
        var stream = content.FirstOrDefault(static media => SequenceFormats.Of(media.ContentType) is not null);
        var value = content.FirstOrDefault(static media => SequenceFormats.Of(media.ContentType) is null);
        stream ??= value! with { ContentType = fern.Text("format") is "sse" ? "text/event-stream" : "application/x-ndjson" };
        if (fern?["response-stream"] is { } item)
        {
            stream = stream with { Schema = schemas.Map(item, pointer + "/response-stream"), ItemSchema = null };
        }

        if (fern.Text("stream-condition") is null)
        {
            return [stream];
        }

        if (fern?["response"] is { } whole && value is not null)
        {
            value = value with { Schema = schemas.Map(whole, pointer + "/response") };
        }

        return value is null ? [stream] : [value, stream];
    }
}
