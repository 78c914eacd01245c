namespace SourceGen.OpenApi;

/// <summary>
/// A <c>deepObject</c> parameter whose members are comparisons (<c>created[gte]</c>, <c>created[lt]</c>) is as many parameters as it has members,
/// and one more where a plain value is allowed in place of the object.
/// </summary>
internal static class DeepRange
{
    public static IEnumerable<RequestField> Expand(RequestField field, TypeTable types)
    {
        if (field.IsRequired || field.Style != ParameterStyle.DeepObject || Members(field.Schema, types, out var plain) is not { } members)
        {
            return [field];
        }

        var expanded = members.Select(member =>
            field with
            {
                Name = $"{field.Name}[{member.Name}]",
                WireName = $"{field.WireName}[{member.Name}]",
                Schema = member.Schema,
                Description = member.Schema.Description ?? field.Description,
                Style = null,
                Explode = null,
            }
        );
        return plain is null ? expanded : expanded.Prepend(field with { Schema = plain, Style = null, Explode = null });
    }

    private static EquatableArray<ApiProperty>? Members(ApiSchema schema, TypeTable types, out ApiSchema? plain)
    {
        plain = null;
        var target = types.Target(schema);
        if (IsRange(target))
        {
            return target.Properties;
        }

        var alternatives = target.AnyOf.Concat(target.OneOf).Select(types.Target).ToList();
        var range = alternatives.Find(IsRange);
        var others = alternatives.FindAll(alternative => !ReferenceEquals(alternative, range));
        if (range is null || others.Count != 1 || !IsSimple(others[0]))
        {
            return null;
        }

        plain = others[0];
        return range.Properties;
    }

    private static bool IsRange(ApiSchema schema) =>
        !schema.Properties.IsEmpty
        && schema.Properties.All(static property => ComparisonName.Parse($"x[{property.Name}]") is not null && IsSimple(property.Schema));

    private static bool IsSimple(ApiSchema schema) =>
        schema.Types is not SchemaTypes.None && (schema.Types & (SchemaTypes.Object | SchemaTypes.Array)) == SchemaTypes.None;
}
