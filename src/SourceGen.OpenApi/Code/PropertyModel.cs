namespace SourceGen.OpenApi;

/// <summary>One property of an emitted record.</summary>
internal sealed record PropertyModel
{
    /// <summary>The C# name.</summary>
    public required string Name { get; init; }

    /// <summary>The JSON member's name.</summary>
    public required string WireName { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>True where the C# property may be null: not required, or null in the document.</summary>
    public bool IsNullable { get; init; }

    /// <summary>True for the C# <c>required</c> modifier: required and not null in the document.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True when absence, null and a value are three things, so that the property is an <c>Optional&lt;T?&gt;</c>.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True when null is written instead of leaving the member out: required in the document, but nullable.</summary>
    public bool WritesNull { get; init; }

    /// <summary>Other wire names that are read into this property.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>Empty text is read as null.</summary>
    public bool EmptyAsNull { get; init; }

    /// <summary>Texts of this member repeat from row to row, so that one string serves all equal ones.</summary>
    public bool Intern { get; init; }

    /// <summary>The text value that the constructor sets: what a discriminator says for this type.</summary>
    public string? InitialText { get; init; }

    /// <summary>True when the property is declared by the base record.</summary>
    public bool IsInherited { get; init; }

    /// <summary>True for a time that may come as text, an object or a number: the record remembers which, and writes the same.</summary>
    public bool KeepsForm =>
        Type.Kind == TypeKind.DateTimeOffset
        && (Type.Wire & (WireFormats.Iso8601 | WireFormats.Rfc2822)) != WireFormats.Default
        && (Type.Wire & (WireFormats.UnixSeconds | WireFormats.SecondsObject)) != WireFormats.Default;

    /// <summary>True for what only the server sets, in a type that is also sent: requests leave it out.</summary>
    public bool IsReadOnly { get; init; }

    public bool IsDeprecated { get; init; }

    public string? Summary { get; init; }

    public string? Remarks { get; init; }

    /// <summary>The type that the property is declared with.</summary>
    public string DeclaredType(string support)
    {
        var type = IsNullable ? Type.NullableName : Type.Name;
        return IsOptional ? $"{support}.Optional<{Type.NullableName}>" : type;
    }
}
