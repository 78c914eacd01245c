namespace SourceGen.OpenApi;

/// <summary>Follows JSON Pointers over emitted types.</summary>
internal sealed class AccessorBinder(TypeTable types)
{
    /// <summary>The path from a value of the type to where the pointer leads; null where it leads to nothing that has a name.</summary>
    public AccessorModel? Bind(TypeRef root, string pointer)
    {
        var steps = new List<AccessorStep>();
        var type = root;
        var nullable = false;
        var allowsNull = false;
        foreach (var segment in JsonPointerText.Segments(pointer))
        {
            if (types.RecordOf(type) is not { } record || Find(record, segment) is not { } property)
            {
                return null;
            }

            steps.Add(new AccessorStep(property.Name, property.IsNullable));
            nullable |= property.IsNullable;
            types.HasObsoleteReads |= property.IsDeprecated;
            allowsNull = property.WritesNull;
            type = property.Type;
        }

        return new AccessorModel(steps.ToEquatableArray(), type, nullable) { AllowsNull = allowsNull };
    }

    private static PropertyModel? Find(RecordModel record, string wireName)
    {
        foreach (var property in record.Properties)
        {
            if (string.Equals(property.WireName, wireName, StringComparison.Ordinal) && !property.IsOptional)
            {
                return property;
            }
        }

        foreach (var property in record.Properties)
        {
            foreach (var alias in property.Aliases)
            {
                if (string.Equals(alias, wireName, StringComparison.Ordinal))
                {
                    return property;
                }
            }
        }

        return null;
    }
}
