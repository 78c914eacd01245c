namespace SourceGen.OpenApi;

/// <summary>Writes the filter of one operation.</summary>
internal static class FilterEmitter
{
    public static void Emit(SourceWriter writer, FilterFile file)
    {
        var filter = file.Filter;
        var support = file.SupportNamespace;
        writer.Line(
            $"/// <summary>What <see cref=\"{filter.Method}\"/> narrows its result by. A filter never changes: every call returns a new one.</summary>"
        );
        writer.Line(GeneratorStamp.Attribute);
        writer.Line($"{file.Visibility} sealed class {filter.Name} : global::System.IEquatable<{filter.Name}>");
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
            Comparison.Greater => "Keeps what lies above the value.",
            Comparison.GreaterOrEqual => "Keeps what is the value or lies above it.",
            Comparison.Less => "Keeps what lies below the value.",
            Comparison.LessOrEqual => "Keeps what is the value or lies below it.",
            Comparison.AnyOf => "Keeps what is one of the values.",
            _ => "Sets one parameter of the request.",
        };

    /// <summary>What every setting says of its result and its refusals.</summary>
    public static void EmitOutcome(SourceWriter writer)
    {
        writer.Line("/// <returns>A new filter with the condition in it.</returns>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">The value is not one that the document allows.</exception>");
    }

    private static void EmitState(SourceWriter writer, FilterModel filter, string support) =>
        writer.Lines(
            $$"""
            private static readonly {{filter.Name}} _empty = new({{support}}.FilterValues.Empty);

            private readonly {{support}}.FilterValues _values;

            private {{filter.Name}}({{support}}.FilterValues values) => _values = values;

            /// <summary>A filter without a condition: the start of every other.</summary>
            /// <returns>The empty filter.</returns>
            public static {{filter.Name}} Create() => _empty;
            """
        );

    private static void EmitSetter(SourceWriter writer, FilterSetter setter, string filter, string support)
    {
        EmitDoc(writer, setter);
        writer.Line("/// <param name=\"value\">The value.</param>");
        EmitOutcome(writer);
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
                /// <summary>The conditions as they go into the query, in the order in which they were set.</summary>
                /// <returns>Encoded pairs, without a question mark in front.</returns>
                public string ToQueryString() => _values.ToQueryString();

                """
            );
        }
        else
        {
            writer.Lines(
                """
                /// <summary>The conditions as they go into the query: none, for this operation takes them elsewhere.</summary>
                /// <returns>Empty text.</returns>
                public string ToQueryString() => _values.ToQueryString();

                """
            );
        }

        writer.Lines(
            $$"""
            /// <summary>True when both hold the same conditions, in whatever order they were set.</summary>
            /// <param name="other">The other filter.</param>
            /// <returns>True when they are the same.</returns>
            public bool Equals({{filter.Name}}? other) => other is not null && _values.Equals(other._values);

            /// <inheritdoc />
            public override bool Equals(object? obj) => Equals(obj as {{filter.Name}});

            /// <inheritdoc />
            public override int GetHashCode() => _values.GetHashCode();

            /// <summary>The conditions for people: phone numbers show only their ends.</summary>
            /// <returns>Wire names and values.</returns>
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
