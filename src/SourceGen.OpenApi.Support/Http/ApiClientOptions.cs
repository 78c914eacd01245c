namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;
#if OPENAPI_LOGGING
using global::Microsoft.Extensions.Logging;
#endif

/// <summary>Settings that every client has. They are copied when the client is made: later changes do not reach it.</summary>
public abstract class ApiClientOptions
{
    /// <summary>
    /// The address that the document's paths are appended to; null for the document's first server.
    /// Credentials go to this scheme, host and port and nowhere else.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Where operations go that the document gives a server of their own, by that server's URL as the document writes it.
    /// Needed only where <see cref="BaseAddress"/> is not the document's and such a server stands on another host.
    /// </summary>
    public IDictionary<string, Uri> OperationServers { get; } = new Dictionary<string, Uri>(StringComparer.Ordinal);

    /// <summary>Allows plain http to hosts other than the loopback ones. Credentials then travel unprotected.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>Time for one attempt, from sending to the last byte of the body.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Time for a call with its retries and waits; null for no limit.</summary>
    public TimeSpan? OverallTimeout { get; set; }

    /// <summary>What is tried again, how often and after how long.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>Whether the client keeps to the budgets that its document states.</summary>
    public RateLimitMode RateLimit { get; set; }

    /// <summary>The largest response body that is read, counted after decompression.</summary>
    public long MaxResponseBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>Sent as <c>User-Agent</c>; null for the client's own.</summary>
    public string? UserAgent { get; set; }

#if NET8_0_OR_GREATER || OPENAPI_TIME_PROVIDER
    /// <summary>The time for deadlines, retries, token lifetimes and budgets.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
#endif

#if OPENAPI_LOGGING
    /// <summary>
    /// Hears of attempts (Debug), of retries and of calls that fail (Warning); null for nobody. It is told operations, templates, statuses
    /// and times, never credentials, values or bodies. A client from a service collection has the logger of its own name.
    /// </summary>
    public ILogger? Logger { get; set; }
#endif

    /// <summary>
    /// Called before each attempt with the request as it is about to be sent, credentials included.
    /// It may add headers; it may not move the request to another host.
    /// </summary>
    public Func<HttpRequestMessage, CancellationToken, ValueTask>? BeforeSend { get; set; }

    /// <summary>Called after each attempt with the response, whose body has not been read.</summary>
    public Func<HttpResponseMessage, CancellationToken, ValueTask>? AfterReceive { get; set; }

    /// <summary>The type's name: options hold secrets, and text ends up in logs.</summary>
    /// <returns>The type's name.</returns>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>How a client treats the request budgets that its document states.</summary>
public enum RateLimitMode
{
    /// <summary>Requests are sent as they come.</summary>
    None,

    /// <summary>Requests wait, in the order of their calls, until the documented budget has room.</summary>
    Documented,
}
