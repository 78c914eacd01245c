namespace SourceGen.OpenApi.Support;

using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A key that travels in the query.</summary>
internal sealed class QueryCredential : ApiCredential
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
