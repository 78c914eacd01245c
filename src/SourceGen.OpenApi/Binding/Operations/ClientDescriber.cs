namespace SourceGen.OpenApi;

/// <summary>Describes the client class and its options.</summary>
internal static class ClientDescriber
{
    /// <summary>Members of every options class.</summary>
    private static readonly HashSet<string> OptionMembers = ReservedNames.WithObject(
        "BaseAddress",
        "OperationServers",
        "AllowInsecureHttp",
        "Timeout",
        "OverallTimeout",
        "Retry",
        "RateLimit",
        "MaxResponseBytes",
        "UserAgent",
        "TimeProvider",
        "Logger",
        "BeforeSend",
        "AfterReceive",
        "CreateCredentials",
        "HasCredentials",
        "ServerAddress"
    );

    public static ClientModel Describe(BindingContext context, SurfaceNames surface, List<GroupReference> groups)
    {
        var model = context.Model;
        var members = new NamePool("Credential", OptionMembers);
        members.Block(surface.Options);
        var credentials = SecurityBinder.Credentials(model, members, context.SupportNamespace);
        var server = ServerBinder.Default(model.Servers);
        var variables = server is null ? default : ServerBinder.Variables(server, members);
        NoteOrigins(context, surface.Options, credentials, variables, server?.Pointer);
        return new ClientModel
        {
            Name = context.Names.ClientName,
            OptionsName = surface.Options,
            RegistrationName = surface.RegistrationName,
            ProviderName = surface.Provider,
            Title = model.Title,
            Version = model.Version,
            Summary = model.Description,
            BaseAddress = server?.Filled,
            HasAddress = server is { IsAddress: true },
            BasePath = ServerBinder.BasePath(model.Servers),
            Servers = model.Servers.Count > 1 ? model.Servers.Select(ServerBinder.Describe).ToEquatableArray() : default,
            ServerTemplate = variables.IsEmpty ? null : server!.Url,
            ServerVariables = variables,
            Credentials = credentials,
            RequiredCredentials = SecurityBinder.Required(model, credentials),
            RequestIdHeader = model.RequestIdHeader,
            Budget = model.RateLimit,
            Groups = groups.ToEquatableArray(),
        };
    }

    private static void NoteOrigins(
        BindingContext context,
        string options,
        EquatableArray<CredentialModel> credentials,
        EquatableArray<ServerVariableModel> variables,
        string? server
    )
    {
        if (context.Origins is not { } origins)
        {
            return;
        }

        foreach (var credential in credentials)
        {
            var scheme = context.Model.SecuritySchemes.First(one => string.Equals(one.Name, credential.Scheme, StringComparison.Ordinal));
            origins.Add(options, credential.Property, scheme.Pointer);
        }

        foreach (var variable in variables)
        {
            origins.Add(options, variable.Property, server!);
        }
    }
}
