// Needed for: ApiKeyQuery
namespace SourceGen.OpenApi.Support;

/// <content>Making one.</content>
internal abstract partial class ApiCredential
{
    public static ApiCredential ApiKeyQuery(string scheme, string optionName, string parameterName, string? value) =>
        new QueryCredential(scheme, optionName, parameterName, value);
}
