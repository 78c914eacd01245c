namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net;
using global::System.Net.Http;

/// <summary>What a response says besides its body, kept beyond the response itself.</summary>
internal sealed class ResponseFacts
{
    public ResponseFacts(HttpResponseMessage response, string? requestIdHeader, ApiClock clock)
    {
        Status = response.StatusCode;
        Headers = ResponseHeaders.Of(response);
        RequestId = ResponseHeaders.RequestIdOf(response, requestIdHeader);
        if (!response.IsSuccessStatusCode)
        {
            RetryAfter = RetryPolicy.RetryAfter(response, clock.UtcNow);
        }

        MediaType = response.Content?.Headers.ContentType?.MediaType;
    }

    public HttpStatusCode Status { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    public string? RequestId { get; }

    public TimeSpan? RetryAfter { get; }

    public string? MediaType { get; }

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public ApiResponse ToResponse() => new(Status, Headers, RequestId);
}
