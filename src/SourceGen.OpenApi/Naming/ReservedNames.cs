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
        "JsonMember",
        "PrintMembers",
        "ToJsonUtf8",
        "WriteJson"
    );

    /// <summary>Members of every open enum.</summary>
    public static readonly HashSet<string> EnumMembers = WithObject("FromJson", "IsKnown", "ToJsonUtf8", "Value", "Wire");

    /// <summary>Cases of every union.</summary>
    public static readonly HashSet<string> UnionCases = Set("Json", "Unknown", "Value");

    /// <summary>Members of every union.</summary>
    public static readonly HashSet<string> UnionMembers = WithObject([.. UnionCases, "FromJson", "ToJsonUtf8"]);

    /// <summary>These, and what every class has.</summary>
    public static HashSet<string> WithObject(params string[] names) => Set([.. ObjectMembers, .. names]);

    /// <summary>A set of names as pools compare them.</summary>
    public static HashSet<string> Set(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
}
