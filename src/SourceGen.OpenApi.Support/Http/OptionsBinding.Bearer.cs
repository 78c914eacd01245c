// Needed for: BearerCredential
namespace SourceGen.OpenApi.Support;

using global::System;

/// <content>Bearer tokens.</content>
internal static partial class OptionsBinding
{
    /// <summary>A fixed token, or the id and secret of the OAuth2 client credentials grant.</summary>
    public static BearerCredential? Bearer(Func<string, string?> setting, string name)
    {
        if (Text(setting, name + ":Token") is { } token)
        {
            return BearerCredential.FromToken(token);
        }

        if (Text(setting, name + ":ClientId") is not { } id)
        {
            return null;
        }

        var settings = new ClientCredentialsSettings
        {
            TokenEndpoint = Read<Uri?>(setting, name + ":TokenEndpoint", fallback: null, TryAddress),
            Audience = Text(setting, name + ":Audience"),
        };
        foreach (var scope in (setting(name + ":Scope") ?? "").Split(' '))
        {
            if (scope.Length > 0)
            {
                settings.Scopes.Add(scope);
            }
        }

        return BearerCredential.FromClientCredentials(id, setting(name + ":ClientSecret") ?? "", settings);
    }
}
