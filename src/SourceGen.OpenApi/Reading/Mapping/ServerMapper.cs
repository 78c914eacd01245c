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
                mapped.Add(new ApiServer(url, JsonAccess.Prose(server.Description), Variables(server), JsonPointerText.Child(pointer, i)));
            }
        }

        return mapped.ToEquatableArray();
    }

    private static EquatableArray<ApiServerVariable> Variables(OpenApiServer server)
    {
        if (server.Variables is null || server.Variables.Count == 0)
        {
            return default;
        }

        var variables = new List<ApiServerVariable>(server.Variables.Count);
        foreach (var variable in server.Variables)
        {
            var values = variable.Value.Enum is { } list ? list.ToEquatableArray() : default;
            variables.Add(
                new ApiServerVariable(variable.Key, variable.Value.Default ?? "", JsonAccess.Prose(variable.Value.Description), values)
            );
        }

        return variables.ToEquatableArray();
    }
}
