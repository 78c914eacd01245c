namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Text;

/// <summary>One call's request before it is sent: filled by a group's method, copied and moved on by walks.</summary>
internal sealed class ApiRequest
{
    private readonly List<QueryPair> _query;
    private readonly List<KeyValuePair<string, string>> _headers;
    private readonly List<KeyValuePair<string, BodyValue>> _bodyValues;

    public ApiRequest(ApiOperation operation)
    {
        Operation = operation;
        Path = operation.UrlTemplate;
        _query = new List<QueryPair>();
        _headers = new List<KeyValuePair<string, string>>();
        _bodyValues = new List<KeyValuePair<string, BodyValue>>();
    }

    private ApiRequest(ApiRequest other)
    {
        Operation = other.Operation;
        Path = other.Path;
        Body = other.Body;
        HasSingleBody = other.HasSingleBody;
        Target = other.Target;
        Options = other.Options;
        HasBodyValues = other.HasBodyValues;
        _query = new List<QueryPair>(other._query);
        _headers = new List<KeyValuePair<string, string>>(other._headers);
        _bodyValues = new List<KeyValuePair<string, BodyValue>>(other._bodyValues);
    }

    public ApiOperation Operation { get; }

    /// <summary>The template with its values filled in, percent-encoded.</summary>
    public string Path { get; private set; }

    /// <summary>A link from a response, followed as it stands in place of path and query.</summary>
    public Uri? Target { get; set; }

    /// <summary>Makes the content for one attempt; null for none. Where <see cref="HasBodyValues"/>, it has to be a JSON object, which they are put into.</summary>
    public Func<HttpContent>? Body { get; set; }

    /// <summary>True when <see cref="Body"/> can be made only once, as from a stream: such a request is not repeated.</summary>
    public bool HasSingleBody { get; set; }

    /// <summary>True when the body is a JSON object made of <see cref="BodyValues"/>, even of none, and of <see cref="Body"/>.</summary>
    public bool HasBodyValues { get; set; }

    public RequestOptions? Options { get; set; }

    public IReadOnlyList<QueryPair> Query => _query;

    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    public IReadOnlyList<KeyValuePair<string, BodyValue>> BodyValues => _bodyValues;

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

    public void AddQuery(QueryPair pair) => _query.Add(pair);

    /// <summary>Checks are done; writes the value where its parameter travels, over any earlier one.</summary>
    public void Set(ParameterValue value) => ParameterWriter.Write(this, value);

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

    public void SetBodyValue(string pointer, BodyValue value)
    {
        HasBodyValues = true;
        var entry = new KeyValuePair<string, BodyValue>(pointer, value);
        var index = _bodyValues.FindIndex(item => string.Equals(item.Key, pointer, StringComparison.Ordinal));
        if (index < 0)
        {
            _bodyValues.Add(entry);
        }
        else
        {
            _bodyValues[index] = entry;
        }
    }

    public BodyValue? GetBodyValue(string pointer)
    {
        foreach (var entry in _bodyValues)
        {
            if (string.Equals(entry.Key, pointer, StringComparison.Ordinal))
            {
                return entry.Value;
            }
        }

        return null;
    }

    public void RemoveBodyValue(string pointer) =>
        _bodyValues.RemoveAll(item => string.Equals(item.Key, pointer, StringComparison.Ordinal));

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
