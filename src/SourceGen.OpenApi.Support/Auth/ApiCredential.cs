namespace SourceGen.OpenApi.Support;

using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>The credential of one security scheme, set or not, and how it is put on a request.</summary>
internal abstract partial class ApiCredential
{
    protected ApiCredential(string scheme, string optionName, bool isSet)
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

    /// <summary>Puts the credential on the attempt. Waits only where a token has to be fetched.</summary>
    public abstract ValueTask ApplyAsync(RequestCredentials target, ApiClock clock, CancellationToken cancellationToken);

    /// <summary>The server refused what was sent: forget it, should it be cached. True where the next attempt gets a fresh one.</summary>
    public virtual bool Refused(RequestCredentials? sent) => false;

    /// <summary>The type's name, never the secret.</summary>
    public sealed override string ToString() => nameof(ApiCredential);
}
