namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;

/// <summary>What <see cref="FakeTransport"/> answers to one operation.</summary>
public sealed class FakeAnswer
{
    /// <summary>An answer.</summary>
    /// <param name="method">The method that is asked with, such as <c>GET</c>.</param>
    /// <param name="urlTemplate">The path as the document writes it, such as <c>/messages/{id}</c>.</param>
    /// <param name="status">The status answered.</param>
    /// <param name="contentType">The body's type; null for no body.</param>
    /// <param name="body">The body.</param>
    public FakeAnswer(string method, string urlTemplate, int status, string? contentType, ReadOnlyMemory<byte> body)
    {
        Method = method ?? throw new ArgumentNullException(nameof(method));
        UrlTemplate = urlTemplate ?? throw new ArgumentNullException(nameof(urlTemplate));
        Status = status;
        ContentType = contentType;
        Body = body;
    }

    /// <summary>The method that is asked with.</summary>
    public string Method { get; }

    /// <summary>The path as the document writes it.</summary>
    public string UrlTemplate { get; }

    /// <summary>The status answered.</summary>
    public int Status { get; }

    /// <summary>The body's type; null for no body.</summary>
    public string? ContentType { get; }

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>True where both answer the same operation.</summary>
    internal bool IsSameOperation(FakeAnswer other) =>
        string.Equals(Method, other.Method, StringComparison.OrdinalIgnoreCase)
        && string.Equals(UrlTemplate, other.UrlTemplate, StringComparison.Ordinal);

    /// <summary>True where a media type, or one that is asked for, is a stream of items.</summary>
    internal static bool IsStream(string? mediaTypes) =>
        mediaTypes is not null
        && Array.Exists(
            Streams,
            type => CultureInfo.InvariantCulture.CompareInfo.IndexOf(mediaTypes, type, CompareOptions.OrdinalIgnoreCase) >= 0
        );

    private static string[] Streams { get; } = { "event-stream", "jsonl", "jsonlines", "ndjson", "json-seq" };

    /// <summary>True where this may be the answer to who asks for a stream, or for something else; an error may be either.</summary>
    internal bool Suits(bool isStream) => Status is < 200 or > 299 || ContentType is null || IsStream(ContentType) == isStream;

    /// <summary>Set for a listing: tells its page from what stands behind it.</summary>
    internal FakePosition? Position { get; init; }
}
