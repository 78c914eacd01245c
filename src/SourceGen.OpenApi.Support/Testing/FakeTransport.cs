namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Concurrent;
using global::System.Collections.Generic;
using global::System.Net;
using global::System.Net.Http;
using global::System.Text;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// Stands in for the server in a consumer's tests: answers each operation with the document's example, or with what
/// <see cref="On(FakeAnswer)"/> was given, and keeps what was asked.
/// </summary>
public sealed class FakeTransport : HttpMessageHandler
{
    private readonly ConcurrentQueue<FakeRequest> _requests = new();
    private readonly List<FakeAnswer> _answers;

    /// <summary>A server that knows these answers.</summary>
    /// <param name="answers">The answers; of two for the same operation the later one is given.</param>
    public FakeTransport(IEnumerable<FakeAnswer> answers) => _answers = new List<FakeAnswer>(answers);

    /// <summary>What was asked so far, in order.</summary>
    public IReadOnlyList<FakeRequest> Requests => _requests.ToArray();

    /// <summary>Answers an operation this way from now on.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The same server.</returns>
    /// <exception cref="ArgumentException">The document has no operation with that method and path.</exception>
    public FakeTransport On(FakeAnswer answer)
    {
        _ = answer ?? throw new ArgumentNullException(nameof(answer));
        lock (_answers)
        {
            if (!_answers.Exists(known => known.IsSameOperation(answer)))
            {
                throw new ArgumentException(
                    "The document has no operation "
                        + answer.Method
                        + " "
                        + answer.UrlTemplate
                        + ". It has: "
                        + string.Join(", ", _answers.ConvertAll(static known => known.Method + " " + known.UrlTemplate))
                        + ".",
                    nameof(answer)
                );
            }

            _answers.Add(answer);
        }

        return this;
    }

    /// <summary>Answers an operation with this JSON from now on.</summary>
    /// <param name="method">The method that is asked with.</param>
    /// <param name="urlTemplate">The path as the document writes it.</param>
    /// <param name="status">The status answered.</param>
    /// <param name="json">The body.</param>
    /// <returns>The same server.</returns>
    /// <exception cref="ArgumentException">The document has no operation with that method and path.</exception>
    public FakeTransport On(string method, string urlTemplate, int status, string json) =>
        On(new FakeAnswer(method, urlTemplate, status, "application/json", Encoding.UTF8.GetBytes(json)));

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request?.RequestUri ?? throw new ArgumentNullException(nameof(request));
        cancellationToken.ThrowIfCancellationRequested();
        var copy = await CopyAsync(request).ConfigureAwait(false);
        _requests.Enqueue(copy);
        var answer = Find(request.Method.Method, address.AbsolutePath, FakeAnswer.IsStream(request.Headers.Accept.ToString()));
        return answer is not null
            ? ToResponse(answer, answer.Position?.Cut(copy, answer.Body) ?? answer.Body, request)
            : throw new InvalidOperationException(
                "The fake transport has no answer to " + request.Method.Method + " " + address.AbsolutePath + "."
            );
    }

    private static async Task<FakeRequest> CopyAsync(HttpRequestMessage request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in request.Headers)
        {
            headers[header.Key] = string.Join(", ", header.Value);
        }

        var body = Array.Empty<byte>();
        if (request.Content is { } content)
        {
            foreach (var header in content.Headers)
            {
                headers[header.Key] = string.Join(", ", header.Value);
            }

            body = await content.ReadAsByteArrayAsync().ConfigureAwait(false);
        }

        return new FakeRequest(request.Method.Method, request.RequestUri!, headers, body);
    }

    private static HttpResponseMessage ToResponse(FakeAnswer answer, ReadOnlyMemory<byte> body, HttpRequestMessage request)
    {
        var content = new ByteArrayContent(body.ToArray());
        if (answer.ContentType is { } contentType)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = content, RequestMessage = request };
    }

    /// <summary>The best fit: the template with the most literal segments, of equal ones what may be a stream where one is asked for, and the latest.</summary>
    private FakeAnswer? Find(string method, string path, bool isStream)
    {
        FakeAnswer? best = null;
        var bestScore = -1;
        var segments = path.Split('/');
        lock (_answers)
        {
            foreach (var answer in _answers)
            {
                var score = string.Equals(answer.Method, method, StringComparison.OrdinalIgnoreCase)
                    ? (2 * Score(answer.UrlTemplate.Split('/'), segments)) + (answer.Suits(isStream) ? 1 : 0)
                    : -1;
                if (score >= 0 && score >= bestScore)
                {
                    best = answer;
                    bestScore = score;
                }
            }
        }

        return best;
    }

    /// <summary>Compares from the end, because the server's own path stands before the template; -1 where they differ.</summary>
    private static int Score(string[] template, string[] path)
    {
        var literal = 0;
        for (var i = 1; i <= template.Length; i++)
        {
            var part = template[template.Length - i];
            if (part.Length == 0 && i == template.Length)
            {
                return literal;
            }

            if (i > path.Length || !Fits(part, path[path.Length - i], ref literal))
            {
                return -1;
            }
        }

        return literal;
    }

    /// <summary>A segment fits where its text around one place in braces does.</summary>
    private static bool Fits(string part, string segment, ref int literal)
    {
        var open = part.IndexOf('{');
        var close = part.LastIndexOf('}');
        if (open < 0 || close < open)
        {
            literal++;
            return string.Equals(part, segment, StringComparison.Ordinal);
        }

        var prefix = part.Substring(0, open);
        var suffix = part.Substring(close + 1);
        return segment.Length > prefix.Length + suffix.Length
            && segment.StartsWith(prefix, StringComparison.Ordinal)
            && segment.EndsWith(suffix, StringComparison.Ordinal);
    }
}
