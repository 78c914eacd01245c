namespace SourceGen.OpenApi;

/// <summary>Writes the nested class with the comparisons of one thing.</summary>
internal static class FilterGroupEmitter
{
    public static void Emit(SourceWriter writer, FilterGroup group, string filter, string support)
    {
        writer.Line($"/// <summary>Conditions on <c>{group.Name}</c>.</summary>");
        writer.Line($"public sealed partial class {group.ClassName}");
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

    private static void EmitComparison(SourceWriter writer, FilterSetter comparison, FilterGroup group, string filter, string support)
    {
        if (comparison.TakesMany)
        {
            EmitAnyOf(writer, comparison, filter, support);
            return;
        }

        FilterEmitter.EmitDoc(writer, comparison);
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
        FilterEmitter.Obsolete(writer, comparison.IsDeprecated);
        writer.Line($"public {filter} {comparison.Name}(params {item}[] values) =>");
        using (writer.Indent())
        {
            writer.Line($"{comparison.Name}((global::System.Collections.Generic.IEnumerable<{item}>)values);");
        }

        writer.Line();
        FilterEmitter.EmitDoc(writer, comparison);
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
        writer.Line("/// <summary>Matches the values from <paramref name=\"low\"/> to <paramref name=\"high\"/>.</summary>");
        writer.Line($"public {filter} Between({type} low, {type} high) =>");
        using (writer.Indent())
        {
            var values = $"{ParameterCode.Value(range.Low, "low", support)}, {ParameterCode.Value(range.High, "high", support)}";
            writer.Line($"new(_filter._values.WithBounds({CSharpText.Literal(group.Name)}, low, high, {values}));");
        }
    }
}
