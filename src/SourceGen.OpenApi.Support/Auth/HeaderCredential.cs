namespace SourceGen.OpenApi.Support;

using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A credential that travels as a header of its own, or as HTTP basic authentication.</summary>
internal sealed class HeaderCredential : ApiCredential
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
