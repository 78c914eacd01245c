namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net;
using global::System.Net.Http;
using global::System.Net.Http.Headers;

/// <summary>What a response says besides its body, kept beyond the response itself.</summary>
internal sealed class ResponseFacts
{
    private readonly HttpContentHeaders? _encoding;

    public ResponseFacts(HttpResponseMessage response, string? requestIdHeader, ApiClock clock)
    {
        Status = response.StatusCode;
        Headers = ResponseHeaders.Of(response);
        RequestId = ResponseHeaders.RequestIdOf(response, requestIdHeader);
        if (!response.IsSuccessStatusCode)
        {
            RetryAfter = RetryPolicy.RetryAfter(response, clock.UtcNow);
        }

        Address = response.RequestMessage?.RequestUri is { IsAbsoluteUri: true } address ? address : null;
        MediaType = response.Content?.Headers.ContentType?.MediaType;
        _encoding = response.Content?.Headers;
    }

    public HttpStatusCode Status { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    public string? RequestId { get; }

    public TimeSpan? RetryAfter { get; }

    /// <summary>What answered: not what was asked where the caller's handler followed a redirect within the server.</summary>
    public Uri? Address { get; }

    public string? MediaType { get; }

    public bool IsHtml => MediaType is not null && MediaType.EndsWith("html", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the handler left the body as the server compressed it.</summary>
    public bool IsCompressed => _encoding is { } headers && headers.ContentEncoding.Count > 0;

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public ApiResponse ToResponse(ApiCall call) => new(Status, Headers, RequestId) { Address = Address ?? call.Address };
}
