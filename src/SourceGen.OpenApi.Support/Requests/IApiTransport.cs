namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Turns a complete response body into a value; a body that does not fit raises a <c>JsonException</c>.</summary>
internal delegate T BodyReader<out T>(ReadOnlySpan<byte> body, JsonReadState state);

/// <summary>Sends requests with credentials, deadlines, retries and typed errors; the seam between groups, walks and HTTP.</summary>
internal partial interface IApiTransport
{
    /// <summary>The address that paths are relative to; credentials go nowhere else.</summary>
    Uri BaseAddress { get; }

    ApiClock Clock { get; }

    /// <summary>Where an operation's requests go: the base address, or a server of its own. Its links may lead nowhere else.</summary>
    Uri ServerOf(ApiOperation operation);

    /// <summary>Sends and reads the whole body, both as one unit of retry.</summary>
    Task<ApiResponse<T>> SendAsync<T>(ApiRequest request, AnswerReader<T> read, JsonReadState state, CancellationToken cancellationToken);

    /// <summary>Sends and drops the body.</summary>
    Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken);
}
