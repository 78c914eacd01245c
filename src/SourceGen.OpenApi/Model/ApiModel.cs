namespace SourceGen.OpenApi;

/// <summary>What one document says about its API, free of any C# decision and of any position in the text.</summary>
internal sealed record ApiModel
{
    /// <summary>The document's path relative to the project, with forward slashes.</summary>
    public required string Path { get; init; }

    public required ClientSettings Settings { get; init; }

    /// <summary>Where the places that the pointers in this model name were written.</summary>
    public required OriginTable Origins { get; init; }

    /// <summary>Pointers of the components that the client's operations reach; null where all of them become types.</summary>
    public EquatableArray<string>? ReachedComponents { get; init; }

    /// <summary>The operations that the client has.</summary>
    public IEnumerable<ApiOperation> ChosenOperations => Operations.Where(static operation => operation.LeftOutBy is null);

    public required string Title { get; init; }

    public string? Version { get; init; }

    public string? Description { get; init; }

    public EquatableArray<ApiServer> Servers { get; init; }

    /// <summary>Security schemes by name, in document order.</summary>
    public EquatableArray<ApiSecurityScheme> SecuritySchemes { get; init; }

    /// <summary>Alternatives that hold for operations which name none; empty when the document asks for nothing.</summary>
    public EquatableArray<ApiSecurityRequirement> Security { get; init; }

    public EquatableArray<ApiTag> Tags { get; init; }

    /// <summary>The schemas under components (or definitions), in document order.</summary>
    public EquatableArray<NamedSchema> Schemas { get; init; }

    /// <summary>Operations in document order, those that could not be read left out.</summary>
    public EquatableArray<ApiOperation> Operations { get; init; }

    /// <summary><c>x-empty-as-null</c> at document level.</summary>
    public bool EmptyAsNull { get; init; }

    /// <summary><c>x-request-id-header</c> at document level.</summary>
    public string? RequestIdHeader { get; init; }

    /// <summary><c>x-rate-limit</c> at document level: for all requests together.</summary>
    public ApiRateLimit? RateLimit { get; init; }

    /// <summary>Operations in the document, skipped ones included: for the report.</summary>
    public int OperationCount { get; init; }
}

/// <summary>A schema under components with its key there.</summary>
internal sealed record NamedSchema(string Name, ApiSchema Schema);

/// <summary>A tag's name and what the document says of it.</summary>
internal sealed record ApiTag(string Name, string? Description);

/// <summary>A server with its URL template and variables.</summary>
internal sealed record ApiServer(string Url, string? Description, EquatableArray<ApiServerVariable> Variables, string Pointer)
{
    /// <summary>The URL with its variables at their defaults; those that have none stay in braces.</summary>
    public string Filled
    {
        get
        {
            var url = Url;
            foreach (var variable in Variables)
            {
                url = url.Replace("{" + variable.Name + "}", variable.Default ?? "{" + variable.Name + "}");
            }

            return url;
        }
    }

    /// <summary>True where a variable of the URL has no default.</summary>
    public bool LacksDefault => Filled.IndexOf('{') >= 0;

    /// <summary>True when requests can go there as it stands; otherwise it is relative to another address, or not complete.</summary>
    public bool IsAddress =>
        Filled is var url
        && url.IndexOf('{') < 0
        && (
            url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("//", StringComparison.Ordinal)
        );
}

/// <summary>A variable in a server's URL. Where the document gives no default, the caller has to say.</summary>
internal sealed record ApiServerVariable(string Name, string? Default, string? Description, EquatableArray<string> Values);

/// <summary>One way to authenticate, by the kinds of OpenAPI.</summary>
internal sealed record ApiSecurityScheme
{
    public required string Name { get; init; }

    public required SecurityKind Kind { get; init; }

    /// <summary>Header, query or cookie name of an API key.</summary>
    public string? ParameterName { get; init; }

    /// <summary>Token endpoint of OAuth2 client credentials.</summary>
    public string? TokenUrl { get; init; }

    public string? Description { get; init; }

    public string? CSharpName { get; init; }

    public required string Pointer { get; init; }
}

/// <summary>The kinds of security scheme that the client can serve.</summary>
internal enum SecurityKind
{
    Unsupported,
    HttpBasic,
    HttpBearer,
    ApiKeyHeader,
    ApiKeyQuery,
    ApiKeyCookie,
    OAuth2ClientCredentials,
}

/// <summary>Schemes that must all be present; an empty list means that no credential is needed.</summary>
internal sealed record ApiSecurityRequirement(EquatableArray<ApiSecurityUse> Schemes);

/// <summary>One scheme of a requirement, with its OAuth2 scopes.</summary>
internal sealed record ApiSecurityUse(string Scheme, EquatableArray<string> Scopes);
