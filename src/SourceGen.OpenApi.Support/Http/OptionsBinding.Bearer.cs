// Needed for: BearerCredential
namespace SourceGen.OpenApi.Support;

using global::System;

/// <content>Bearer tokens.</content>
internal static partial class OptionsBinding
{
    /// <summary>A fixed token, or the id and secret of the OAuth2 client credentials grant.</summary>
    public static BearerCredential? Bearer(OptionsSection section, string name)
    {
        if (Text(section, name + ":Token") is { } token)
        {
            return BearerCredential.FromToken(token);
        }

        if (Text(section, name + ":ClientId") is not { } id)
        {
            return null;
        }

        var settings = new ClientCredentialsSettings
        {
            TokenEndpoint = Read<Uri?>(section, name + ":TokenEndpoint", fallback: null, TryAddress),
            Audience = Text(section, name + ":Audience"),
        };
        foreach (var scope in (section[name + ":Scope"] ?? "").Split(' '))
        {
            if (scope.Length > 0)
            {
                settings.Scopes.Add(scope);
            }
        }

        return BearerCredential.FromClientCredentials(id, section[name + ":ClientSecret"] ?? "", settings);
    }
}
