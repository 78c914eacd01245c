// Needed for: WithoutCredentials
namespace SourceGen.OpenApi.Support;

using global::System;

/// <content>Links from responses.</content>
internal sealed partial class ApiTransport
{
    public string WithoutCredentials(Uri link) => QueryText.Without(link, _credentials.QueryNames);
}
