namespace SourceGen.OpenApi;

/// <summary>What becomes of a schema in C#.</summary>
internal enum SchemaShape
{
    /// <summary>Any JSON.</summary>
    Any,

    /// <summary>A single value with a C# type of its own.</summary>
    Scalar,

    /// <summary>An open enum, over text or integers.</summary>
    Enum,
    Record,
    Union,
    List,
    Map,
}

/// <summary>A schema with all references and wrappers of one alternative taken away.</summary>
/// <param name="Schema">What is left.</param>
/// <param name="Component">The component that it is, or the last one on the way; null where it is inline.</param>
/// <param name="IsNullable">True when any step on the way allowed null.</param>
internal readonly record struct SchemaPlace(ApiSchema Schema, string? Component, bool IsNullable);

/// <summary>What a schema comes to: a plain type, another schema in its place, or a shape that is still to be made.</summary>
internal readonly record struct SettledSchema(SchemaShape Shape, TypeRef? Type, SchemaPlace? Place);
