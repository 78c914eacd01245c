namespace SourceGen.OpenApi.Support;

using global::System.Net;
using global::System.Net.Http;
#if NET8_0_OR_GREATER
using global::System;
#endif

/// <summary>The connections of clients that bring none, and of those that a service collection makes.</summary>
internal static class HttpDefaults
{
#if NET8_0_OR_GREATER
    /// <summary>No redirects, no shared cookies; connections are renewed, so that a change of DNS is seen.</summary>
    public static HttpMessageHandler CreateHandler() =>
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            EnableMultipleHttp2Connections = true,
        };

    public static HttpMessageInvoker CreateInvoker() => new(CreateHandler(), disposeHandler: true);
#else
    /// <summary>No redirects, no shared cookies.</summary>
    public static HttpMessageHandler CreateHandler() =>
        new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        };

    /// <summary>An <c>HttpClient</c>: the handler of the .NET Framework is used through nothing else.</summary>
    public static HttpClient CreateInvoker() => new(CreateHandler(), disposeHandler: true) { Timeout = ApiClock.Forever };
#endif
}
