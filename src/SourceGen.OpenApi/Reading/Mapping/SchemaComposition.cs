namespace SourceGen.OpenApi;

/// <summary>Makes one of the many ways to say the same: null alternatives become a flag, lists of constants an enum, a lone alternative itself.</summary>
internal static class SchemaComposition
{
    public static ApiSchema Settle(SchemaParts parts)
    {
        parts.OneOf = WithoutNull(parts, parts.OneOf);
        parts.AnyOf = WithoutNull(parts, parts.AnyOf);
        if (parts.Types == SchemaTypes.None)
        {
            parts.IsNull = parts.NullType && parts.Enum.IsEmpty;
            parts.Types = ImpliedTypes(parts);
        }

        if (AsEnum(parts, parts.OneOf ?? parts.AnyOf) is { IsEmpty: false } values)
        {
            parts.Enum = values;
            parts.OneOf = null;
            parts.AnyOf = null;
        }

        return Lone(parts) is { } only ? Merged(parts, only) : parts.ToSchema();
    }

    private static List<ApiSchema>? WithoutNull(SchemaParts parts, List<ApiSchema>? alternatives)
    {
        if (alternatives is null || alternatives.RemoveAll(static schema => schema.IsNull) == 0)
        {
            return alternatives;
        }

        parts.Nullable = true;
        return alternatives.Count == 0 ? null : alternatives;
    }

    private static SchemaTypes ImpliedTypes(SchemaParts parts)
    {
        if (parts.Reference is not null)
        {
            return SchemaTypes.None;
        }

        if (parts.Properties is not null || parts.AllowsAdditional)
        {
            return SchemaTypes.Object;
        }

        return parts.Items is not null ? SchemaTypes.Array : SchemaTypes.None;
    }

    /// <summary><c>oneOf</c> of constants with titles is how 3.1 writes an enum with names.</summary>
    private static EquatableArray<ApiEnumValue> AsEnum(SchemaParts parts, List<ApiSchema>? alternatives)
    {
        if (alternatives is null || !parts.Enum.IsEmpty || parts.Discriminator is not null || parts.Properties is not null)
        {
            return default;
        }

        var values = new ApiEnumValue[alternatives.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var alternative = alternatives[i];
            if (alternative.Enum.Count != 1 || alternative.Reference is not null || !alternative.Properties.IsEmpty)
            {
                return default;
            }

            var value = alternative.Enum[0];
            values[i] = value with { Name = value.Name ?? alternative.Title, Description = value.Description ?? alternative.Description };
        }

        return new EquatableArray<ApiEnumValue>(values);
    }

    /// <summary>The only alternative, where nothing beside it has a say in the shape.</summary>
    private static ApiSchema? Lone(SchemaParts parts)
    {
        var count = (parts.AllOf?.Count ?? 0) + (parts.OneOf?.Count ?? 0) + (parts.AnyOf?.Count ?? 0);
        if (count != 1 || !parts.IsAnnotationOnly)
        {
            return null;
        }

        // Components that stand for each other, a base for its only heir and the heir for the base, would have no end.
        var only = (parts.AllOf ?? parts.OneOf ?? parts.AnyOf)![0];
        if (parts.IsComponent && only.Reference is not null)
        {
            return null;
        }

        return parts.Types == SchemaTypes.None || only.Reference is not null || (only.Types & parts.Types) == parts.Types ? only : null;
    }

    private static ApiSchema Merged(SchemaParts parts, ApiSchema only) =>
        only with
        {
            Pointer = parts.Pointer,
            Nullable = only.Nullable || parts.Nullable,
            Title = parts.Title ?? only.Title,
            Description = parts.Description ?? only.Description,
            Deprecated = parts.Deprecated || only.Deprecated,
            ReadOnly = parts.ReadOnly || only.ReadOnly,
            WriteOnly = parts.WriteOnly || only.WriteOnly,
            Default = parts.Default ?? only.Default,
            Example = parts.Example ?? only.Example,
            Extensions = parts.Extensions == ApiSchemaExtensions.None ? only.Extensions : parts.Extensions,
        };
}
