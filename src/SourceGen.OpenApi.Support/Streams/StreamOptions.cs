namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>How a stream is read. Read once, when the stream is asked for.</summary>
public sealed class StreamOptions
{
    /// <summary>The largest item unless another limit is set: 16 MiB.</summary>
    public const int DefaultMaxItemBytes = 16 * 1024 * 1024;

    /// <summary>
    /// How long the server may send nothing, comments and blank lines included, before the stream fails; null for as long as it likes. The
    /// client's own <c>Timeout</c> ends with the response's headers.
    /// </summary>
    public TimeSpan? IdleTimeout { get; set; }

    /// <summary>The most bytes that one item may have; a larger one ends the stream with an error.</summary>
    public int MaxItemBytes { get; set; } = DefaultMaxItemBytes;

    /// <summary>
    /// Whether a stream of server-sent events that ends or breaks off is asked for again, with the <c>Last-Event-ID</c> of the last event and after
    /// the time that the server named with <c>retry</c> (three seconds where it named none). Off unless switched on; of no effect on other streams.
    /// </summary>
    public bool Reconnect { get; set; }

    /// <summary>The id to begin after, sent as <c>Last-Event-ID</c>; null for the server's own beginning.</summary>
    public string? LastEventId { get; set; }

    /// <summary>Settings for the stream's requests.</summary>
    public RequestOptions? Request { get; set; }
}
