namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>Reads the URL of a document's server, which may be relative (OpenAPI 3.1, 4.8.5).</summary>
internal static class DocumentServer
{
    /// <summary>The server as an address; null where it has no host. One without a scheme is asked over https.</summary>
    public static Uri? AddressOf(string? server)
    {
        if (server is null || server.AsSpan().IndexOf('{') >= 0)
        {
            return null;
        }

        var text = server.StartsWith("//", StringComparison.Ordinal) ? "https:" + server : server;
        return text.IndexOf("://", StringComparison.Ordinal) > 0 && Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;
    }

    /// <summary>
    /// Where requests go when the caller names an address: a relative server of the document is a reference to be resolved against it, unless
    /// the caller gave a path, which then says all.
    /// </summary>
    public static Uri Below(Uri given, string? server)
    {
        if (
            server is null
            || !given.IsAbsoluteUri
            || given.AbsolutePath.Length > 1
            || AddressOf(server) is not null
            || server.AsSpan().IndexOf('{') >= 0
        )
        {
            return given;
        }

        return new Uri(given, "/" + server.TrimStart('/'));
    }

    /// <summary>Why the document's server is no address.</summary>
    public static string Lack(string? server)
    {
        if (server is null)
        {
            return "the document names no server";
        }

        return "the document's server '" + server + "' " + (server.IndexOf('{') < 0 ? "has no host" : "has a variable without a value");
    }
}
