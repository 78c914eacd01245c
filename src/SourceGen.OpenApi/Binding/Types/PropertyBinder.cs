namespace SourceGen.OpenApi;

/// <summary>Binds one member of an object to a property.</summary>
internal sealed class PropertyBinder(TypeTable table, ApiSchema record, TypeIdentity identity, TypeFileEntry file)
{
    public PropertyModel Bind(Member member, string name)
    {
        var schema = member.Schema;
        var place = table.Graph.Follow(schema);
        var owner = member.Owner is null ? identity.Name : OwnerName(member.Owner);
        var type = table.Resolve(schema, owner + CSharpNames.Pascal(member.WireName), file);
        var isAny = type.Kind == TypeKind.Json;
        var allowsNull = place.IsNullable && !isAny;
        var isRequired = member.IsRequired && !IsOneWay(schema, place.Schema);
        var constant = isRequired && !allowsNull ? Constant(place.Schema, type) : null;
        var mayBeMissing =
            isRequired && constant is null && table.Context.Model.Settings.AllowsMissingRequired && !table.Use.IsRequestOnly(record);
        isRequired &= !mayBeMissing;
        var isNullable = !isRequired || allowsNull;
        return new PropertyModel
        {
            Name = name,
            WireName = member.WireName,
            Type = type,
            IsNullable = isNullable,
            IsRequired = isRequired && !allowsNull && constant is null,
            IsOptional = !isRequired && (allowsNull || (isAny && place.IsNullable)) && table.Use.TellsNullFromAbsent(record),
            WritesNull = isRequired && allowsNull,
            Aliases = schema
                .Extensions.Aliases.AsSpan()
                .ToArray()
                .Where(alias => !string.Equals(alias, member.WireName, StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .ToEquatableArray(),
            EmptyAsNull = isNullable && EmptyAsNull(schema, place.Schema, member.Parent),
            Intern = type.Kind == TypeKind.String && InternRule.Holds(member.WireName, place.Schema.Format),
            InitialText = constant,
            IsReadOnly = (schema.ReadOnly || place.Schema.ReadOnly) && table.Use.IsSent(record),
            IsDeprecated = schema.Deprecated || place.Schema.Deprecated,
            Summary = schema.Description ?? place.Schema.Description ?? schema.Title ?? $"The member {member.WireName}.",
            Remarks = Remarks(schema, place.Schema, mayBeMissing),
        };
    }

    /// <summary>
    /// What only the server sets is no burden on those who send, what only they set is none on those who read: required for one side, it is
    /// optional in a type that serves both, or the other one.
    /// </summary>
    private bool IsOneWay(ApiSchema schema, ApiSchema target) =>
        ((schema.ReadOnly || target.ReadOnly) && table.Use.IsSent(record))
        || ((schema.WriteOnly || target.WriteOnly) && !table.Use.IsRequestOnly(record));

    private string OwnerName(string component) =>
        table.ComponentType(component) is { } type && TypeTable.NameOf(type) is { } name ? name : CSharpNames.Pascal(component);

    private bool EmptyAsNull(ApiSchema schema, ApiSchema target, ApiSchema parent) =>
        schema.Extensions.EmptyAsNull ?? target.Extensions.EmptyAsNull ?? parent.Extensions.EmptyAsNull ?? table.Context.Model.EmptyAsNull;

    private static string? Constant(ApiSchema target, TypeRef type) =>
        type.Kind == TypeKind.String && target.Enum.Count == 1 ? target.Enum[0].Text : null;

    private static string? Remarks(ApiSchema schema, ApiSchema target, bool mayBeMissing)
    {
        var remarks = new List<string>();
        if (mayBeMissing)
        {
            remarks.Add("Required by the document; null where a response leaves it out.");
        }

        if ((schema.Default ?? target.Default) is { } value)
        {
            remarks.Add($"Default: {value}.");
        }

        if (schema.ReadOnly || target.ReadOnly)
        {
            remarks.Add("Set by the server.");
        }

        if (schema.WriteOnly || target.WriteOnly)
        {
            remarks.Add("Only sent, never returned.");
        }

        if (target.Enum.Count == 1)
        {
            remarks.Add($"Always {target.Enum[0].Text}.");
        }

        return remarks.Count == 0 ? null : string.Join(" ", remarks);
    }
}
