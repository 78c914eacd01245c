// Needed for: BearerCredential
namespace SourceGen.OpenApi.Support;

/// <content>Making one.</content>
internal abstract partial class ApiCredential
{
    public static ApiCredential Bearer(string scheme, string optionName, BearerCredential? credential) =>
        new BearerHeaderCredential(scheme, optionName, credential, tokenUrl: null);

    /// <summary>OAuth2 client credentials; a credential that knows no token endpoint gets its token from the document's.</summary>
    public static ApiCredential ClientCredentials(string scheme, string optionName, string? tokenUrl, BearerCredential? credential) =>
        new BearerHeaderCredential(scheme, optionName, credential, tokenUrl);
}
