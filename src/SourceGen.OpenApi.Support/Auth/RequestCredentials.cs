namespace SourceGen.OpenApi.Support;

using global::System.Collections.Generic;
using global::System.Net.Http.Headers;

/// <summary>What the credentials of one attempt add to it: headers, query pairs, cookies.</summary>
internal sealed class RequestCredentials
{
    private AuthenticationHeaderValue? _authorization;
    private List<KeyValuePair<string, string>>? _headers;
    private List<KeyValuePair<string, string>>? _query;
    private string? _cookies;

    /// <summary>Query pairs as plain text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Query => _query;

    /// <summary>Cookie pairs, joined as the header wants them.</summary>
    public string? Cookies => _cookies;

    /// <summary>The bearer token among them.</summary>
    public string? Bearer => _authorization?.Parameter;

    public void SetBearer(string token) => _authorization = new AuthenticationHeaderValue("Bearer", token);

    public void SetHeader(string name, string value) =>
        (_headers ??= new List<KeyValuePair<string, string>>()).Add(new KeyValuePair<string, string>(name, value));

    public void AddQuery(string name, string value) =>
        (_query ??= new List<KeyValuePair<string, string>>()).Add(new KeyValuePair<string, string>(name, value));

    public void AddCookie(string pair) => _cookies = _cookies is null ? pair : _cookies + "; " + pair;

    /// <summary>Sets the headers over any of the same name.</summary>
    public void ApplyTo(HttpRequestHeaders headers)
    {
        if (_headers is not null)
        {
            foreach (var header in _headers)
            {
                headers.Remove(header.Key);
                headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        if (_authorization is not null)
        {
            headers.Authorization = _authorization;
        }
    }
}
