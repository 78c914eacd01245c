namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net;
using global::System.Net.Http;

/// <summary>What is known about a call that failed, gathered before its exception is made.</summary>
internal sealed class ApiErrorDetails
{
    public static ApiErrorDetails None { get; } = new();

    public string? Operation { get; init; }

    public HttpMethod? Method { get; init; }

    /// <summary>Masked already.</summary>
    public Uri? Uri { get; init; }

    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>True for a status after which the same request may succeed.</summary>
    public bool IsTransient => (int?)StatusCode is 408 or 429 or 500 or 502 or 503 or 504;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = ResponseHeaders.Empty;

    public string? RequestId { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public byte[] Body { get; init; } = Array.Empty<byte>();

    /// <summary>The error body as the document types it.</summary>
    public object? Error { get; set; }

    public string? ErrorCode { get; set; }

    public string? ErrorMessage { get; set; }

    public ApiProblem? Problem { get; set; }
}
