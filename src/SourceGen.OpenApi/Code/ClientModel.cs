namespace SourceGen.OpenApi;

/// <summary>A file with the client class.</summary>
internal sealed record ClientFile(FileHeader Header) : GeneratedFile(Header)
{
    public required ClientModel Client { get; init; }
}

/// <summary>A file with the client's options.</summary>
internal sealed record OptionsFile(FileHeader Header) : GeneratedFile(Header)
{
    public required ClientModel Client { get; init; }
}

/// <summary>A file with the methods that register the client with a service collection.</summary>
internal sealed record RegistrationFile(FileHeader Header) : GeneratedFile(Header)
{
    public required ClientModel Client { get; init; }

    /// <summary>The namespace of the client, which the methods need not be in.</summary>
    public required string ClientNamespace { get; init; }

    /// <summary>True when settings can be bound from a configuration section.</summary>
    public bool HasConfiguration { get; init; }

    /// <summary>True when clients log under their own names.</summary>
    public bool HasLogging { get; init; }

    /// <summary>A type of the client, by its full name.</summary>
    public string Global(string type) => "global::" + ClientNamespace + "." + type;
}

/// <summary>A file with the class that hands out clients registered by name.</summary>
internal sealed record ProviderFile(FileHeader Header) : GeneratedFile(Header)
{
    public required ClientModel Client { get; init; }
}

/// <summary>The client: its names, credentials, address and groups.</summary>
internal sealed record ClientModel
{
    /// <summary>Such as <c>TwilioClient</c>.</summary>
    public required string Name { get; init; }

    public required string OptionsName { get; init; }

    /// <summary>The static class with the registration methods.</summary>
    public required string RegistrationName { get; init; }

    /// <summary>The class that hands out clients registered by name.</summary>
    public required string ProviderName { get; init; }

    public required string Title { get; init; }

    public string? Version { get; init; }

    public string? Summary { get; init; }

    /// <summary>The document's first server with its variables at their defaults; null where it names none.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>The document's servers with what it says of them, for documentation; empty where there is no choice.</summary>
    public EquatableArray<string> Servers { get; init; }

    /// <summary>The server's URL with variables in braces, where it has any.</summary>
    public string? ServerTemplate { get; init; }

    public EquatableArray<ServerVariableModel> ServerVariables { get; init; }

    public EquatableArray<CredentialModel> Credentials { get; init; }

    /// <summary>Alternatives of option properties, one of which must be set; empty where something can be called without.</summary>
    public EquatableArray<EquatableArray<string>> RequiredCredentials { get; init; }

    public string? RequestIdHeader { get; init; }

    public ApiRateLimit? Budget { get; init; }

    /// <summary>The groups in document order.</summary>
    public EquatableArray<GroupReference> Groups { get; init; }
}

/// <summary>A group as the client knows it.</summary>
internal sealed record GroupReference(string Name, string InterfaceName, string ClassName, string? Summary);

/// <summary>A variable of the server's URL, set through the options.</summary>
internal sealed record ServerVariableModel(
    string Property,
    string WireName,
    string Default,
    string? Summary,
    EquatableArray<string> Allowed
);

/// <summary>The option property of a security scheme.</summary>
internal sealed record CredentialModel
{
    public required string Property { get; init; }

    /// <summary>The scheme's name in the document.</summary>
    public required string Scheme { get; init; }

    public required SecurityKind Kind { get; init; }

    /// <summary>The type of the option, without the mark for null.</summary>
    public required string Type { get; init; }

    /// <summary>Header, query or cookie name of an API key.</summary>
    public string? ParameterName { get; init; }

    public string? TokenUrl { get; init; }

    public string? Summary { get; init; }
}
