namespace SourceGen.OpenApi;

/// <summary>
/// Makes one schema of two that must both hold, as parts of an <c>allOf</c> do: objects have the members of both, items of lists unite
/// likewise, and of two descriptions of a single value the one that says more stands.
/// </summary>
internal sealed class SchemaUniter(SchemaGraph graph)
{
    /// <summary>Far more than a document needs; parts that refer to one another in circles could go on for long.</summary>
    private const int MaximumUnited = 1000;

    private const int MaximumDepth = 32;

    private readonly Dictionary<(string, string, string, string), ApiSchema> _united = [];
    private readonly List<string> _cut = [];

    private enum PartForm
    {
        Single,
        List,
        Object,
        Alternatives,
    }

    /// <summary>What a value must be that both describe. Words of the later one go before those of the earlier.</summary>
    public ApiSchema Unite(ApiSchema earlier, ApiSchema later)
    {
        var key = (earlier.Pointer, earlier.Variant, later.Pointer, later.Variant);
        if (!_united.TryGetValue(key, out var united))
        {
            // A circle meets the later of the two.
            _united.Add(key, later);
            _united[key] = united = Described(Choose(earlier, later), earlier, later);
        }

        return united;
    }

    /// <summary>Says where members were left out because their descriptions do not end.</summary>
    public void ReportTo(BindingContext context)
    {
        foreach (var pointer in _cut.Distinct(StringComparer.Ordinal))
        {
            context.Report(DiagnosticIds.FeatureIgnored, pointer, "a member that several parts describe", "the last of them stands");
        }
    }

    private ApiSchema Choose(ApiSchema earlier, ApiSchema later)
    {
        if (SchemaGraph.IsAnnotation(later))
        {
            return earlier;
        }

        if (SchemaGraph.IsAnnotation(earlier))
        {
            return later;
        }

        var first = graph.Follow(earlier);
        var second = graph.Follow(later);
        if (IsSame(first.Schema, second.Schema) || IsBareObject(first.Schema) || Contains(second, first))
        {
            return later;
        }

        if (IsBareObject(second.Schema) || Contains(first, second))
        {
            return earlier;
        }

        return (FormOf(first.Schema, 0), FormOf(second.Schema, 0)) switch
        {
            (PartForm.List, PartForm.List) => List(earlier, later, first.Schema, second),
            (PartForm.Object, PartForm.Object) or (PartForm.Object, PartForm.Alternatives) or (PartForm.Alternatives, PartForm.Object) =>
                Object(earlier, later, first.Schema, second),
            (PartForm.Single, PartForm.Single) => SaysMore(first.Schema, second.Schema) ? earlier : later,
            (PartForm.Alternatives, PartForm.Single) when second.Schema.Enum.IsEmpty => earlier,
            _ => later,
        };
    }

    private ApiSchema Object(ApiSchema earlier, ApiSchema later, ApiSchema first, SchemaPlace second)
    {
        if (
            first.Discriminator is not null && !first.OneOf.IsEmpty
            || second.Schema.Discriminator is not null && !second.Schema.OneOf.IsEmpty
        )
        {
            return later;
        }

        var united = new ApiSchema
        {
            Pointer = second.Schema.Pointer,
            Types = SchemaTypes.Object,
            AllOf = Parts(earlier).Concat(Parts(later)).ToEquatableArray(),
            Nullable = second.IsNullable,
        };
        if (first.AllowsAdditional && second.Schema.AllowsAdditional)
        {
            united = united with { AllowsAdditional = true, Additional = Items(first.Additional, second.Schema.Additional) };
        }

        return Counted(united, first, second.Schema, later);
    }

    private ApiSchema List(ApiSchema earlier, ApiSchema later, ApiSchema first, SchemaPlace second)
    {
        var items = Items(first.Items, second.Schema.Items);
        return ReferenceEquals(items, second.Schema.Items) ? later
            : ReferenceEquals(items, first.Items) ? earlier
            : Counted(second.Schema with { Items = items, Nullable = second.IsNullable, AllOf = default }, first, second.Schema, later);
    }

    private ApiSchema? Items(ApiSchema? first, ApiSchema? second) =>
        first is null ? second
        : second is null ? first
        : Unite(first, second);

    /// <summary>A schema of our own stands where the later one does; the variant tells it from that one.</summary>
    private ApiSchema Counted(ApiSchema united, ApiSchema first, ApiSchema second, ApiSchema later)
    {
        if (_united.Count > MaximumUnited)
        {
            _cut.Add(later.Pointer);
            return later;
        }

        return united with
        {
            Variant = second.Variant + "+" + first.Pointer + first.Variant,
        };
    }

    /// <summary>What was united before is taken apart again, so that nothing nests.</summary>
    private static EquatableArray<ApiSchema> Parts(ApiSchema schema) =>
        schema is { Reference: null, Variant.Length: > 0, AllOf.IsEmpty: false } ? schema.AllOf : new EquatableArray<ApiSchema>([schema]);

    private static ApiSchema Described(ApiSchema chosen, ApiSchema earlier, ApiSchema later) =>
        chosen with
        {
            Title = later.Title ?? earlier.Title,
            Description = later.Description ?? earlier.Description,
            Deprecated = earlier.Deprecated || later.Deprecated,
            ReadOnly = earlier.ReadOnly || later.ReadOnly,
            WriteOnly = earlier.WriteOnly || later.WriteOnly,
            Default = later.Default ?? earlier.Default,
            Example = later.Example ?? earlier.Example,
            Extensions = later.Extensions == ApiSchemaExtensions.None ? earlier.Extensions : later.Extensions,
        };

    private static bool IsSame(ApiSchema first, ApiSchema second) =>
        string.Equals(first.Pointer, second.Pointer, StringComparison.Ordinal)
        && string.Equals(first.Variant, second.Variant, StringComparison.Ordinal);

    /// <summary>True for an object of which nothing is said.</summary>
    private static bool IsBareObject(ApiSchema schema) =>
        schema.Types == SchemaTypes.Object
        && schema.Properties.IsEmpty
        && schema.Required.IsEmpty
        && schema.Additional is null
        && schema.AllOf.IsEmpty
        && schema.OneOf.IsEmpty
        && schema.AnyOf.IsEmpty
        && schema.Enum.IsEmpty
        && schema.Extensions.Timestamp is null;

    /// <summary>True when the one is composed of the other, which then adds nothing.</summary>
    private bool Contains(SchemaPlace outer, SchemaPlace inner)
    {
        if (inner.Component is not { } sought)
        {
            return false;
        }

        var pending = new Stack<ApiSchema>(outer.Schema.AllOf);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (pending.Count > 0)
        {
            var place = graph.Follow(pending.Pop());
            if (string.Equals(place.Component, sought, StringComparison.Ordinal))
            {
                return true;
            }

            if (place.Component is null || seen.Add(place.Component))
            {
                foreach (var part in place.Schema.AllOf)
                {
                    pending.Push(part);
                }
            }
        }

        return false;
    }

    private PartForm FormOf(ApiSchema schema, int depth)
    {
        if (schema.Types == SchemaTypes.Array || schema.Items is not null)
        {
            return PartForm.List;
        }

        if (schema.Types == SchemaTypes.Object || !schema.Properties.IsEmpty || schema.AllowsAdditional)
        {
            return PartForm.Object;
        }

        if (!schema.OneOf.IsEmpty || !schema.AnyOf.IsEmpty)
        {
            return PartForm.Alternatives;
        }

        foreach (var part in schema.AllOf)
        {
            if (depth < MaximumDepth && FormOf(graph.Follow(part).Schema, depth + 1) is var form && form != PartForm.Single)
            {
                return form;
            }
        }

        return PartForm.Single;
    }

    /// <summary>True when the earlier of two single values is described more closely: by its values, its format or its type.</summary>
    private static bool SaysMore(ApiSchema first, ApiSchema second)
    {
        if (!first.Enum.IsEmpty || !second.Enum.IsEmpty)
        {
            return second.Enum.IsEmpty || (!first.Enum.IsEmpty && first.Enum.Count < second.Enum.Count);
        }

        if (first.Extensions.Timestamp is not null || second.Extensions.Timestamp is not null)
        {
            return second.Extensions.Timestamp is null;
        }

        if (first.Format is not null || second.Format is not null)
        {
            return second.Format is null;
        }

        return first.Types != SchemaTypes.None
            && (second.Types == SchemaTypes.None || (first.Types == SchemaTypes.Integer && second.Types == SchemaTypes.Number));
    }
}
