namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Net.Http;
using global::System.Net.Http.Headers;
using global::System.Threading;
#if NET8_0_OR_GREATER
using global::System.Diagnostics.CodeAnalysis;
#endif

/// <summary>A response's headers, copied when somebody first looks: most callers never do.</summary>
internal sealed class ResponseHeaders : IReadOnlyDictionary<string, IReadOnlyList<string>>
{
    private readonly HttpResponseHeaders? _headers;
    private readonly HttpContentHeaders? _contentHeaders;
    private readonly object _lock = new();
    private Dictionary<string, IReadOnlyList<string>>? _values;

    private ResponseHeaders(HttpResponseHeaders? headers, HttpContentHeaders? contentHeaders)
    {
        _headers = headers;
        _contentHeaders = contentHeaders;
    }

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Empty { get; } = new ResponseHeaders(null, null);

    public int Count => Values.Count;

    public IEnumerable<string> Keys => Values.Keys;

    IEnumerable<IReadOnlyList<string>> IReadOnlyDictionary<string, IReadOnlyList<string>>.Values => Values.Values;

    private Dictionary<string, IReadOnlyList<string>> Values
    {
        get
        {
            var values = Volatile.Read(ref _values);
            if (values is not null)
            {
                return values;
            }

            lock (_lock)
            {
                return _values ??= Copy();
            }
        }
    }

    public IReadOnlyList<string> this[string key] => Values[key];

    public static ResponseHeaders Of(HttpResponseMessage response) => new(response.Headers, response.Content?.Headers);

    /// <summary>The request's id: from the header that the document names, else from any that ends in <c>Request-Id</c>.</summary>
    public static string? RequestIdOf(HttpResponseMessage response, string? headerName)
    {
        if (headerName is not null)
        {
            return FirstOf(response, headerName);
        }

#if NET8_0_OR_GREATER
        foreach (var header in response.Headers.NonValidated)
        {
            if (header.Key.EndsWith("Request-Id", StringComparison.OrdinalIgnoreCase))
            {
                return header.Value.ToString();
            }
        }
#else
        foreach (var header in response.Headers)
        {
            if (header.Key.EndsWith("Request-Id", StringComparison.OrdinalIgnoreCase))
            {
                return header.Value.FirstOrDefault();
            }
        }
#endif
        return null;
    }

    public bool ContainsKey(string key) => Values.ContainsKey(key);

#if NET8_0_OR_GREATER
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out IReadOnlyList<string> value) => Values.TryGetValue(key, out value);
#else
    public bool TryGetValue(string key, out IReadOnlyList<string> value) => Values.TryGetValue(key, out value!);
#endif

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string? FirstOf(HttpResponseMessage response, string name)
    {
        if (response.Headers.TryGetValues(name, out var values))
        {
            return values.FirstOrDefault();
        }

        return response.Content is { } content && content.Headers.TryGetValues(name, out values) ? values.FirstOrDefault() : null;
    }

    private Dictionary<string, IReadOnlyList<string>> Copy()
    {
        var copy = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        Add(copy, _headers);
        Add(copy, _contentHeaders);
        return copy;
    }

    private static void Add(Dictionary<string, IReadOnlyList<string>> copy, HttpHeaders? headers)
    {
        if (headers is null)
        {
            return;
        }

        foreach (var header in headers)
        {
            copy[header.Key] = header.Value.ToArray();
        }
    }
}
