namespace SourceGen.OpenApi;

/// <summary>Decides what becomes of each schema, before anything has a name.</summary>
internal sealed class ShapeFinder(SchemaGraph graph, OwnTypes own, bool hasDateOnly)
{
    private const int MaximumDepth = 32;

    private readonly Dictionary<string, SchemaShape> _alternating = new(StringComparer.Ordinal);

    /// <summary>The shape of a schema that was followed.</summary>
    public SchemaShape Of(SchemaPlace place) => Of(place.Schema, place.Component, depth: 0);

    /// <summary>The shape of a component that gets a type of its own; null where it is another name for something else.</summary>
    public SchemaShape? NeedsType(SchemaPlace place) =>
        Settled(Final(place)) is { Type: null, Place: null, Shape: SchemaShape.Record or SchemaShape.Union or SchemaShape.Enum } settled
            ? settled.Shape
            : null;

    /// <summary>The inline schema that a component comes to, still under the component's name.</summary>
    public SchemaPlace Final(SchemaPlace place)
    {
        while (Settled(place) is { Place: { Component: null } inner })
        {
            place = inner with { Component = place.Component };
        }

        return place;
    }

    /// <summary>The last step before a type: a plain type, another schema that stands for this one, or a shape to make.</summary>
    public SettledSchema Settled(SchemaPlace place)
    {
        var schema = place.Schema;
        if (OwnOf(place) is { } type)
        {
            return new SettledSchema(SchemaShape.Scalar, type, Place: null);
        }

        var shape = Of(place);
        var isOwn = graph.DerivedOf(place.Component).Count > 0;
        if (!isOwn && schema.Enum.IsEmpty && schema.Extensions.Timestamp is null)
        {
            if (HasAlternatives(schema) && Alternatives(schema) is { Count: 1 } single)
            {
                return MergedTime(schema) is { } time && Scalar(RepresentedBy(single[0].Schema))?.Kind == TypeKind.DateTimeOffset
                    ? new SettledSchema(shape, time, Place: null)
                    : new SettledSchema(shape, Type: null, single[0]);
            }

            if (!schema.AllOf.IsEmpty && !IsObject(schema) && Representative(schema) is { } part)
            {
                return new SettledSchema(shape, Type: null, part);
            }
        }

        return new SettledSchema(shape, shape == SchemaShape.Scalar ? Scalar(schema) ?? ScalarTypes.Text : null, Place: null);
    }

    /// <summary>The type of a schema that is a single value or a point in time; null for all others.</summary>
    public TypeRef? Scalar(ApiSchema schema)
    {
        if (schema.Extensions.Timestamp is { } timestamp)
        {
            return ScalarTypes.Time(WireFormats.SecondsObject, timestamp);
        }

        if (!schema.Enum.IsEmpty)
        {
            return EnumValues.Scalar(schema);
        }

        return own.OfFormat(schema, ScalarTypes.Of(schema, isOlder: !hasDateOnly));
    }

    /// <summary>
    /// The alternatives of a schema that differ in C#, references followed: none where there are no alternatives, one where they come to the same.
    /// </summary>
    public IReadOnlyList<SchemaPlace> Alternatives(ApiSchema schema) => Alternatives(schema, depth: 0);

    /// <summary>One type for a schema whose alternatives are all, or whose points in time are, different forms of the same.</summary>
    public TypeRef? MergedTime(ApiSchema schema)
    {
        var wire = WireFormats.Default;
        ApiTimestamp? timestamp = null;
        foreach (var alternative in Listed(schema))
        {
            if (Scalar(graph.Follow(alternative).Schema) is { Kind: TypeKind.DateTimeOffset } time)
            {
                wire |= time.Wire;
                timestamp ??= time.Timestamp;
            }
        }

        return wire == WireFormats.Default ? null : ScalarTypes.Time(wire, timestamp);
    }

    /// <summary>True when the parts of an <c>allOf</c>, or what stands beside it, describe an object.</summary>
    public bool IsObject(ApiSchema schema) => IsObject(schema, depth: 0);

    /// <summary>The part of an <c>allOf</c> that says most about a single value.</summary>
    public SchemaPlace? Representative(ApiSchema schema)
    {
        SchemaPlace? found = null;
        foreach (var part in schema.AllOf)
        {
            var place = graph.Follow(part);
            if (!place.Schema.Enum.IsEmpty)
            {
                return place;
            }

            if (found is null && !SchemaGraph.IsAnnotation(place.Schema))
            {
                found = place;
            }
        }

        return found;
    }

    /// <summary>The type of the consumer's own that stands for a component.</summary>
    private TypeRef? OwnOf(SchemaPlace place) => own.OfComponent(place.Component, () => Instead(place.Schema));

    /// <summary>What the component would be: its kind and how it stands in JSON, without a name.</summary>
    private TypeRef Instead(ApiSchema schema) =>
        Of(schema, component: null, depth: 0) switch
        {
            SchemaShape.Scalar => Scalar(schema) ?? ScalarTypes.Text,
            SchemaShape.Enum => Nameless(EnumValues.IsInteger(schema) ? TypeKind.IntegerEnum : TypeKind.Enum),
            SchemaShape.Record => Nameless(TypeKind.Record),
            SchemaShape.Map => Nameless(TypeKind.Map),
            SchemaShape.List => Nameless(TypeKind.List),
            SchemaShape.Union or SchemaShape.Any => ScalarTypes.Json,
            var shape => throw new InvalidOperationException($"No kind for the shape {shape}."),
        };

    private static TypeRef Nameless(TypeKind kind) => new() { Kind = kind, Name = "" };

    private SchemaShape Of(ApiSchema schema, string? component, int depth)
    {
        if (depth > MaximumDepth)
        {
            // Any would pass upwards through every union above it, at twice the work for each.
            return HasAlternatives(schema) ? SchemaShape.Union : SchemaShape.Any;
        }

        if (own.HasComponent(component))
        {
            return SchemaShape.Scalar;
        }

        if (graph.DerivedOf(component).Count > 0)
        {
            return SchemaShape.Record;
        }

        if (schema.Extensions.Timestamp is not null)
        {
            return SchemaShape.Scalar;
        }

        if (!schema.Enum.IsEmpty)
        {
            // A lone text is a constant where it stands, but a type of its own where it has a name.
            var isConstant = EnumValues.Scalar(schema) is { Kind: TypeKind.String };
            return EnumValues.Scalar(schema) is null || (isConstant && component is not null) ? SchemaShape.Enum : SchemaShape.Scalar;
        }

        if (HasAlternatives(schema))
        {
            return component is null ? OfAlternatives(schema, depth) : OfAlternatives(schema, component, depth);
        }

        return schema.AllOf.IsEmpty || IsObject(schema, depth) ? OfTypes(schema, depth) : OfParts(schema, depth);
    }

    /// <summary>Alternatives that make a union, rather than conditions on the object that they stand in.</summary>
    private static bool HasAlternatives(ApiSchema schema) =>
        !(schema.OneOf.IsEmpty && schema.AnyOf.IsEmpty)
        && (schema.Discriminator is not null || (schema.Properties.IsEmpty && schema.AllOf.IsEmpty && !OnlyRequire(schema)));

    /// <summary><c>anyOf: [{ required: [a] }, { required: [b] }]</c> says nothing about types.</summary>
    private static bool OnlyRequire(ApiSchema schema)
    {
        foreach (var alternatives in (ReadOnlySpan<EquatableArray<ApiSchema>>)[schema.OneOf, schema.AnyOf])
        {
            foreach (var alternative in alternatives)
            {
                if (!SchemaGraph.IsAnnotation(alternative with { Required = default, Types = SchemaTypes.None }))
                {
                    return false;
                }
            }
        }

        return schema.Types != SchemaTypes.None;
    }

    /// <summary>The shape of a component with alternatives, found once; it is taken for a union while they lead back to it.</summary>
    private SchemaShape OfAlternatives(ApiSchema schema, string component, int depth)
    {
        if (!_alternating.TryGetValue(component, out var shape))
        {
            _alternating[component] = SchemaShape.Union;
            shape = OfAlternatives(schema, depth);
            _alternating[component] = shape;
        }

        return shape;
    }

    private SchemaShape OfAlternatives(ApiSchema schema, int depth)
    {
        var alternatives = Alternatives(schema, depth + 1);
        return alternatives.Count switch
        {
            0 => SchemaShape.Any,
            1 => Of(alternatives[0].Schema, alternatives[0].Component, depth + 1),
            _ => SchemaShape.Union,
        };
    }

    private SchemaShape OfParts(ApiSchema schema, int depth) =>
        Representative(schema) is { } part ? Of(part.Schema, part.Component, depth + 1) : OfTypes(schema, depth);

    private SchemaShape OfTypes(ApiSchema schema, int depth)
    {
        if (IsObject(schema, depth))
        {
            return HasMembers(schema, depth) ? SchemaShape.Record : SchemaShape.Map;
        }

        if (schema.Types == SchemaTypes.Array || (schema.Types == SchemaTypes.None && schema.Items is not null))
        {
            return SchemaShape.List;
        }

        if (ScalarTypes.Of(schema, isOlder: !hasDateOnly) is not null)
        {
            return SchemaShape.Scalar;
        }

        return schema.Types == SchemaTypes.None ? SchemaShape.Any : SchemaShape.Union;
    }

    private bool IsObject(ApiSchema schema, int depth)
    {
        if (schema.Types is not (SchemaTypes.None or SchemaTypes.Object))
        {
            return false;
        }

        if (schema.Types == SchemaTypes.Object || !schema.Properties.IsEmpty || schema.AllowsAdditional)
        {
            return true;
        }

        foreach (var part in schema.AllOf)
        {
            if (depth < MaximumDepth && IsObject(graph.Follow(part).Schema, depth + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the object, a part of it or an alternative that it is flattened with names a member.</summary>
    private bool HasMembers(ApiSchema schema, int depth)
    {
        if (!schema.Properties.IsEmpty || schema.Discriminator is not null)
        {
            return true;
        }

        foreach (var parts in (ReadOnlySpan<EquatableArray<ApiSchema>>)[schema.AllOf, schema.OneOf, schema.AnyOf])
        {
            foreach (var part in parts)
            {
                if (depth < MaximumDepth && HasMembers(graph.Follow(part).Schema, depth + 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private List<SchemaPlace> Alternatives(ApiSchema schema, int depth)
    {
        var found = new List<(SchemaPlace Place, SchemaShape Shape, string Signature)>();
        foreach (var alternative in Listed(schema))
        {
            if ((SchemaGraph.IsAnnotation(alternative) && alternative.Nullable) || graph.IsAbsence(alternative))
            {
                // Null is no alternative of its own; the schema is nullable.
                continue;
            }

            var place = graph.Follow(alternative);
            var shape = Of(place.Schema, place.Component, depth + 1);
            if (shape == SchemaShape.Any)
            {
                return [place];
            }

            var signature = Signature(place, shape, depth + 1);
            if (found.TrueForAll(other => !string.Equals(other.Signature, signature, StringComparison.Ordinal)))
            {
                found.Add((place, shape, signature));
            }
        }

        return AlternativeRules.Reduce(found, place => Scalar(place.Schema));
    }

    /// <summary>The alternatives as the document lists them; a list of types is one too.</summary>
    private static List<ApiSchema> Listed(ApiSchema schema)
    {
        if (!schema.OneOf.IsEmpty || !schema.AnyOf.IsEmpty)
        {
            return Concat(schema.OneOf, schema.AnyOf);
        }

        var single = new List<ApiSchema>();
        foreach (
            var type in (ReadOnlySpan<SchemaTypes>)
                [SchemaTypes.Object, SchemaTypes.Array, SchemaTypes.String, SchemaTypes.Number, SchemaTypes.Integer, SchemaTypes.Boolean]
        )
        {
            // Every integer is a number.
            if (Allows(schema, type) && !(type == SchemaTypes.Integer && Allows(schema, SchemaTypes.Number)))
            {
                single.Add(schema with { Types = type, Pointer = schema.Pointer + "#" + type, Nullable = false });
            }
        }

        return single;
    }

    private static bool Allows(ApiSchema schema, SchemaTypes type) => (schema.Types & type) == type;

    private static List<ApiSchema> Concat(EquatableArray<ApiSchema> first, EquatableArray<ApiSchema> second)
    {
        var all = new List<ApiSchema>(first.Count + second.Count);
        all.AddRange(first.AsSpan().ToArray());
        all.AddRange(second.AsSpan().ToArray());
        return all;
    }

    /// <summary>What the schema is in C#, in words that are the same for the same type.</summary>
    private string Signature(SchemaPlace place, SchemaShape shape, int depth)
    {
        var schema = place.Schema;
        switch (shape)
        {
            case SchemaShape.Scalar:
                return (OwnOf(place) ?? Scalar(RepresentedBy(schema)))?.Name ?? "string";
            case SchemaShape.List when schema.Items is { } items && depth < MaximumDepth:
                var item = graph.Follow(items);
                return "list of " + Signature(item, Of(item.Schema, item.Component, depth + 1), depth + 1);
            case SchemaShape.Map when depth < MaximumDepth:
                var value = schema.Additional is null ? default : graph.Follow(schema.Additional);
                return value.Schema is null ? "map" : "map of " + Signature(value, Of(value.Schema, value.Component, depth + 1), depth + 1);
            default:
                return shape + " " + (place.Component ?? "#" + schema.Pointer);
        }
    }

    private ApiSchema RepresentedBy(ApiSchema schema) =>
        schema.AllOf.IsEmpty || Representative(schema) is not { } part ? schema : part.Schema;
}
