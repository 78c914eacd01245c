namespace SourceGen.OpenApi;

/// <summary>A JSON Pointer as a path over emitted members.</summary>
/// <param name="Steps">The members, from the outside in; none for the value itself.</param>
/// <param name="Type">The type at the end.</param>
/// <param name="IsNullable">True when the end, or anything on the way, may be null.</param>
internal sealed record AccessorModel(EquatableArray<AccessorStep> Steps, TypeRef Type, bool IsNullable)
{
    /// <summary>True when null is a value of the end as the document has it, and not merely absent.</summary>
    public bool AllowsNull { get; init; }
}

/// <summary>One member on the way.</summary>
internal sealed record AccessorStep(string Name, bool IsNullable);
