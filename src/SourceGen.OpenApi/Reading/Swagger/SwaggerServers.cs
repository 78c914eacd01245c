namespace SourceGen.OpenApi;

/// <summary>The addresses that Swagger 2.0 writes as a host, a base path and schemes.</summary>
internal static class SwaggerServers
{
    /// <summary>The addresses, https before http.</summary>
    public static IEnumerable<string> Addresses(string? host, string? basePath, EquatableArray<string> schemes)
    {
        if (string.IsNullOrEmpty(host))
        {
            yield return basePath?.TrimEnd('/') ?? "";
            yield break;
        }

        // The first server is the one that a client uses by default; without schemes that is how the document itself is fetched.
        var known = schemes.AsSpan().ToArray();
        var offered = known
            .Where(static scheme => scheme is "https")
            .Concat(known.Where(static scheme => scheme is "http"))
            .Distinct()
            .ToList();
        foreach (var scheme in offered.Count == 0 ? ["https"] : offered)
        {
            yield return (scheme + "://" + host + basePath).TrimEnd('/');
        }
    }
}
