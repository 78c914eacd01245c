namespace SourceGen.OpenApi;

/// <summary>The file that makes a client's types known to System.Text.Json without reflection.</summary>
internal sealed record ResolverFile(FileHeader Header) : GeneratedFile(Header)
{
    /// <summary>The resolver's name, such as <c>TwilioJson</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The client it belongs to, for the documentation.</summary>
    public required string ClientName { get; init; }

    public EquatableArray<TypeRef> Types { get; init; }
}
