namespace SourceGen.OpenApi;

/// <summary>Names that generated types and members must not have.</summary>
internal static class ReservedNames
{
    public static readonly HashSet<string> None = Set();

    /// <summary>What every class has, one without members too.</summary>
    public static readonly HashSet<string> ObjectMembers = Set(
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "ReferenceEquals",
        "ToString"
    );

    /// <summary>Members that every record has or must not declare, and those that are emitted into each one.</summary>
    public static readonly HashSet<string> RecordMembers = WithObject(
        "AdditionalProperties",
        "Clone",
        "EqualityContract",
        "FromJson",
        "PrintMembers",
        "ToJsonUtf8"
    );

    /// <summary>Members of every open enum.</summary>
    public static readonly HashSet<string> EnumMembers = WithObject("FromJson", "IsKnown", "ToJsonUtf8", "Value", "Wire");

    /// <summary>Cases of every union.</summary>
    public static readonly HashSet<string> UnionCases = Set("Json", "Unknown", "Value");

    /// <summary>Members of every union.</summary>
    private static readonly HashSet<string> UnionMembers = WithObject([.. UnionCases, "FromJson", "ToJsonUtf8"]);

    /// <summary>Support types that consumers name in their own code, beside the generated ones.</summary>
    private static readonly string[] SupportTypes =
    [
        "ApiClientOptions",
        "ApiException",
        "ApiFormatException",
        "ApiResponse",
        "ApiTimeoutException",
        "AsyncPageable",
        "BasicCredential",
        "BearerCredential",
        "Optional",
        "Page",
        "PageOptions",
        "PaginationException",
        "RateLimitException",
        "RequestOptions",
        "RetryOptions",
    ];

    /// <summary>A type cannot be called like one of its own members.</summary>
    public static string TypeName(string name, SchemaShape shape)
    {
        var members = shape switch
        {
            SchemaShape.Record => RecordMembers,
            SchemaShape.Union => UnionMembers,
            _ => EnumMembers,
        };
        return members.Contains(name) ? name + "Model" : name;
    }

    /// <summary>These, and what every class has.</summary>
    public static HashSet<string> WithObject(params string[] names) => Set([.. ObjectMembers, .. names]);

    /// <summary>A set of names as pools compare them.</summary>
    public static HashSet<string> Set(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Type names that would stand in the way: those of the support code, and every part of a namespace, since a type of that name would hide
    /// the namespace from all code beside it.
    /// </summary>
    public static IEnumerable<string> Types(DocumentNames names)
    {
        foreach (var name in SupportTypes)
        {
            yield return name;
        }

        yield return "System";
        yield return "Microsoft";
        foreach (var part in names.Namespace.Split('.').Concat(names.SupportNamespace.Split('.')))
        {
            yield return part;
        }
    }
}
