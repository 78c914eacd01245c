// Needed for: BasicCredential
namespace SourceGen.OpenApi.Support;

/// <content>Making one.</content>
internal abstract partial class ApiCredential
{
    public static ApiCredential Basic(string scheme, string optionName, BasicCredential? credential) =>
        new HeaderCredential(scheme, optionName, "Authorization", credential?.HeaderValue);
}
