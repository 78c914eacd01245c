namespace SourceGen.OpenApi.Support;

using global::System.Net;
using global::System.Net.Http;
#if NET8_0_OR_GREATER
using global::System;
#endif

/// <summary>The connections of clients that bring none.</summary>
internal static class HttpDefaults
{
#if NET8_0_OR_GREATER
    /// <summary>No redirects, no shared cookies; connections are renewed, so that a change of DNS is seen.</summary>
    public static HttpMessageInvoker CreateInvoker() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                EnableMultipleHttp2Connections = true,
            },
            disposeHandler: true
        );
#else
    /// <summary>No redirects, no shared cookies. An <c>HttpClient</c>, because the handler of older targets needs one around it.</summary>
    public static HttpClient CreateInvoker() =>
        new(
            new HttpClientHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            },
            disposeHandler: true
        )
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
#endif
}
