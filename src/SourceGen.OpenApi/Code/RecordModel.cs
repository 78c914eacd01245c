namespace SourceGen.OpenApi;

/// <summary>An emitted record with its JSON code.</summary>
internal sealed record RecordModel : TypeModel
{
    /// <summary>Properties in document order, inherited ones first.</summary>
    public EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>Members that the document does not name, kept and written back; null where they are dropped.</summary>
    public AdditionalModel? Additional { get; init; }

    /// <summary>The record that this one derives from.</summary>
    public TypeRef? Base { get; init; }

    /// <summary>The JSON member whose text says which derived record a value is; set only where there are derived ones.</summary>
    public string? Discriminator { get; init; }

    /// <summary>Derived records, those of derived ones included, by the discriminator's text; the most derived come first.</summary>
    public EquatableArray<DerivedModel> Derived { get; init; }

    /// <summary>True when other records derive from this one.</summary>
    public bool HasDerived { get; init; }
}

/// <summary>Where members that the document does not name are kept.</summary>
/// <param name="Name">The property's C# name.</param>
/// <param name="Value">The type of a member's value.</param>
/// <param name="IsValueNullable">True where a value may be null.</param>
/// <param name="IsInherited">True when the base record declares the property.</param>
internal sealed record AdditionalModel(string Name, TypeRef Value, bool IsValueNullable, bool IsInherited)
{
    /// <summary>The type of each member's value.</summary>
    public string ValueType => IsValueNullable ? Value.NullableName : Value.Name;
}

/// <summary>A derived record and the discriminator's text for it.</summary>
internal sealed record DerivedModel(string Value, TypeRef Type);
