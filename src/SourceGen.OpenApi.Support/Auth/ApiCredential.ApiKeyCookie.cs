// Needed for: ApiKeyCookie
namespace SourceGen.OpenApi.Support;

/// <content>Making one.</content>
internal abstract partial class ApiCredential
{
    public static ApiCredential ApiKeyCookie(string scheme, string optionName, string cookieName, string? value) =>
        new CookieCredential(scheme, optionName, cookieName, value);
}
