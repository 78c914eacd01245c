using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Whether a URL is one of a document's API, by the servers that the document itself names. Nothing is fetched.</summary>
internal static class ServerAddresses
{
    /// <summary>True when <paramref name="url"/> lies at or below a server of the document.</summary>
    public static bool Lead(SpecFile document, string url) =>
        document.IsOpenApi
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && document.Servers.Any(server => Uri.TryCreate(server, UriKind.Absolute, out var known) && IsAtOrBelow(address, known));

    /// <summary>The servers' addresses as the document writes them, of Swagger 2.0 too.</summary>
    public static IEnumerable<string> Of(JsonObject? root)
    {
        foreach (var server in root.Array("servers") ?? [])
        {
            if ((server as JsonObject).Text("url") is { } url)
            {
                yield return url;
            }
        }

        if (root.Text("host") is { } host)
        {
            foreach (var scheme in root.Array("schemes") ?? ["https"])
            {
                yield return JsonAccess.AsText(scheme) + "://" + host + root.Text("basePath");
            }
        }
    }

    private static bool IsAtOrBelow(Uri address, Uri server) =>
        Uri.Compare(address, server, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
        && (address.AbsolutePath + "/").StartsWith(server.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal);
}
