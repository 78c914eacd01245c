using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>Answers requests in memory and keeps what was sent.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, int, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<SentRequest> _sent = new();
    private int _count;

    public IReadOnlyList<SentRequest> Sent => [.. _sent];

    public bool IsDisposed { get; private set; }

    public static StubHandler Always(HttpStatusCode status, string body, string contentType = "application/json") =>
        new((_, _, _) => Task.FromResult(Answer(status, body, contentType)));

    /// <summary>One answer after the other; the last one again and again.</summary>
    public static StubHandler Sequence(params Func<HttpResponseMessage>[] answers) =>
        new((_, index, _) => Task.FromResult(answers[Math.Min(index, answers.Length - 1)]()));

    public static HttpResponseMessage Answer(HttpStatusCode status, string body = "", string contentType = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return new HttpResponseMessage(status) { Content = content };
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request
            .Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        _sent.Enqueue(new SentRequest(request.Method.Method, request.RequestUri!.AbsoluteUri, headers, body));
        return await answer(request, Interlocked.Increment(ref _count) - 1, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}

/// <summary>A request as it was sent.</summary>
internal sealed record SentRequest(string Method, string Uri, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;
}
