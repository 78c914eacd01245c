namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Concurrent;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// A bearer token, or where to get one. May be shared by several clients and threads: at most one fetch runs at a time,
/// and all who need the token wait for it together.
/// </summary>
public sealed class BearerCredential
{
    private readonly string? _fixed;
    private readonly Func<TokenCache>? _newCache;
    private readonly ClientCredentialsGrant? _grant;

    /// <summary>A token of one endpoint says nothing to another: schemes with different ones may share the credential.</summary>
    private readonly ConcurrentDictionary<string, TokenCache> _caches = new(StringComparer.Ordinal);

    private BearerCredential(string? token, Func<TokenCache>? newCache, ClientCredentialsGrant? grant)
    {
        _fixed = token;
        _newCache = newCache;
        _grant = grant;
    }

    /// <summary>A token that does not change.</summary>
    /// <param name="token">The token's text, without <c>Bearer</c>.</param>
    /// <returns>The credential.</returns>
    public static BearerCredential FromToken(string token)
    {
        if (string.IsNullOrEmpty(token))
        {
            throw new ArgumentException("A bearer token must not be empty.", nameof(token));
        }

        HeaderText.RequireValue(token, nameof(token));
        return new BearerCredential(token, newCache: null, grant: null);
    }

    /// <summary>
    /// A token from a provider. It is kept until shortly before it expires: by its own <c>exp</c> where it is a JWT, by the lifetime
    /// where one is given. A token of unknown lifetime is fetched for each request; requests of the same moment share it.
    /// </summary>
    /// <param name="provider">Fetches or makes a token.</param>
    /// <param name="lifetime">How long a token serves, counted from the call of the provider; null to ask the token itself.</param>
    /// <returns>The credential.</returns>
    public static BearerCredential FromProvider(Func<CancellationToken, ValueTask<string>> provider, TimeSpan? lifetime = null)
    {
        _ = provider ?? throw new ArgumentNullException(nameof(provider));
        if (lifetime is { } time && time <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(lifetime), "A token's lifetime must be longer than nothing.");
        }

        return new BearerCredential(token: null, () => new TokenCache((_, _, ct) => FetchAsync(provider, ct), lifetime), grant: null);
    }

    /// <summary>A token from a provider that says how long it may be used.</summary>
    /// <param name="provider">Fetches or makes a token.</param>
    /// <returns>The credential.</returns>
    public static BearerCredential FromExpiringProvider(Func<CancellationToken, ValueTask<BearerToken>> provider)
    {
        _ = provider ?? throw new ArgumentNullException(nameof(provider));
        return new BearerCredential(token: null, () => new TokenCache((_, _, ct) => provider(ct), lifetime: null), grant: null);
    }

    /// <summary>The OAuth2 client credentials grant: the token comes from the token endpoint, over a connection of its own.</summary>
    /// <param name="clientId">The client's id.</param>
    /// <param name="clientSecret">The client's secret.</param>
    /// <param name="settings">Scopes, endpoint and manner; null for the document's endpoint and none of the rest.</param>
    /// <returns>The credential.</returns>
    public static BearerCredential FromClientCredentials(string clientId, string clientSecret, ClientCredentialsSettings? settings = null)
    {
        var grant = new ClientCredentialsGrant(clientId, clientSecret, settings ?? new ClientCredentialsSettings());
        return new BearerCredential(token: null, () => new TokenCache(grant.FetchAsync, lifetime: null), grant);
    }

    /// <summary>The type's name, never the secret.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(BearerCredential);

    internal ValueTask<string> GetTokenAsync(ApiClock clock, string? tokenUrl, CancellationToken cancellationToken)
    {
        if (_newCache is not { } create)
        {
            return new ValueTask<string>(_fixed!);
        }

        var endpoint = _grant?.Endpoint ?? tokenUrl;
        return _caches.GetOrAdd(endpoint ?? "", _ => create()).GetAsync(clock, endpoint, cancellationToken);
    }

    /// <summary>Drops a token that a server has refused; true where one was kept, so that a fresh one may serve.</summary>
    internal bool Forget(string? token)
    {
        var isForgotten = false;
        foreach (var cache in _caches)
        {
            isForgotten |= cache.Value.Forget(token);
        }

        return isForgotten;
    }

    private static async ValueTask<BearerToken> FetchAsync(
        Func<CancellationToken, ValueTask<string>> provider,
        CancellationToken cancellationToken
    ) => new(await provider(cancellationToken).ConfigureAwait(false), expiresAt: null);
}
