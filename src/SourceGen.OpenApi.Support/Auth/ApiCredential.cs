namespace SourceGen.OpenApi.Support;

using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>The credential of one security scheme, set or not, and how it is put on a request.</summary>
internal abstract class ApiCredential
{
    private ApiCredential(string scheme, string optionName, bool isSet)
    {
        Scheme = scheme;
        OptionName = optionName;
        IsSet = isSet;
    }

    /// <summary>The scheme's name in the document.</summary>
    public string Scheme { get; }

    /// <summary>The option property that sets it.</summary>
    public string OptionName { get; }

    public bool IsSet { get; }

    /// <summary>The header that it occupies; null where it travels in the query.</summary>
    public virtual string? HeaderName => null;

    /// <summary>The query parameter that it occupies; null where it travels in a header.</summary>
    public virtual string? QueryName => null;

    public static ApiCredential Basic(string scheme, string optionName, BasicCredential? credential) =>
        new HeaderCredential(scheme, optionName, "Authorization", credential?.HeaderValue);

    public static ApiCredential Bearer(string scheme, string optionName, BearerCredential? credential) =>
        new BearerHeaderCredential(scheme, optionName, credential, tokenUrl: null);

    public static ApiCredential ApiKeyHeader(string scheme, string optionName, string headerName, string? value) =>
        new HeaderCredential(scheme, optionName, headerName, value);

    public static ApiCredential ApiKeyQuery(string scheme, string optionName, string parameterName, string? value) =>
        new QueryCredential(scheme, optionName, parameterName, value);

    public static ApiCredential ApiKeyCookie(string scheme, string optionName, string cookieName, string? value) =>
        new CookieCredential(scheme, optionName, cookieName, value);

    /// <summary>OAuth2 client credentials; a credential that knows no token endpoint gets its token from the document's.</summary>
    public static ApiCredential ClientCredentials(string scheme, string optionName, string? tokenUrl, BearerCredential? credential) =>
        new BearerHeaderCredential(scheme, optionName, credential, tokenUrl);

    /// <summary>Puts the credential on the attempt. Waits only where a token has to be fetched.</summary>
    public abstract ValueTask ApplyAsync(RequestCredentials target, ApiClock clock, CancellationToken cancellationToken);

    /// <summary>The server refused what was sent: forget it, should it be cached. True where the next attempt gets a fresh one.</summary>
    public virtual bool Refused(RequestCredentials? sent) => false;

    /// <summary>The type's name, never the secret.</summary>
    public sealed override string ToString() => nameof(ApiCredential);

    private sealed class HeaderCredential : ApiCredential
    {
        private readonly string _name;
        private readonly string? _value;

        public HeaderCredential(string scheme, string optionName, string name, string? value)
            : base(scheme, optionName, !string.IsNullOrEmpty(value))
        {
            _name = name;
            _value = value;
            HeaderText.RequireOption(value, optionName);
        }

        public override string HeaderName => _name;

        public override ValueTask ApplyAsync(RequestCredentials target, ApiClock clock, CancellationToken cancellationToken)
        {
            target.SetHeader(_name, _value!);
            return default;
        }
    }

    private sealed class QueryCredential : ApiCredential
    {
        private readonly string _name;
        private readonly string? _value;

        public QueryCredential(string scheme, string optionName, string name, string? value)
            : base(scheme, optionName, !string.IsNullOrEmpty(value))
        {
            _name = name;
            _value = value;
        }

        public override string QueryName => _name;

        public override ValueTask ApplyAsync(RequestCredentials target, ApiClock clock, CancellationToken cancellationToken)
        {
            target.AddQuery(_name, _value!);
            return default;
        }
    }

    private sealed class CookieCredential : ApiCredential
    {
        private readonly string _pair;

        public CookieCredential(string scheme, string optionName, string name, string? value)
            : base(scheme, optionName, !string.IsNullOrEmpty(value))
        {
            _pair = name + "=" + value;
            HeaderText.RequireCookie(value, optionName);
        }

        public override string HeaderName => "Cookie";

        public override ValueTask ApplyAsync(RequestCredentials target, ApiClock clock, CancellationToken cancellationToken)
        {
            target.AddCookie(_pair);
            return default;
        }
    }

    private sealed class BearerHeaderCredential : ApiCredential
    {
        private readonly BearerCredential? _credential;
        private readonly string? _tokenUrl;

        public BearerHeaderCredential(string scheme, string optionName, BearerCredential? credential, string? tokenUrl)
            : base(scheme, optionName, credential is not null)
        {
            _credential = credential;
            _tokenUrl = tokenUrl;
        }

        public override string HeaderName => "Authorization";

        public override bool Refused(RequestCredentials? sent) => _credential?.Forget(sent?.BearerToken) == true;

        public override ValueTask ApplyAsync(RequestCredentials target, ApiClock clock, CancellationToken cancellationToken)
        {
            var pending = _credential!.GetTokenAsync(clock, _tokenUrl, cancellationToken);
            if (!pending.IsCompletedSuccessfully)
            {
                return AwaitAsync(pending, target);
            }

            Set(target, pending.Result);
            return default;
        }

        private async ValueTask AwaitAsync(ValueTask<string> pending, RequestCredentials target) =>
            Set(target, await pending.ConfigureAwait(false));

        private void Set(RequestCredentials target, string token)
        {
            HeaderText.RequireToken(token, OptionName);
            target.SetBearer(token);
        }
    }
}
