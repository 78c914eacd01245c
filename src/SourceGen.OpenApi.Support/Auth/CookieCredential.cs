namespace SourceGen.OpenApi.Support;

using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A key that travels as a cookie.</summary>
internal sealed class CookieCredential : ApiCredential
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
