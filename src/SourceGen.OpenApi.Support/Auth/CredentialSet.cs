namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text;

/// <summary>A client's credentials by scheme, and which of them an operation needs.</summary>
internal sealed class CredentialSet
{
    private readonly ApiCredential[] _credentials;
    private readonly string _optionsName;

    public CredentialSet(ApiCredential[] credentials, string optionsName)
    {
        _credentials = credentials;
        _optionsName = optionsName;
        var names = new List<KeyValuePair<string, string>>();
        foreach (var credential in credentials)
        {
            if (credential.QueryName is { } name)
            {
                names.Add(new KeyValuePair<string, string>(name, ""));
            }
        }

        QueryNames = names;
    }

    /// <summary>
    /// The credentials of the first alternative that is wholly set. An alternative that needs nothing counts last, wherever it stands:
    /// a caller who set a credential wants it used.
    /// </summary>
    /// <exception cref="InvalidOperationException">None is set; the message names the options to set.</exception>
    public ApiCredential[] For(ApiOperation operation)
    {
        var needsNothing = operation.Security.Length == 0;
        foreach (var alternative in operation.Security)
        {
            if (alternative.Length == 0)
            {
                needsNothing = true;
            }
            else if (TryFind(alternative, out var found))
            {
                return found;
            }
        }

        return needsNothing ? Array.Empty<ApiCredential>() : throw new InvalidOperationException(Explain(operation));
    }

    /// <summary>The query parameters that carry the client's credentials; their values are not here.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> QueryNames { get; }

    /// <summary>True for a header that carries one of the client's credentials: callers may not set it by hand.</summary>
    public bool Owns(string headerName)
    {
        foreach (var credential in _credentials)
        {
            if (string.Equals(credential.HeaderName, headerName, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryFind(string[] alternative, out ApiCredential[] found)
    {
        found = new ApiCredential[alternative.Length];
        for (var i = 0; i < alternative.Length; i++)
        {
            if (Find(alternative[i]) is not { IsSet: true } credential)
            {
                return false;
            }

            found[i] = credential;
        }

        return true;
    }

    private ApiCredential? Find(string scheme) =>
        Array.Find(_credentials, credential => string.Equals(credential.Scheme, scheme, StringComparison.Ordinal));

    private string Explain(ApiOperation operation)
    {
        var text = new StringBuilder("Operation '").Append(operation.Name).Append("' needs a credential that is not set: set ");
        var choices = new List<string>();
        foreach (var alternative in operation.Security)
        {
            var names = new List<string>();
            foreach (var scheme in alternative)
            {
                var credential = Find(scheme);
                names.Add(credential is null ? "(scheme '" + scheme + "' is not supported)" : _optionsName + "." + credential.OptionName);
            }

            choices.Add(string.Join(" and ", names));
        }

        return text.Append(string.Join(", or ", choices)).Append('.').ToString();
    }
}
