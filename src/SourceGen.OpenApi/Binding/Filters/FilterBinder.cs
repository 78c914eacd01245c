namespace SourceGen.OpenApi;

/// <summary>Finds what an operation's optional parameters compare, and names the methods that set them.</summary>
internal sealed class FilterBinder(ParameterBinder parameters, BindingContext context)
{
    /// <summary>Names that every filter has.</summary>
    private static readonly string[] Members =
    [
        "Create",
        "ToQueryString",
        "Parameters",
        "ApplyTo",
        "Equals",
        "GetHashCode",
        "GetType",
        "ToString",
        "MemberwiseClone",
        "ReferenceEquals",
        "Finalize",
    ];

    /// <summary>Binds a filter over the given fields, in their order.</summary>
    /// <param name="name">The class name.</param>
    /// <param name="method">The method that takes it, for documentation.</param>
    /// <param name="fields">The optional fields of the request.</param>
    /// <param name="typePrefix">What names of inline types begin with.</param>
    public FilterModel Bind(string name, string method, IReadOnlyList<RequestField> fields, string typePrefix)
    {
        var wire = new NamePool();
        var bound = fields.Select(field => Bind(field, wire, typePrefix)).ToList();
        var groups = Group(bound);
        var members = new NamePool("Filter");
        members.Block(Members);
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
            }
            else
            {
                setters.Add(Setter(order[i].Single!, names[i], Comparison.Equal));
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

    private static string Wish(RequestField field) =>
        field.CSharpName is null ? CSharpNames.Pascal(field.Name) : CSharpNames.Chosen(field.CSharpName);

    private BoundField Bind(RequestField field, NamePool wire, string typePrefix)
    {
        var name = CSharpNames.Pascal(field.Name);
        var model = parameters.Bind(field, "Parameters." + wire.Reserve(name), typePrefix + name);
        return new BoundField(field, model, ComparisonName.Parse(field.Name));
    }

    private List<FieldGroup> Group(List<BoundField> fields)
    {
        var groups = new List<FieldGroup>();
        foreach (var field in fields)
        {
            if (field.Field.Filter is { } hint)
            {
                if (Op(hint.Op) is { } comparison)
                {
                    Join(groups, CSharpNames.Pascal(hint.Group), comparison, field);
                }
                else
                {
                    context.Report(
                        DiagnosticIds.InvalidExtension,
                        field.Field.Pointer,
                        "x-filter",
                        $"op is '{hint.Op}', but must be eq, gt, gte, lt, lte or in"
                    );
                }
            }
            else if (field.Parsed is { } parsed && Proves(field, parsed, fields))
            {
                Join(groups, CSharpNames.Pascal(parsed.Base), parsed.Comparison, field);
            }
        }

        // A parameter called like a group is the group's exact value; a list on its own is a group of one.
        foreach (var field in fields.Where(field => !groups.Exists(group => group.Fields.Contains(field))))
        {
            var name = CSharpNames.Pascal(field.Field.Name);
            var isList = field.Model.TakesMany;
            if (isList || (field.Field.Filter is null && groups.Exists(group => string.Equals(group.Name, name, StringComparison.Ordinal))))
            {
                Join(groups, name, isList ? Comparison.AnyOf : Comparison.Equal, field);
            }
        }

        foreach (var group in groups)
        {
            group.SortBy(fields);
        }

        return groups;
    }

    /// <summary>Adds the field to the group of that name, unless the group has that comparison already.</summary>
    private static void Join(List<FieldGroup> groups, string name, Comparison comparison, BoundField field)
    {
        var group = groups.Find(candidate => string.Equals(candidate.Name, name, StringComparison.Ordinal));
        if (group is null)
        {
            groups.Add(group = new FieldGroup(name));
        }

        if (!group.Has(comparison))
        {
            group.Add(comparison, field);
        }
    }

    private static Comparison? Op(string op) =>
        op switch
        {
            "eq" => Comparison.Equal,
            "gt" => Comparison.Greater,
            "gte" => Comparison.GreaterOrEqual,
            "lt" => Comparison.Less,
            "lte" => Comparison.LessOrEqual,
            "in" => Comparison.AnyOf,
            _ => null,
        };

    /// <summary>Words that are also plain English need a fitting type, or the other end beside them.</summary>
    private static bool Proves(BoundField field, ComparisonName parsed, List<BoundField> fields)
    {
        var kind = field.Model.Type.Kind;
        if (parsed.Comparison == Comparison.AnyOf != field.Model.TakesMany)
        {
            return false;
        }

        if (kind is TypeKind.Boolean or TypeKind.Record or TypeKind.Union or TypeKind.Map or TypeKind.List && !field.Model.TakesMany)
        {
            return false;
        }

        return parsed.Kind switch
        {
            ComparisonProof.Time => IsTime(kind) || HasOtherEnd(field, parsed, fields),
            ComparisonProof.Bound => IsTime(kind) || IsNumber(kind) || HasOtherEnd(field, parsed, fields),
            _ => true,
        };
    }

    private static bool HasOtherEnd(BoundField field, ComparisonName parsed, List<BoundField> fields) =>
        fields.Exists(other =>
            other.Parsed is { } name
            && IsLower(name.Comparison) != IsLower(parsed.Comparison)
            && other.Model.Type.Kind == field.Model.Type.Kind
            && string.Equals(CSharpNames.Pascal(name.Base), CSharpNames.Pascal(parsed.Base), StringComparison.Ordinal)
        );

    private static bool IsLower(Comparison comparison) => comparison is Comparison.Greater or Comparison.GreaterOrEqual;

    private static bool IsTime(TypeKind kind) => kind is TypeKind.DateTimeOffset or TypeKind.Date;

    private static bool IsNumber(TypeKind kind) =>
        kind is TypeKind.Int32 or TypeKind.Int64 or TypeKind.Single or TypeKind.Double or TypeKind.Decimal;

    private static FilterGroup Model(FieldGroup group, string name, string className)
    {
        var methods = new NamePool();
        methods.Block(["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize", className]);
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
            && (IsTime(low.Model.Type.Kind) || IsNumber(low.Model.Type.Kind) || low.Model.Type.Kind == TypeKind.String)
            ? new FilterRange(low.Model, high.Model)
            : null;
    }

    private static string MethodName(Comparison comparison, TypeRef type)
    {
        var isTime = IsTime(type.Kind);
        return comparison switch
        {
            Comparison.Equal => type.Kind == TypeKind.DateTimeOffset ? "At"
            : isTime ? "On"
            : "EqualTo",
            Comparison.Greater => isTime ? "After" : "GreaterThan",
            Comparison.GreaterOrEqual => isTime ? "OnOrAfter" : "AtLeast",
            Comparison.Less => isTime ? "Before" : "LessThan",
            Comparison.LessOrEqual => isTime ? "OnOrBefore" : "AtMost",
            _ => "AnyOf",
        };
    }

    /// <summary>A field with its type and what its name says.</summary>
    private sealed record BoundField(RequestField Field, ParameterModel Model, ComparisonName? Parsed);

    /// <summary>Fields that compare the same thing.</summary>
    private sealed class FieldGroup(string name)
    {
        private readonly List<(Comparison Comparison, BoundField Field)> _entries = [];

        public string Name { get; } = name;

        public IReadOnlyList<(Comparison Comparison, BoundField Field)> Entries => _entries;

        public List<BoundField> Fields => _entries.ConvertAll(static entry => entry.Field);

        public bool Has(Comparison comparison) => Find(comparison) is not null;

        public BoundField? Find(Comparison comparison) => _entries.Find(entry => entry.Comparison == comparison).Field;

        public void Add(Comparison comparison, BoundField field) => _entries.Add((comparison, field));

        public void SortBy(List<BoundField> fields) =>
            _entries.Sort((left, right) => fields.IndexOf(left.Field).CompareTo(fields.IndexOf(right.Field)));
    }
}
