namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;
#if NET8_0_OR_GREATER
using global::System.Net;
#endif

/// <summary>Sends over the caller's <c>HttpClient</c>, or over connections of its own, which it then owns.</summary>
internal sealed class HttpSender : IDisposable
{
    private readonly HttpClient? _client;
    private readonly HttpMessageInvoker? _invoker;
    private bool _disposed;

    public HttpSender(HttpClient? client)
    {
        if (client is null)
        {
            _invoker = HttpDefaults.CreateInvoker();
            _client = _invoker as HttpClient;
            return;
        }

        _client = client;
    }

    /// <summary>Sends and returns once the headers are there; the body follows as it is read.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _ = _disposed ? throw new ObjectDisposedException("The client") : _disposed;
#if NET8_0_OR_GREATER
        request.Version = _client?.DefaultRequestVersion ?? HttpVersion.Version20;
        request.VersionPolicy = _client?.DefaultVersionPolicy ?? HttpVersionPolicy.RequestVersionOrLower;
#endif
        return _client is not null
            ? _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : _invoker!.SendAsync(request, cancellationToken);
    }

    public void Dispose()
    {
        _disposed = true;
        _invoker?.Dispose();
    }
}
