namespace SourceGen.OpenApi;

/// <summary>Binds an object to a record.</summary>
internal sealed class RecordBinder(TypeTable table, SchemaPlace place, TypeIdentity identity, TypeFileEntry file)
{
    /// <summary>The property that keeps members which the document does not name.</summary>
    private const string AdditionalName = "AdditionalProperties";

    private readonly PropertyBinder _properties = new(table, place.Schema, identity, file);

    public RecordModel Bind()
    {
        var baseComponent = table.Graph.BaseOf(place.Component);
        var above = baseComponent is null ? null : table.BoundRecord(baseComponent);
        var collected = MemberCollector.Collect(table.Graph, place, above is null ? null : baseComponent);
        var discriminator = DiscriminatorOf(baseComponent);
        var isBase = table.Graph.DerivedOf(place.Component).Count > 0;

        var members = new NamePool(reserved: ReservedNames.RecordMembers);
        members.Block(identity.Name);
        var properties = new List<PropertyModel>();
        foreach (var inherited in above?.Properties ?? default)
        {
            members.Block(inherited.Name);
            // A base whose discriminator is no text has set nothing, and its heirs cannot either.
            var isDiscriminator =
                inherited.InitialText is not null && string.Equals(inherited.WireName, discriminator?.Property, StringComparison.Ordinal);
            properties.Add(
                inherited with
                {
                    IsInherited = true,
                    InitialText = isDiscriminator ? Discriminators.ValuesOf(discriminator!, place.Component!)[0] : inherited.InitialText,
                }
            );
        }

        properties.AddRange(Own(collected, members, above, isBase ? discriminator : null));
        return new RecordModel
        {
            Name = identity.Name,
            Type = identity.Type,
            JsonClass = identity.JsonClass,
            Summary = place.Schema.Description ?? place.Schema.Title ?? $"A value of {identity.Name}.",
            IsDeprecated = place.Schema.Deprecated,
            Properties = Settle(properties),
            Additional = Additional(collected, above),
            Base = above?.Type,
            Discriminator = isBase ? discriminator?.Property : null,
            Derived = isBase && discriminator is not null ? Derived(discriminator) : default,
            HasDerived = isBase,
        };
    }

    private IEnumerable<PropertyModel> Own(MemberCollector collected, NamePool names, RecordModel? above, ApiDiscriminator? discriminator)
    {
        var inherited = new HashSet<string>(
            above is null ? [] : above.Properties.AsSpan().ToArray().Select(property => property.WireName),
            StringComparer.Ordinal
        );
        // What the base has is described there; a narrower description of the same member has no place in C#.
        var own = collected.Members.Where(member => !inherited.Contains(member.WireName)).ToList();
        if (
            discriminator is not null
            && !inherited.Contains(discriminator.Property)
            && !own.Exists(member => string.Equals(member.WireName, discriminator.Property, StringComparison.Ordinal))
        )
        {
            var schema = new ApiSchema
            {
                Pointer = place.Schema.Pointer,
                Types = SchemaTypes.String,
                Description = "Says which of the derived types this is.",
            };
            own.Insert(0, new SchemaMember(discriminator.Property, schema, IsRequired: true, Owner: null, place.Schema));
        }

        var wished = names.ReserveAll([.. own.Select(member => NameWish.Of(member.WireName, member.Schema.Extensions.CSharpName))]);
        for (var i = 0; i < wished.Length; i++)
        {
            table.Context.Origins?.Add(identity.Name, wished[i], own[i].Schema.Pointer);
            var property = _properties.Bind(own[i], wished[i]);
            var isDiscriminator = string.Equals(own[i].WireName, discriminator?.Property, StringComparison.Ordinal);
            yield return isDiscriminator ? AsDiscriminator(property, own[i].Schema, discriminator!) : property;
        }
    }

    /// <summary>The type says what a discriminator would: derived records set it, so that nobody has to.</summary>
    private PropertyModel AsDiscriminator(PropertyModel property, ApiSchema schema, ApiDiscriminator discriminator) =>
        property.Type.Kind is TypeKind.String or TypeKind.Enum
            ? property with
            {
                IsRequired = false,
                IsNullable = false,
                IsOptional = false,
                EmptyAsNull = false,
                InitialText =
                    place.Component is { } component && (Maps(discriminator, component) || Allows(table.Target(schema), component))
                        ? Discriminators.ValuesOf(discriminator, component)[0]
                        : "",
            }
            : property;

    private static bool Maps(ApiDiscriminator discriminator, string component) =>
        discriminator.Mapping.AsSpan().ToArray().Any(mapping => string.Equals(mapping.Schema, component, StringComparison.Ordinal));

    /// <summary>Without a mapping a type's own name is what its discriminator says, unless the document lists other names only.</summary>
    private static bool Allows(ApiSchema schema, string component) =>
        schema.Enum.IsEmpty || schema.Enum.Any(value => string.Equals(value.Text, component, StringComparison.Ordinal));

    /// <summary>The nearest discriminator, of the component itself or of one that it inherits from.</summary>
    private ApiDiscriminator? DiscriminatorOf(string? above)
    {
        var found = place.Schema.Discriminator;
        for (var name = above; found is null && name is not null; name = table.Graph.BaseOf(name))
        {
            found = table.Graph.Component(name)?.Discriminator;
        }

        return found;
    }

    private EquatableArray<DerivedModel> Derived(ApiDiscriminator discriminator)
    {
        var derived = new List<DerivedModel>();
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var component in table.Graph.DerivedOf(place.Component).OrderByDescending(table.Graph.DepthOf))
        {
            foreach (var value in Discriminators.ValuesOf(discriminator, component))
            {
                if (table.ComponentType(component) is { Kind: TypeKind.Record } type && values.Add(value))
                {
                    derived.Add(new DerivedModel(value, type));
                }
            }
        }

        return derived.ToEquatableArray();
    }

    private AdditionalModel? Additional(MemberCollector collected, RecordModel? above)
    {
        if (above?.Additional is { } inherited)
        {
            return inherited with { IsInherited = true };
        }

        if (!collected.AllowsAdditional && !table.Context.Model.Settings.KeepUnknownMembers)
        {
            return null;
        }

        var schema = collected.AllowsAdditional ? collected.Additional : null;
        var type = schema is null ? ScalarTypes.Json : table.Resolve(schema, identity.Name + "Value", file);
        return new AdditionalModel(
            AdditionalName,
            type,
            schema is not null && type.Kind != TypeKind.Json && table.IsNullable(schema),
            IsInherited: false
        );
    }

    /// <summary>An alias gives way to a member of that name, and to the first that claims it.</summary>
    private EquatableArray<PropertyModel> Settle(List<PropertyModel> properties)
    {
        var taken = new HashSet<string>(properties.Select(property => property.WireName), StringComparer.Ordinal);
        for (var i = 0; i < properties.Count; i++)
        {
            var aliases = properties[i].Aliases.AsSpan().ToArray();
            var free = aliases.Where(taken.Add).ToEquatableArray();
            if (free.Count < aliases.Length)
            {
                table.Context.Report(
                    DiagnosticIds.InvalidExtension,
                    place.Schema.Pointer,
                    "x-aliases",
                    $"a name given to '{properties[i].WireName}' is another member's"
                );
                properties[i] = properties[i] with { Aliases = free };
            }
        }

        return properties.ToEquatableArray();
    }
}
