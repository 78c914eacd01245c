namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Net.Http;
using global::System.Net.Http.Headers;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Makes the HTTP request of one attempt.</summary>
internal sealed class RequestFactory
{
    private readonly TransportSettings _settings;
    private readonly RequestAddress _address;
    private readonly Func<HttpRequestMessage, CancellationToken, ValueTask>? _sending;

    /// <param name="settings">The client's options.</param>
    /// <param name="sending">Called first of all hooks; null for none.</param>
    public RequestFactory(TransportSettings settings, Func<HttpRequestMessage, CancellationToken, ValueTask>? sending)
    {
        _sending = sending;
        _settings = settings;
        _address = new RequestAddress(settings);
    }

    public Uri ServerOf(ApiOperation operation) => _address.ServerOf(operation);

    /// <summary>Notes the address in the call as soon as it is known, so that errors can name it.</summary>
    public async ValueTask<HttpRequestMessage> CreateAsync(ApiCall call, CancellationToken cancellationToken)
    {
        RequestCredentials? credentials = null;
        foreach (var credential in call.Credentials)
        {
            credentials ??= new RequestCredentials();
            await credential.ApplyAsync(credentials, _settings.Clock, cancellationToken).ConfigureAwait(false);
        }

        call.Sent = credentials;
        var request = call.Request;
        call.Address = _address.Of(request, credentials?.Query);
        var message = new HttpRequestMessage(request.Operation.Method, call.Address);
        try
        {
            message.Content = request.CreateContent();
            AddHeaders(message, request, credentials);
            // From what all calls have in common to what this one has: the last one sees, and signs, what the others did.
            await ShowAsync(_sending, message, call, cancellationToken).ConfigureAwait(false);
            await ShowAsync(_settings.BeforeSend, message, call, cancellationToken).ConfigureAwait(false);
            await ShowAsync(request.Options?.BeforeSend, message, call, cancellationToken).ConfigureAwait(false);
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private static async ValueTask ShowAsync(
        Func<HttpRequestMessage, CancellationToken, ValueTask>? hook,
        HttpRequestMessage message,
        ApiCall call,
        CancellationToken cancellationToken
    )
    {
        if (hook is not null)
        {
            await hook(message, cancellationToken).ConfigureAwait(false);
            RequireSameOrigin(message, call);
        }
    }

    private void AddHeaders(HttpRequestMessage message, ApiRequest request, RequestCredentials? credentials)
    {
        var headers = message.Headers;
        headers.TryAddWithoutValidation("Accept", request.Operation.Accept);
        headers.TryAddWithoutValidation("User-Agent", _settings.UserAgent);
        foreach (var header in request.Headers)
        {
            Add(message, header.Key, header.Value);
        }

        if (request.Options is { } options)
        {
            AddOptions(message, options);
        }

        credentials?.ApplyTo(headers);
        if (credentials?.Cookies is { } cookies)
        {
            var others = headers.TryGetValues("Cookie", out var values) ? string.Join("; ", values) + "; " : "";
            headers.Remove("Cookie");
            headers.TryAddWithoutValidation("Cookie", others + cookies);
        }
    }

    private static void AddOptions(HttpRequestMessage message, RequestOptions options)
    {
        foreach (var header in options.Headers)
        {
            Add(message, header.Key, header.Value);
        }

        if (options.IdempotencyKey is { } key)
        {
            Add(message, "Idempotency-Key", key);
        }
    }

    /// <summary>Name and value were checked, when the parameter was set or the call began.</summary>
    private static void Add(HttpRequestMessage message, string name, string value)
    {
        HttpHeaders? headers = DescribesContent(name) ? message.Content?.Headers : message.Headers;
        headers?.Remove(name);
        headers?.TryAddWithoutValidation(name, value);
    }

    /// <summary>The headers that the runtime keeps with the body; without a body they say nothing.</summary>
    private static bool DescribesContent(string name) =>
        name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Allow", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Expires", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Last-Modified", StringComparison.OrdinalIgnoreCase);

    private static void RequireSameOrigin(HttpRequestMessage message, ApiCall call)
    {
        if (message.RequestUri is { IsAbsoluteUri: true } uri && Origin.RefuseTarget(call.Address!, uri) is null)
        {
            return;
        }

        throw new InvalidOperationException(
            "A hook (BeforeSend, OnCreating) moved the request to another scheme, host or port; it was not sent."
        );
    }
}
