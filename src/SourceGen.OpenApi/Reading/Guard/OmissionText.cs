namespace SourceGen.OpenApi;

/// <summary>What becomes of the place around something that cannot be read, in the words of its diagnostic.</summary>
internal static class OmissionText
{
    public const string LeftOut = "it is left out";

    /// <summary>Within a member of an object: what the owner can do without is left out itself, the rest costs what is around it.</summary>
    public static string Within(string name, NodeKind ownerKind, NodeField rule, string outer) =>
        ownerKind switch
        {
            NodeKind.PathItem when rule.Kind == NodeKind.Operation => "the operation is left out",
            NodeKind.PathItem when rule.IsEssential => "the operations of the path are left out",
            NodeKind.Components => OfComponent(rule.Kind),
            NodeKind.Document when rule.Kind is NodeKind.Schema or NodeKind.Parameter or NodeKind.Response => OfComponent(rule.Kind),
            NodeKind.Schema when name is "properties" => "the property is left out",
            _ => rule.IsEssential ? outer : LeftOut,
        };

    public static string OfComponent(NodeKind kind) =>
        kind == NodeKind.Schema ? "the schema allows any value instead" : "what uses it is left out";
}
