namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Text;

/// <summary>One call's request before it is sent: filled by a group's method, copied and moved on by walks.</summary>
internal sealed partial class ApiRequest
{
    private readonly List<QueryPair> _query;
    private readonly List<KeyValuePair<string, string>> _headers;

    public ApiRequest(ApiOperation operation)
    {
        Operation = operation;
        Path = operation.UrlTemplate;
        _query = new List<QueryPair>();
        _headers = new List<KeyValuePair<string, string>>();
    }

    private ApiRequest(ApiRequest other)
    {
        Operation = other.Operation;
        Path = other.Path;
        Body = other.Body;
        HasSingleBody = other.HasSingleBody;
        Target = other.Target;
        Options = other.Options;
        _query = new List<QueryPair>(other._query);
        _headers = new List<KeyValuePair<string, string>>(other._headers);
        CopyBodyValues(other);
    }

    public ApiOperation Operation { get; }

    /// <summary>The template with its values filled in, percent-encoded.</summary>
    public string Path { get; private set; }

    /// <summary>A link from a response, followed as it stands in place of path and query.</summary>
    public Uri? Target { get; set; }

    /// <summary>Makes the content for one attempt; null for none. Where single values are put into it, it has to be a JSON object.</summary>
    public Func<HttpContent>? Body { get; set; }

    /// <summary>True when <see cref="Body"/> can be made only once, as from a stream: such a request is not repeated.</summary>
    public bool HasSingleBody { get; set; }

    public RequestOptions? Options { get; set; }

    public IReadOnlyList<QueryPair> Query => _query;

    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    public ApiRequest Copy() => new(this);

    /// <summary>Fills one place of the template. A value that would change the path's structure is refused.</summary>
    public void SetPathValue(string name, string encodedValue)
    {
        if (encodedValue is "" or "." or "..")
        {
            var shown = encodedValue.Length == 0 ? "An empty value" : "'" + encodedValue + "'";
            throw new ArgumentException(shown + " cannot stand in a path.", name);
        }

        Path = Path.Replace("{" + name + "}", encodedValue);
    }

    /// <summary>The content of one attempt; null for none.</summary>
    public HttpContent? CreateContent()
    {
        var content = Body?.Invoke();
        PutBodyValues(ref content);
        return content;
    }

    /// <summary>Puts into the body what a filter or a walk sets.</summary>
    partial void PutBodyValues(ref HttpContent? content);

    partial void CopyBodyValues(ApiRequest other);

    /// <summary>Sets a single value of the body.</summary>
    partial void PlaceBodyValue(ParameterValue value);

    public void AddQuery(QueryPair pair) => _query.Add(pair);

    /// <summary>Checks are done; writes the value where its parameter travels, over any earlier one.</summary>
    public void Set(ParameterValue value)
    {
        if (value.Parameter.Place == ParameterPlace.Body)
        {
            PlaceBodyValue(value);
        }
        else
        {
            ParameterWriter.Write(this, value);
        }
    }

    /// <summary>Sets a query parameter over any earlier value; name and value are encoded here.</summary>
    public void SetQuery(string name, string value)
    {
        var pair = new QueryPair(name, UrlEncoding.Encode(name) + "=" + UrlEncoding.Encode(value), value);
        var index = _query.FindIndex(entry => string.Equals(entry.Name, name, StringComparison.Ordinal));
        if (index < 0)
        {
            _query.Add(pair);
        }
        else
        {
            _query[index] = pair;
        }
    }

    public string? GetQuery(string name)
    {
        foreach (var pair in _query)
        {
            if (string.Equals(pair.Name, name, StringComparison.Ordinal))
            {
                return pair.Value;
            }
        }

        return null;
    }

    public void RemoveQuery(string name) => _query.RemoveAll(entry => string.Equals(entry.Name, name, StringComparison.Ordinal));

    public void SetHeader(string name, string value)
    {
        _headers.RemoveAll(entry => string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase));
        _headers.Add(new KeyValuePair<string, string>(name, value));
    }

    /// <summary>Adds an encoded <c>name=value</c> to the cookies.</summary>
    public void AddCookie(string pair)
    {
        var index = _headers.FindIndex(entry => string.Equals(entry.Key, "Cookie", StringComparison.OrdinalIgnoreCase));
        SetHeader("Cookie", index < 0 ? pair : _headers[index].Value + "; " + pair);
    }

    /// <summary>Path and query as they go out, without a leading base path.</summary>
    public string ToPathAndQuery()
    {
        if (_query.Count == 0)
        {
            return Path;
        }

        var text = new StringBuilder(Path);
        for (var i = 0; i < _query.Count; i++)
        {
            text.Append(i == 0 && Path.IndexOf('?') < 0 ? '?' : '&').Append(_query[i].Encoded);
        }

        return text.ToString();
    }
}

/// <summary>One pair of a query: its wire name, how it is written, and its plain value where it is a single one.</summary>
internal readonly struct QueryPair
{
    public QueryPair(string name, string encoded, string? value)
    {
        Name = name;
        Encoded = encoded;
        Value = value;
    }

    public string Name { get; }

    public string Encoded { get; }

    public string? Value { get; }
}
