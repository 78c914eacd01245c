using System.Net;
using System.Net.Http.Headers;

namespace SourceGen.Emulator;

/// <summary>The same endpoints without sockets. It never follows a redirect and never unpacks a body, as a client's own handler might.</summary>
internal sealed class MemoryHandler(Func<EmulatorRequest, EmulatorResponse> answer, Delays delays, CancellationToken stopping)
    : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var uri = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var response = answer(
            new EmulatorRequest
            {
                Method = request.Method.Method,
                Origin = uri.GetLeftPart(UriPartial.Authority),
                RawPath = uri.GetComponents(UriComponents.Path | UriComponents.KeepDelimiter, UriFormat.UriEscaped),
                RawQuery = uri.GetComponents(UriComponents.Query, UriFormat.UriEscaped),
                Headers = [.. Headers(request, uri)],
                Body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken),
            }
        );

        var budget = delays.Begin();
        using (var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping))
        {
            await budget.WaitAsync(response.Transfer.HeaderDelay, ending.Token);
        }

        if (response.Transfer.ResetBeforeHeaders)
        {
            throw new HttpRequestException(
                HttpRequestError.Unknown,
                "The connection was reset.",
                new IOException("Connection reset by peer")
            );
        }

        return Message(request, response, budget);
    }

    private HttpResponseMessage Message(HttpRequestMessage request, EmulatorResponse response, Delays.Budget budget)
    {
        var message = new HttpResponseMessage((HttpStatusCode)response.Status)
        {
            RequestMessage = request,
            Content = new MemoryContent(response, budget, stopping),
        };
        foreach (var (name, value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    private static IEnumerable<KeyValuePair<string, string>> Headers(HttpRequestMessage request, Uri uri)
    {
        yield return new("Host", uri.Authority);
        var content = request.Content?.Headers.NonValidated ?? default(HttpHeadersNonValidated);
        foreach (var (name, values) in request.Headers.NonValidated.Concat(content))
        {
            yield return new(name, string.Join(", ", values));
        }
    }
}
