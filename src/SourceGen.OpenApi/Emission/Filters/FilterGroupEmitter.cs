namespace SourceGen.OpenApi;

/// <summary>Writes the nested class with the comparisons of one thing.</summary>
internal static class FilterGroupEmitter
{
    public static void Emit(SourceWriter writer, FilterGroup group, string filter, string support)
    {
        writer.Line($"/// <summary>The ways in which <c>{group.Name}</c> can be compared.</summary>");
        writer.Line($"public sealed class {group.ClassName}");
        using (writer.Block())
        {
            writer.Line($"private readonly {filter} _filter;");
            writer.Line();
            writer.Line($"internal {group.ClassName}({filter} filter) => _filter = filter;");
            foreach (var comparison in group.Comparisons)
            {
                writer.Line();
                EmitComparison(writer, comparison, group, filter, support);
            }

            if (group.Range is not null)
            {
                writer.Line();
                EmitRange(writer, group.Range, group, filter, support);
            }
        }
    }

    /// <summary>True for a comparison with any number of values.</summary>
    public static bool TakesMany(FilterSetter comparison) => comparison is { Comparison: Comparison.AnyOf, Parameter.TakesMany: true };

    private static void EmitComparison(SourceWriter writer, FilterSetter comparison, FilterGroup group, string filter, string support)
    {
        if (TakesMany(comparison))
        {
            EmitAnyOf(writer, comparison, filter, support);
            return;
        }

        FilterEmitter.EmitDoc(writer, comparison);
        writer.Line("/// <param name=\"value\">The value to compare with.</param>");
        FilterEmitter.EmitOutcome(writer);
        FilterEmitter.Obsolete(writer, comparison.IsDeprecated);
        writer.Line($"public {filter} {comparison.Name}({comparison.Parameter.Type.Name} value) =>");
        using (writer.Indent())
        {
            var value = ParameterCode.Value(comparison.Parameter, "value", support);
            var setter = comparison.Comparison switch
            {
                Comparison.Equal => $"WithExact({CSharpText.Literal(group.Name)}, {value})",
                Comparison.AnyOf => $"With({value})",
                _ => $"WithBound({CSharpText.Literal(group.Name)}, {value})",
            };
            writer.Line($"new(_filter._values.{setter});");
        }
    }

    private static void EmitAnyOf(SourceWriter writer, FilterSetter comparison, string filter, string support)
    {
        var item = comparison.Parameter.Type.Element!.Name;
        FilterEmitter.EmitDoc(writer, comparison);
        writer.Line("/// <param name=\"values\">The values, one at least.</param>");
        FilterEmitter.EmitOutcome(writer);
        FilterEmitter.Obsolete(writer, comparison.IsDeprecated);
        writer.Line($"public {filter} {comparison.Name}(params {item}[] values) =>");
        using (writer.Indent())
        {
            writer.Line($"{comparison.Name}((global::System.Collections.Generic.IEnumerable<{item}>)values);");
        }

        writer.Line();
        FilterEmitter.EmitDoc(writer, comparison);
        writer.Line("/// <param name=\"values\">The values, one at least.</param>");
        FilterEmitter.EmitOutcome(writer);
        FilterEmitter.Obsolete(writer, comparison.IsDeprecated);
        writer.Line($"public {filter} {comparison.Name}(global::System.Collections.Generic.IEnumerable<{item}> values) =>");
        using (writer.Indent())
        {
            writer.Line($"new(_filter._values.With({ParameterCode.AnyOf(comparison.Parameter, "values", support)}));");
        }
    }

    private static void EmitRange(SourceWriter writer, FilterRange range, FilterGroup group, string filter, string support)
    {
        var type = range.Low.Type.Name;
        writer.Line("/// <summary>Sets both ends.</summary>");
        writer.Line("/// <param name=\"low\">The lower end.</param>");
        writer.Line("/// <param name=\"high\">The upper end.</param>");
        writer.Line("/// <returns>A new filter with both conditions in it.</returns>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">The lower end lies above the upper end.</exception>");
        writer.Line($"public {filter} Between({type} low, {type} high) =>");
        using (writer.Indent())
        {
            writer.Line("new(");
            using (writer.Indent())
            {
                writer.Line("_filter._values.WithBounds(");
                using (writer.Indent())
                {
                    writer.Line($"{CSharpText.Literal(group.Name)},");
                    writer.Line("low,");
                    writer.Line("high,");
                    writer.Line($"{ParameterCode.Value(range.Low, "low", support)},");
                    writer.Line($"{ParameterCode.Value(range.High, "high", support)}");
                }

                writer.Line(")");
            }

            writer.Line(");");
        }
    }
}
