namespace SourceGen.OpenApi;

/// <summary>Names that a document's types must not have.</summary>
internal static class ReservedTypeNames
{
    /// <summary>Support types that consumers name in their own code, beside the generated ones.</summary>
    private static readonly string[] SupportTypes =
    [
        "ApiClientOptions",
        "ApiException",
        "ApiFormatException",
        "ApiResponse",
        "ApiStream",
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
        "ServerSentEvent",
        "StreamException",
        "StreamOptions",
    ];

    /// <summary>
    /// Type names that would stand in the way: those of the support code, those that every file of C# may mean by the SDK's usual usings, and every part of a namespace, since a type of that name would hide
    /// the namespace from all code beside it.
    /// </summary>
    public static IEnumerable<string> Of(DocumentNames names)
    {
        foreach (var name in SupportTypes)
        {
            yield return name;
        }

        yield return "System";
        yield return "Microsoft";
        foreach (var name in FrameworkNames.Types)
        {
            yield return name;
        }

        foreach (var part in names.Namespace.Split('.').Concat(names.SupportNamespace.Split('.')))
        {
            yield return part;
        }
    }

    /// <summary>A type cannot be called like one of its own members.</summary>
    public static string Avoiding(string name, SchemaShape shape)
    {
        var members = shape switch
        {
            SchemaShape.Record => ReservedNames.RecordMembers,
            SchemaShape.Union => ReservedNames.UnionMembers,
            _ => ReservedNames.EnumMembers,
        };
        return members.Contains(name) ? name + "Model" : name;
    }
}
