namespace SourceGen.OpenApi;

/// <summary>Where requests go: the first server that the document names, its variables filled in.</summary>
internal static class ServerBinder
{
    /// <summary>The server's address with its variables at their defaults; null where it is relative to where the document was found.</summary>
    public static string? Address(ApiServer server)
    {
        var url = server.Url;
        foreach (var variable in server.Variables)
        {
            url = url.Replace("{" + variable.Name + "}", variable.Default);
        }

        return IsAbsolute(url) ? url : null;
    }

    public static bool IsAbsolute(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The server's URL and what the document says of it.</summary>
    public static string Describe(ApiServer server) =>
        string.IsNullOrWhiteSpace(server.Description) ? server.Url : server.Url + ": " + server.Description;

    /// <summary>The variables as option properties.</summary>
    public static EquatableArray<ServerVariableModel> Variables(ApiServer server, NamePool members)
    {
        var used = server
            .Variables.AsSpan()
            .ToArray()
            .Where(variable => server.Url.IndexOf("{" + variable.Name + "}", StringComparison.Ordinal) >= 0)
            .ToArray();
        var names = members.ReserveAll([.. used.Select(static variable => new NameWish("Server" + CSharpNames.Pascal(variable.Name), 2))]);
        return used.Select(
                (variable, index) =>
                    new ServerVariableModel(names[index], variable.Name, variable.Default, variable.Description, variable.Values)
            )
            .ToEquatableArray();
    }
}
