namespace SourceGen.OpenApi;

/// <summary>Which operations of a document a client has: those that some pattern includes, or all, without those that one excludes.</summary>
internal sealed record OperationChoice
{
    public EquatableArray<string> IncludeTags { get; init; }

    public EquatableArray<string> IncludePaths { get; init; }

    public EquatableArray<string> IncludeOperations { get; init; }

    public EquatableArray<string> ExcludeTags { get; init; }

    public EquatableArray<string> ExcludePaths { get; init; }

    public EquatableArray<string> ExcludeOperations { get; init; }

    public bool ExcludeDeprecated { get; init; }

    /// <summary>Whether schemas stay that no operation of the client reaches; null where that follows from the rest.</summary>
    public bool? AllSchemas { get; init; }

    /// <summary>True when a pattern has to match for an operation to stay.</summary>
    public bool Includes => !IncludeTags.IsEmpty || !IncludePaths.IsEmpty || !IncludeOperations.IsEmpty;

    /// <summary>True when operations can be left out.</summary>
    public bool Chooses => Includes || ExcludeDeprecated || !ExcludeTags.IsEmpty || !ExcludePaths.IsEmpty || !ExcludeOperations.IsEmpty;

    /// <summary>True when only those schemas become types that the client's operations reach.</summary>
    public bool PrunesSchemas => !(AllSchemas ?? !Chooses);
}
