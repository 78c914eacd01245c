namespace SourceGen.OpenApi;

/// <summary>What becomes of the place around something that cannot be read, in the words of its diagnostic.</summary>
internal static class Consequences
{
    public const string LeftOut = "it is left out";

    /// <summary>Within a member of an object: what the owner can do without is left out itself, the rest costs what is around it.</summary>
    public static string Within(string name, NodeKind ownerKind, NodeField field, string outer) =>
        ownerKind switch
        {
            NodeKind.PathItem when field.Kind == NodeKind.Operation => "the operation is left out",
            NodeKind.PathItem when field.IsEssential => "the operations of the path are left out",
            NodeKind.Components => OfComponent(field.Kind),
            NodeKind.Document when field.Kind is NodeKind.Schema or NodeKind.Parameter or NodeKind.Response => OfComponent(field.Kind),
            NodeKind.Schema when name is "properties" => "the property is left out",
            _ => field.IsEssential ? outer : LeftOut,
        };

    public static string OfComponent(NodeKind kind) =>
        kind == NodeKind.Schema ? "the schema allows any value instead" : "what uses it is left out";
}
