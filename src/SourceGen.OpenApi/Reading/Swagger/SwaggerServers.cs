namespace SourceGen.OpenApi;

/// <summary>The addresses that Swagger 2.0 writes as a host, a base path and schemes.</summary>
internal static class SwaggerServers
{
    public static IEnumerable<string> Addresses(string? host, string? basePath, EquatableArray<string> schemes)
    {
        var place = (string.IsNullOrEmpty(host) ? "" : "//" + host) + basePath;
        foreach (var scheme in schemes.IsEmpty ? [""] : schemes.AsSpan().ToArray())
        {
            var address = (scheme.Length == 0 || string.IsNullOrEmpty(host) ? "" : scheme + ":") + place;
            yield return address.TrimEnd('/');
        }
    }
}
