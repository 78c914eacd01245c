namespace SourceGen.OpenApi;

/// <summary>How the items of a stream are parted; named as the support code names them.</summary>
internal enum SequenceFormat
{
    ServerSentEvents,
    JsonLines,
    JsonSequence,
}

/// <summary>The media types that are streams of items.</summary>
internal static class SequenceFormats
{
    /// <summary>How the items of a media type are parted; null for one that is no stream of items.</summary>
    public static SequenceFormat? Of(string contentType)
    {
        var end = contentType.IndexOf(';');
        var type = (end < 0 ? contentType : contentType.Substring(0, end)).Trim().ToLowerInvariant();
        return type switch
        {
            "text/event-stream" => SequenceFormat.ServerSentEvents,
            "application/jsonl" or "application/x-jsonl" or "application/jsonlines" or "application/x-jsonlines" =>
                SequenceFormat.JsonLines,
            "application/ndjson" or "application/x-ndjson" => SequenceFormat.JsonLines,
            "application/json-seq" => SequenceFormat.JsonSequence,
            _ when type.EndsWith("+json-seq", StringComparison.Ordinal) => SequenceFormat.JsonSequence,
            _ => null,
        };
    }
}
