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
    private readonly HttpMessageInvoker? _owned;
    private volatile bool _isDisposed;

    public HttpSender(HttpClient? client)
    {
        _owned = client is null ? HttpDefaults.CreateInvoker() : null;
        _client = client ?? _owned as HttpClient;
    }

    /// <summary>The deadline of the caller's <c>HttpClient</c>; null where it has none.</summary>
    public TimeSpan? Timeout => _client is { } client && client.Timeout != ApiClock.Forever ? client.Timeout : null;

    /// <summary>Sends and returns once the headers are there; the body follows as it is read.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
#if NET8_0_OR_GREATER
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        request.Version = _client?.DefaultRequestVersion ?? HttpVersion.Version20;
        request.VersionPolicy = _client?.DefaultVersionPolicy ?? HttpVersionPolicy.RequestVersionOrLower;
#else
        if (_isDisposed)
        {
            throw new ObjectDisposedException(nameof(HttpSender));
        }
#endif
        return _client is not null
            ? _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : _owned!.SendAsync(request, cancellationToken);
    }

    /// <summary>Closes the connections of its own; the caller's are left alone.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _owned?.Dispose();
    }
}
