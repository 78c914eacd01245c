namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>A request as it reached <see cref="FakeTransport"/>.</summary>
public sealed class FakeRequest
{
    internal FakeRequest(string method, Uri uri, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        Method = method;
        Uri = uri;
        Headers = headers;
        Body = body;
    }

    /// <summary>The method.</summary>
    public string Method { get; }

    /// <summary>The whole address.</summary>
    public Uri Uri { get; }

    /// <summary>Request and content headers, several values joined by a comma; names compare without case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body; empty where there was none.</summary>
    public ReadOnlyMemory<byte> Body { get; }
}
