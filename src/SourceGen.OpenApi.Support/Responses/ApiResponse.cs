namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net;

/// <summary>What a response says besides its body.</summary>
public class ApiResponse
{
    internal ApiResponse(HttpStatusCode status, IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string? requestId)
    {
        Status = status;
        Headers = headers;
        RequestId = requestId;
    }

    /// <summary>The address that answered, for links relative to it. It may hold a secret.</summary>
    internal Uri? Address { get; init; }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Response and content headers; names compare without case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>The server's id of the request, from a header that ends in <c>Request-Id</c>; null where there is none.</summary>
    public string? RequestId { get; }
}

/// <summary>A response with its decoded body.</summary>
/// <typeparam name="T">What the body was read into.</typeparam>
public sealed class ApiResponse<T> : ApiResponse
{
    internal ApiResponse(ApiResponse response, T value)
        : base(response.Status, response.Headers, response.RequestId)
    {
        Address = response.Address;
        Value = value;
    }

    /// <summary>The decoded body.</summary>
    public T Value { get; }
}
