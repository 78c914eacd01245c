namespace SourceGen.OpenApi;

/// <summary>Follows JSON Pointers through schemas as they would go through the values that the schemas describe.</summary>
internal sealed class SchemaPath
{
    private const int MostLevels = 16;
    private readonly Dictionary<string, ApiSchema> _components = new(StringComparer.Ordinal);

    public SchemaPath(ApiModel model)
    {
        foreach (var component in model.Schemas)
        {
            _components[component.Name] = component.Schema;
        }
    }

    /// <summary>The schema at a pointer; null when no value can have anything there. <paramref name="isOpen"/>: nobody can tell.</summary>
    public ApiSchema? Find(ApiSchema schema, string pointer, out bool isOpen)
    {
        isOpen = false;
        var current = schema;
        foreach (var segment in JsonPointerText.Segments(pointer))
        {
            if (MemberOf(current, segment, 0, ref isOpen) is not { } next)
            {
                return null;
            }

            current = next;
        }

        return current;
    }

    /// <summary>The pointer that one which leads nowhere was meant to be: the same but for one name that is nearly there; null when none is near.</summary>
    public string? Meant(ApiSchema schema, string pointer)
    {
        var current = schema;
        var meant = "";
        var isCorrected = false;
        foreach (var segment in JsonPointerText.Segments(pointer))
        {
            var name = segment;
            var isOpen = false;
            if (MemberOf(current, segment, 0, ref isOpen) is null)
            {
                if (isCorrected || NearMiss.Of(segment, [.. NamesOf(current, 0)]) is not { } near)
                {
                    return null;
                }

                (name, isCorrected) = (near, true);
            }

            meant = JsonPointerText.Child(meant, name);
            current = MemberOf(current, name, 0, ref isOpen)!;
        }

        return isCorrected ? meant : null;
    }

    /// <summary>The rows of a list; null where it is none. <paramref name="isOpen"/>: nobody can tell.</summary>
    public ApiSchema? Rows(ApiSchema schema, out bool isOpen)
    {
        isOpen = false;
        return Rows(schema, 0, ref isOpen);
    }

    private ApiSchema? Rows(ApiSchema schema, int level, ref bool isOpen)
    {
        if (Resolved(schema, level) is not { } known)
        {
            isOpen = true;
            return null;
        }

        if (known.Items is not null)
        {
            return known.Items;
        }

        isOpen |= IsAnything(known) || known.Types.HasFlag(SchemaTypes.Array);
        foreach (var part in Parts(known))
        {
            if (Rows(part, level + 1, ref isOpen) is { } rows)
            {
                return rows;
            }
        }

        return null;
    }

    private ApiSchema? MemberOf(ApiSchema schema, string name, int level, ref bool isOpen)
    {
        if (Resolved(schema, level) is not { } known)
        {
            isOpen = true;
            return null;
        }

        foreach (var property in known.Properties)
        {
            if (string.Equals(property.Name, name, StringComparison.Ordinal))
            {
                return property.Schema;
            }
        }

        isOpen |= IsAnything(known) || known.AllowsAdditional;
        foreach (var part in Parts(known))
        {
            if (MemberOf(part, name, level + 1, ref isOpen) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private IEnumerable<string> NamesOf(ApiSchema schema, int level) =>
        Resolved(schema, level) is { } known
            ? known.Properties.Select(static property => property.Name).Concat(Parts(known).SelectMany(part => NamesOf(part, level + 1)))
            : [];

    private static bool IsAnything(ApiSchema schema) =>
        schema.Properties.IsEmpty
        && schema.AllOf.IsEmpty
        && schema.OneOf.IsEmpty
        && schema.AnyOf.IsEmpty
        && schema.Items is null
        && (schema.Types == SchemaTypes.None || schema.Types.HasFlag(SchemaTypes.Object));

    private ApiSchema? Resolved(ApiSchema schema, int level)
    {
        var current = schema;
        for (var i = level; current.Reference is { } name; i++)
        {
            if (i > MostLevels || !_components.TryGetValue(name, out var next))
            {
                return null;
            }

            current = next;
        }

        return level > MostLevels ? null : current;
    }

    private static List<ApiSchema> Parts(ApiSchema schema)
    {
        var parts = new List<ApiSchema>();
        parts.AddRange(schema.AllOf);
        parts.AddRange(schema.OneOf);
        parts.AddRange(schema.AnyOf);
        return parts;
    }
}
