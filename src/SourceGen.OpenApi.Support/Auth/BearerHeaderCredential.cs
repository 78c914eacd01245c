namespace SourceGen.OpenApi.Support;

using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A bearer token, fetched where it has to be.</summary>
internal sealed class BearerHeaderCredential : ApiCredential
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

    public override bool Refused(RequestCredentials? sent) => _credential?.Forget(sent?.Bearer) == true;

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
