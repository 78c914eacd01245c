namespace SourceGen.OpenApi;

/// <summary>Writes the filter of one operation.</summary>
internal static class FilterEmitter
{
    public static void Emit(SourceWriter writer, FilterFile file)
    {
        var filter = file.Filter;
        var support = file.SupportNamespace;
        writer.Line(
            $"/// <summary>Filters the results of <see cref=\"{filter.Method}\"/>. Immutable: each method returns a new filter, and throws an <see cref=\"global::System.ArgumentException\"/> for a value that the API's description does not allow.</summary>"
        );
        writer.Line(GeneratorStamp.Attribute);
        writer.Line($"{file.Visibility} sealed partial class {filter.Name} : global::System.IEquatable<{filter.Name}>");
        using (writer.Block())
        {
            EmitState(writer, filter, support);
            foreach (var setter in filter.Setters)
            {
                writer.Line();
                EmitSetter(writer, setter, filter.Name, support);
            }

            foreach (var group in filter.Groups)
            {
                writer.Line();
                writer.Line($"/// <summary>Conditions on <c>{group.Name}</c>.</summary>");
                writer.Line($"public {group.ClassName} {group.Name} => new(this);");
            }

            EmitCommon(writer, filter, support);
            foreach (var group in filter.Groups)
            {
                writer.Line();
                FilterGroupEmitter.Emit(writer, group, filter.Name, support);
            }

            writer.Line();
            ParameterCode.EmitDescriptions(writer, "Parameters", Parameters(filter), support);
        }
    }

    /// <summary>Says which wire name a method sets, after what the document says of it.</summary>
    public static void EmitDoc(SourceWriter writer, FilterSetter setter)
    {
        writer.Doc(Documentation.Or(setter.Summary, Meaning(setter.Comparison)));
        var inBody = string.Equals(setter.Parameter.Place, "Body", StringComparison.Ordinal);
        var wireName = inBody ? setter.Parameter.WireName.TrimStart('/') : setter.Parameter.WireName;
        var name = Documentation.Inline(wireName);
        writer.Line($"/// <remarks>Sent as <c>{name}</c>{(inBody ? " in the body" : "")}.</remarks>");
    }

    /// <summary>For documents that say nothing themselves.</summary>
    private static string Meaning(Comparison comparison) =>
        comparison switch
        {
            Comparison.Greater => "Matches values above this one.",
            Comparison.GreaterOrEqual => "Matches this value and those above it.",
            Comparison.Less => "Matches values below this one.",
            Comparison.LessOrEqual => "Matches this value and those below it.",
            Comparison.AnyOf => "Matches any of the values.",
            _ => "Sets one parameter of the request.",
        };

    private static void EmitState(SourceWriter writer, FilterModel filter, string support) =>
        writer.Lines(
            $$"""
            private static readonly {{filter.Name}} _empty = new({{support}}.FilterValues.Empty);

            private readonly {{support}}.FilterValues _values;

            private {{filter.Name}}({{support}}.FilterValues values) => _values = values;

            /// <summary>Gets the filter without conditions.</summary>
            public static {{filter.Name}} Create() => _empty;
            """
        );

    private static void EmitSetter(SourceWriter writer, FilterSetter setter, string filter, string support)
    {
        EmitDoc(writer, setter);
        Obsolete(writer, setter.IsDeprecated);
        writer.Line($"public {filter} {setter.Name}({setter.Parameter.Type.Name} value) =>");
        using (writer.Indent())
        {
            writer.Line($"new(_values.With({ParameterCode.Value(setter.Parameter, "value", support)}));");
        }
    }

    /// <summary>Marks what the document calls deprecated.</summary>
    public static void Obsolete(SourceWriter writer, bool isDeprecated)
    {
        if (isDeprecated)
        {
            writer.Line("[global::System.Obsolete(\"The document marks this as deprecated.\")]");
        }
    }

    private static void EmitCommon(SourceWriter writer, FilterModel filter, string support)
    {
        writer.Line();
        if (filter.HasQuery)
        {
            writer.Lines(
                """
                /// <summary>Formats the conditions as they are sent in the query, without a question mark.</summary>
                public string ToQueryString() => _values.ToQueryString();

                """
            );
        }
        else
        {
            writer.Lines(
                """
                /// <summary>Returns an empty text: this operation takes its conditions in the body.</summary>
                public string ToQueryString() => _values.ToQueryString();

                """
            );
        }

        writer.Lines(
            $$"""
            public bool Equals({{filter.Name}}? other) => other is not null && _values.Equals(other._values);
            public override bool Equals(object? obj) => Equals(obj as {{filter.Name}});
            public override int GetHashCode() => _values.GetHashCode();
            public override string ToString() => _values.ToString();
            internal void ApplyTo({{support}}.ApiRequest request) => _values.ApplyTo(request);
            """
        );
    }

    private static IEnumerable<ParameterModel> Parameters(FilterModel filter) =>
        filter
            .Setters.Select(static setter => setter.Parameter)
            .Concat(filter.Groups.SelectMany(static group => group.Comparisons.Select(static comparison => comparison.Parameter)));
}
