namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Settings of a single call; what is null is as in the client's options.</summary>
public sealed class RequestOptions
{
    /// <summary>Nothing set; never changed.</summary>
    internal static RequestOptions None { get; } = new();

    /// <summary>Headers added to the request; they may not replace a credential.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Time for one attempt, headers and body.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Time for the call with its retries.</summary>
    public TimeSpan? OverallTimeout { get; set; }

    /// <summary>How often a failed attempt is repeated; 0 for never.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>
    /// Called before each attempt with the request as it is about to be sent, after the client's own. It may add headers; it may not move the
    /// request to another host.
    /// </summary>
    public Func<HttpRequestMessage, CancellationToken, ValueTask>? BeforeSend { get; set; }

    /// <summary>Sent as <c>Idempotency-Key</c>; a call that has one may be retried whatever its method.</summary>
    public string? IdempotencyKey { get; set; }
}
