namespace SourceGen.OpenApi;

/// <summary>Binds alternatives that have no type in common to a union.</summary>
internal sealed class UnionBinder(TypeTable table, SchemaPlace place, TypeIdentity identity, TypeFileEntry file)
{
    private readonly NamePool _cases = new(reserved: ReservedNames.UnionCases);

    public UnionModel Bind()
    {
        _cases.Block(identity.Name);
        var schema = place.Schema;
        var alternatives = table.Shapes.Alternatives(schema);
        var cases = new List<UnionCase>();
        for (var i = 0; i < alternatives.Count; i++)
        {
            var bound = BindCase(alternatives[i], i);
            // What may be anything is what the union holds for values that fit none of its types.
            if (
                bound.Type.Kind != TypeKind.Json
                && !cases.Exists(other => string.Equals(other.Type.Name, bound.Type.Name, StringComparison.Ordinal))
            )
            {
                cases.Add(bound);
            }
        }

        var discriminator = schema.Discriminator?.Property ?? ConstantMember(alternatives);
        return new UnionModel
        {
            Name = identity.Name,
            Type = identity.Type,
            JsonClass = identity.JsonClass,
            Summary = schema.Description ?? schema.Title ?? $"One of several types: {string.Join(", ", cases.Select(one => one.Name))}.",
            IsDeprecated = schema.Deprecated,
            Cases = cases.ToEquatableArray(),
            Discriminator = cases.Exists(one => !one.DiscriminatorValues.IsEmpty) ? discriminator : null,
        };
    }

    private UnionCase BindCase(SchemaPlace alternative, int index)
    {
        var hint = CaseHint(alternative, index);
        var type = table.Resolve(alternative, identity.Name + hint, file);
        if (type.Kind == TypeKind.DateTimeOffset)
        {
            type = table.Shapes.MergedTime(place.Schema) ?? type;
        }

        var members =
            type.Kind == TypeKind.Record
                ? MemberCollector.Collect(table.Graph, alternative, baseComponent: null).Members.ToList()
                : new List<SchemaMember>();
        return new UnionCase
        {
            Name = _cases.Reserve(CaseName(type, hint)),
            Type = type,
            DiscriminatorValues = type.Kind == TypeKind.Record ? DiscriminatorValues(alternative) : default,
            Required = members.Where(member => member.IsRequired).Select(member => member.WireName).ToEquatableArray(),
            Known = members.Select(member => member.WireName).ToEquatableArray(),
            Summary = alternative.Schema.Description,
        };
    }

    private static string CaseHint(SchemaPlace alternative, int index)
    {
        if (alternative.Component is { } component)
        {
            return CSharpNames.Pascal(component);
        }

        return alternative.Schema.Title is { } title
            ? CSharpNames.Pascal(title)
            : "Option" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string CaseName(TypeRef type, string hint) => type.Traits.CaseName ?? TypeTable.NameOf(type) ?? hint;

    /// <summary>What the discriminator says for an alternative: the mapping's values, or the component's name.</summary>
    private EquatableArray<string> DiscriminatorValues(SchemaPlace alternative)
    {
        var schema = place.Schema;
        if (schema.Discriminator is not { } discriminator)
        {
            var members = MemberCollector.Collect(table.Graph, alternative, baseComponent: null).Members;
            var name = ConstantMember(table.Shapes.Alternatives(schema));
            return
                members.FirstOrDefault(member => string.Equals(member.WireName, name, StringComparison.Ordinal)) is { } found
                && Constant(found) is { } constant
                ? [constant]
                : default;
        }

        return alternative.Component is { } component ? Discriminators.ValuesOf(discriminator, component) : default;
    }

    /// <summary>A member that all objects among the alternatives require, each with a constant of its own: as good as a discriminator.</summary>
    private string? ConstantMember(IReadOnlyList<SchemaPlace> alternatives)
    {
        Dictionary<string, HashSet<string>>? common = null;
        var objects = 0;
        foreach (var alternative in alternatives)
        {
            if (table.Shapes.Of(alternative) != SchemaShape.Record)
            {
                continue;
            }

            objects++;
            common ??= new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
            foreach (var member in MemberCollector.Collect(table.Graph, alternative, baseComponent: null).Members)
            {
                if (member.IsRequired && Constant(member) is { } constant)
                {
                    if (!common.TryGetValue(member.WireName, out var constants))
                    {
                        common.Add(member.WireName, constants = new HashSet<string>(StringComparer.Ordinal));
                    }

                    constants.Add(constant);
                }
            }
        }

        return common?.Where(entry => entry.Value.Count == objects && objects > 1).Select(entry => entry.Key).FirstOrDefault();
    }

    private string? Constant(SchemaMember member)
    {
        var schema = table.Target(member.Schema);
        return schema.Enum.Count == 1 && EnumValues.IsText(schema) ? schema.Enum[0].Text : null;
    }
}
