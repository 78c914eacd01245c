namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.IO;
using global::System.Net;
using global::System.Net.Http;
using global::System.Net.Http.Headers;
using global::System.Text;
using global::System.Text.Json;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Fetches tokens by the OAuth2 client credentials grant (RFC 6749, section 4.4).</summary>
internal sealed class ClientCredentialsGrant
{
    private const int LargestAnswer = 1024 * 1024;

    private static readonly Lazy<HttpMessageInvoker> OwnConnections = new(HttpDefaults.CreateInvoker);

    private readonly string _clientId;
    private readonly string _clientSecret;
    private readonly string[] _scopes;
    private readonly string? _audience;
    private readonly bool _secretInBody;
    private readonly TimeSpan _timeout;
    private readonly HttpClient? _httpClient;

    public ClientCredentialsGrant(string clientId, string clientSecret, ClientCredentialsSettings settings)
    {
        _clientId = clientId ?? throw new ArgumentNullException(nameof(clientId));
        _clientSecret = clientSecret ?? throw new ArgumentNullException(nameof(clientSecret));
        _scopes = new List<string>(settings.Scopes).ToArray();
        _audience = settings.Audience;
        _secretInBody = settings.SecretInBody;
        _timeout = settings.Timeout;
        _httpClient = settings.HttpClient;
        Endpoint = settings.TokenEndpoint?.AbsoluteUri;
    }

    /// <summary>The caller's endpoint; null for the document's.</summary>
    public string? Endpoint { get; }

    public async ValueTask<BearerToken> FetchAsync(ApiClock clock, string? endpoint, CancellationToken cancellationToken)
    {
        var address = Require(endpoint);
        using var deadline = new AttemptDeadline(clock, _timeout, remaining: null, cancellationToken);
        using var request = CreateRequest(address);
        try
        {
            var started = clock.UtcNow;
            using var response = await SendAsync(request, deadline.Token).ConfigureAwait(false);
            using var buffer = ResponseBody.BufferFor(response.Content);
            var isWhole = await ResponseBody.ReadAsync(response.Content, buffer, LargestAnswer, deadline.Token).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw Refused(response, "answered " + ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
            }

            return (isWhole ? ReadToken(buffer.Span, started) : null) ?? throw Refused(response, "sent no bearer token");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ApiException("The token endpoint could not be reached.", exception) { IsTransient = true };
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ApiTimeoutException("The token endpoint did not answer in time.", exception) { IsTransient = true };
        }
    }

    private static Uri Require(string? endpoint)
    {
        if (endpoint is null || !Uri.TryCreate(endpoint, UriKind.Absolute, out var address))
        {
            throw new InvalidOperationException(
                "The document names no token endpoint: set " + nameof(ClientCredentialsSettings) + ".TokenEndpoint."
            );
        }

        return Origin.Refuse(address, allowInsecureHttp: false) is null
            ? address
            : throw new InvalidOperationException("The token endpoint must be an https address without a user name.");
    }

    private static ApiException Refused(HttpResponseMessage response, string what)
    {
        var details = new ApiErrorDetails { StatusCode = response.StatusCode, Headers = ResponseHeaders.Of(response) };
        return new ApiException("The token endpoint " + what + ".", details) { IsTransient = details.IsTransient };
    }

    private static BearerToken? ReadToken(ReadOnlySpan<byte> body, DateTimeOffset started)
    {
        string? token = null;
        double? lifetime = null;
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isToken = reader.ValueTextEquals("access_token");
                var isLifetime = reader.ValueTextEquals("expires_in");
                reader.Read();
                if (isToken && reader.TokenType == JsonTokenType.String)
                {
                    token = reader.GetString();
                }
                else if (isLifetime && reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var seconds))
                {
                    lifetime = seconds;
                }

                reader.Skip();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }

        var expires = lifetime is > 0 and < 1e9 ? started.AddSeconds(lifetime.Value) : (DateTimeOffset?)null;
        return string.IsNullOrEmpty(token) ? null : new BearerToken(token!, expires);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _httpClient is not null
            ? _httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : OwnConnections.Value.SendAsync(request, cancellationToken);

    private HttpRequestMessage CreateRequest(Uri address)
    {
        var form = new StringBuilder("grant_type=client_credentials");
        if (_scopes.Length > 0)
        {
            AppendField(form, "scope", string.Join(" ", _scopes));
        }

        if (_audience is not null)
        {
            AppendField(form, "audience", _audience);
        }

        if (_secretInBody)
        {
            AppendField(form, "client_id", _clientId);
            AppendField(form, "client_secret", _clientSecret);
        }

        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(form.ToString(), Encoding.ASCII, "application/x-www-form-urlencoded"),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (!_secretInBody)
        {
            // RFC 6749, section 2.3.1: both parts are form-encoded before they are joined.
            var pair = UrlEncoding.Encode(_clientId) + ":" + UrlEncoding.Encode(_clientSecret);
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
        }

        return request;
    }

    private static void AppendField(StringBuilder form, string name, string value) =>
        form.Append('&').Append(name).Append('=').Append(UrlEncoding.Encode(value));
}
