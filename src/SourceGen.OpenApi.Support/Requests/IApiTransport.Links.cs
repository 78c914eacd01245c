// Needed for: WithoutCredentials
namespace SourceGen.OpenApi.Support;

using global::System;

/// <content>Links from responses.</content>
internal partial interface IApiTransport
{
    /// <summary>A link as it may be kept: without the pairs of its query that carry the client's credentials.</summary>
    string WithoutCredentials(Uri link);
}
