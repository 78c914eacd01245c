namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>Scheme, host and port: the bounds within which credentials travel.</summary>
internal readonly struct Origin : IEquatable<Origin>
{
    private readonly string _scheme;
    private readonly string _host;
    private readonly int _port;

    private Origin(string scheme, string host, int port)
    {
        _scheme = scheme;
        _host = host;
        _port = port;
    }

    public static Origin Of(Uri uri) => new(uri.Scheme, uri.IdnHost, uri.Port);

    public bool Equals(Origin other) =>
        _port == other._port
        && string.Equals(_scheme, other._scheme, StringComparison.OrdinalIgnoreCase)
        && string.Equals(_host, other._host, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is Origin other && Equals(other);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_host ?? "") ^ _port;

    /// <summary>What is wrong with an address that requests are to go to; null where it will do.</summary>
    public static string? Refuse(Uri uri, bool allowInsecureHttp)
    {
        if (!uri.IsAbsoluteUri)
        {
            return "is not absolute";
        }

        if (uri.UserInfo.Length > 0)
        {
            return "holds a user name or password";
        }

        if (uri.Scheme.Equals("https", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!uri.Scheme.Equals("http", StringComparison.OrdinalIgnoreCase))
        {
            return "is neither https nor http";
        }

        return uri.IsLoopback || allowInsecureHttp ? null : "is not https, and AllowInsecureHttp is not set";
    }

    /// <summary>Why requests to an absolute address are refused; null where it is on the client's own origin.</summary>
    public static string? RefuseTarget(Uri baseAddress, Uri uri)
    {
        if (uri.UserInfo.Length > 0)
        {
            return "the link holds a user name or password";
        }

        return Of(uri).Equals(Of(baseAddress)) ? null : "the link leads to another scheme, host or port";
    }
}
