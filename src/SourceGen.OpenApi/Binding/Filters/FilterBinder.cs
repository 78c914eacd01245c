namespace SourceGen.OpenApi;

/// <summary>Finds what an operation's optional parameters compare, and names the methods that set them.</summary>
internal sealed class FilterBinder(ParameterBinder parameters, BindingContext context)
{
    /// <summary>Names that every filter has.</summary>
    private static readonly HashSet<string> Members = ReservedNames.WithObject("Create", "ToQueryString", "Parameters", "ApplyTo");

    /// <summary>Binds a filter over the given fields, in their order.</summary>
    /// <param name="name">The class name.</param>
    /// <param name="method">The method that takes it, for documentation.</param>
    /// <param name="fields">The optional fields of the request.</param>
    /// <param name="typePrefix">What names of inline types begin with.</param>
    public FilterModel Bind(string name, string method, IReadOnlyList<RequestField> fields, string typePrefix)
    {
        var wire = new NamePool(reserved: ReservedNames.ObjectMembers);
        var bound = fields.Select(field => Bind(field, wire, typePrefix)).ToList();
        var groups = FilterGrouping.Group(bound);
        var members = new NamePool("Filter", Members);
        members.Block(name);

        var order = new List<(string Wish, int Rank, BoundField? Single, FieldGroup? Group)>();
        foreach (var field in bound)
        {
            var group = groups.Find(candidate => candidate.Fields.Contains(field));
            if (group is null)
            {
                order.Add((Wish(field.Field), field.Field.CSharpName is null ? 1 : 0, field, null));
            }
            else if (ReferenceEquals(group.Fields[0], field))
            {
                order.Add((group.Name, 1, null, group));
            }
        }

        var names = members.ReserveAll([.. order.Select(static entry => new NameWish(entry.Wish, entry.Rank))]);
        var setters = new List<FilterSetter>();
        var models = new List<FilterGroup>();
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i].Group is { } group)
            {
                models.Add(Model(group, names[i], members.Reserve(names[i] + "Conditions")));
                NoteOrigins(name, models[models.Count - 1], group);
            }
            else
            {
                setters.Add(Setter(order[i].Single!, names[i], Comparison.Equal));
                context.Origins?.Add(name, names[i], order[i].Single!.Field.Pointer);
            }
        }

        return new FilterModel
        {
            Name = name,
            Method = method,
            Setters = setters.ToEquatableArray(),
            Groups = models.ToEquatableArray(),
            HasQuery = fields.Any(static field => string.Equals(field.Place, "Query", StringComparison.Ordinal)),
        };
    }

    private void NoteOrigins(string filter, FilterGroup model, FieldGroup group)
    {
        if (context.Origins is not { } origins)
        {
            return;
        }

        var type = filter + "." + model.ClassName;
        origins.Add(filter, model.Name, group.Fields[0].Field.Pointer);
        origins.Add(type, "", group.Fields[0].Field.Pointer);
        for (var i = 0; i < group.Entries.Count; i++)
        {
            origins.Add(type, model.Comparisons[i].Name, group.Entries[i].Field.Field.Pointer);
        }
    }

    private static string Wish(RequestField field) =>
        field.CSharpName is null ? CSharpNames.Pascal(field.Name) : CSharpNames.Chosen(field.CSharpName);

    private BoundField Bind(RequestField field, NamePool wire, string typePrefix)
    {
        var name = CSharpNames.Pascal(field.Name);
        var model = parameters.Bind(field, "Parameters." + wire.Reserve(name), typePrefix + name);
        return new BoundField(field, model, ComparisonName.Parse(field.Name));
    }

    private static FilterGroup Model(FieldGroup group, string name, string className)
    {
        var methods = new NamePool(reserved: ReservedNames.ObjectMembers);
        methods.Block(className);
        return new FilterGroup
        {
            Name = name,
            ClassName = className,
            Comparisons = group
                .Entries.Select(entry =>
                    Setter(entry.Field, methods.Reserve(MethodName(entry.Comparison, entry.Field.Model.Type)), entry.Comparison)
                )
                .ToEquatableArray(),
            Range = Range(group),
        };
    }

    private static FilterSetter Setter(BoundField field, string name, Comparison comparison) =>
        new()
        {
            Name = name,
            Comparison = comparison,
            Parameter = field.Model,
            Summary = field.Field.Description,
            IsDeprecated = field.Field.IsDeprecated,
        };

    private static FilterRange? Range(FieldGroup group)
    {
        var low = group.Find(Comparison.GreaterOrEqual) ?? group.Find(Comparison.Greater);
        var high = group.Find(Comparison.LessOrEqual) ?? group.Find(Comparison.Less);
        return
            low is not null
            && high is not null
            && string.Equals(low.Model.Type.Name, high.Model.Type.Name, StringComparison.Ordinal)
            && low.Model.Type.Traits.HasRange
            ? new FilterRange(low.Model, high.Model)
            : null;
    }

    private static string MethodName(Comparison comparison, TypeRef type)
    {
        var isTime = type.Traits.IsTime;
        return comparison switch
        {
            Comparison.Equal => type.Traits.Equality.ToString(),
            Comparison.Greater => isTime ? "After" : "GreaterThan",
            Comparison.GreaterOrEqual => isTime ? "OnOrAfter" : "AtLeast",
            Comparison.Less => isTime ? "Before" : "LessThan",
            Comparison.LessOrEqual => isTime ? "OnOrBefore" : "AtMost",
            _ => "AnyOf",
        };
    }
}
