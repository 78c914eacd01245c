// Needed for: ApiKeyHeader
namespace SourceGen.OpenApi.Support;

/// <content>Making one.</content>
internal abstract partial class ApiCredential
{
    public static ApiCredential ApiKeyHeader(string scheme, string optionName, string headerName, string? value) =>
        new HeaderCredential(scheme, optionName, headerName, value);
}
