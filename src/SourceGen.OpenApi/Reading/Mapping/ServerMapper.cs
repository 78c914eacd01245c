using Microsoft.OpenApi;

namespace SourceGen.OpenApi;

/// <summary>Servers with their variables.</summary>
internal static class ServerMapper
{
    public static EquatableArray<ApiServer> Map(IList<OpenApiServer>? servers, string pointer)
    {
        if (servers is null || servers.Count == 0)
        {
            return default;
        }

        var mapped = new List<ApiServer>(servers.Count);
        for (var i = 0; i < servers.Count; i++)
        {
            var server = servers[i];
            if (server.Url is { Length: > 0 } url)
            {
                mapped.Add(
                    new ApiServer(url, JsonAccess.Prose(server.Description), Variables(server, url), JsonPointerText.Child(pointer, i))
                );
            }
        }

        return mapped.ToEquatableArray();
    }

    private static EquatableArray<ApiServerVariable> Variables(OpenApiServer server, string url)
    {
        var variables = new List<ApiServerVariable>();
        foreach (var variable in server.Variables ?? new Dictionary<string, OpenApiServerVariable>(StringComparer.Ordinal))
        {
            var values = variable.Value.Enum is { } list ? list.ToEquatableArray() : default;
            variables.Add(
                new ApiServerVariable(variable.Key, variable.Value.Default, JsonAccess.Prose(variable.Value.Description), values)
            );
        }

        // What the URL has in braces is a variable, described or not.
        foreach (var name in InBraces(url))
        {
            if (!variables.Exists(variable => string.Equals(variable.Name, name, StringComparison.Ordinal)))
            {
                variables.Add(new ApiServerVariable(name, Default: null, Description: null, default));
            }
        }

        return variables.ToEquatableArray();
    }

    private static IEnumerable<string> InBraces(string url)
    {
        for (var open = url.IndexOf('{'); open >= 0; open = url.IndexOf('{', open + 1))
        {
            if (
                url.IndexOf('}', open) is var close
                && close > open
                && url.Substring(open + 1, close - open - 1) is var name
                && name.Trim().Length > 0
            )
            {
                yield return name;
            }
        }
    }
}
