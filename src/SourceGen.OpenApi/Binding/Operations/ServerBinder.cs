namespace SourceGen.OpenApi;

/// <summary>Where requests go: the first server of the document that has a host, its variables filled in.</summary>
internal static class ServerBinder
{
    /// <summary>The server that a client uses by default: the first that is an address by itself; without one, the first.</summary>
    public static ApiServer? Default(EquatableArray<ApiServer> servers) =>
        servers.FirstOrDefault(static server => server.IsAddress) ?? (servers.IsEmpty ? null : servers[0]);

    /// <summary>The path that a relative first server puts before all others, where another one is the default.</summary>
    public static string? BasePath(EquatableArray<ApiServer> servers) =>
        servers.Count > 1 && !servers[0].IsAddress && !servers[0].LacksDefault && servers.Any(static server => server.IsAddress)
            ? servers[0].Filled
            : null;

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
