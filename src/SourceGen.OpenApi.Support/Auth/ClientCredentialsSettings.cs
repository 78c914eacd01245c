namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;

/// <summary>How the OAuth2 client credentials grant asks for its token.</summary>
public sealed class ClientCredentialsSettings
{
    /// <summary>The scopes asked for; none where empty.</summary>
    public IList<string> Scopes { get; } = new List<string>();

    /// <summary>The token endpoint; null for the document's.</summary>
    public Uri? TokenEndpoint { get; set; }

    /// <summary>The resource the token is for, where the server wants it named.</summary>
    public string? Audience { get; set; }

    /// <summary>Sends id and secret as form fields; else as HTTP basic authentication, which every server must take.</summary>
    public bool SecretInBody { get; set; }

    /// <summary>Time for the token request.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Sends the token request; null for a client of the credential's own. It stays the caller's to dispose.</summary>
    public HttpClient? HttpClient { get; set; }
}
