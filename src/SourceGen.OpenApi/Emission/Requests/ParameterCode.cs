using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>Writes descriptions of parameters, and the expressions that check and write their values.</summary>
internal static class ParameterCode
{
    /// <summary>The nested class with the descriptions of an operation's or a filter's parameters.</summary>
    public static void EmitDescriptions(SourceWriter writer, string className, IEnumerable<ParameterModel> parameters, string support)
    {
        writer.Line($"private static class {className}");
        using (writer.Block())
        {
            foreach (var parameter in parameters)
            {
                EmitDescription(writer, parameter, support);
            }
        }
    }

    /// <summary>An expression of type <c>ParameterValue</c>.</summary>
    public static string Value(ParameterModel parameter, string value, string support)
    {
        var type = parameter.Type;
        if (parameter.IsJson)
        {
            return $"{parameter.Field}.JsonText({value}, {JsonCode.WriteDelegate(type, support)})";
        }

        if (parameter.TakesMany)
        {
            return $"{parameter.Field}.List({value}, static (parameter, item) => {Item(type.Element!, support)})";
        }

        return type.IsScalar
            ? $"{parameter.Field}.Value({Scalar(type, value, support)})"
            : $"{parameter.Field}.Json({value}, {JsonCode.WriteDelegate(type, support)})";
    }

    /// <summary>An expression for alternatives, of which there must be one at least.</summary>
    public static string AnyOf(ParameterModel parameter, string values, string support) =>
        $"{parameter.Field}.AnyOf({values}, static (parameter, item) => {Item(parameter.Type.Element!, support)})";

    /// <summary>An item of a list; the parameter and the item are in scope.</summary>
    private static string Item(TypeRef type, string support) =>
        type.Own is null ? $"parameter.Item({Scalar(type, "item", support)})" : Scalar(type, "item", support);

    private static string Scalar(TypeRef type, string value, string support) =>
        type.Own is not null ? $"{type.JsonClass}.ToParameter({value})"
        : type.Traits.ParameterText is { } method ? $"{support}.{method}{type.Suffix}({value})"
        : value + type.Traits.ParameterMember;

    private static void EmitDescription(SourceWriter writer, ParameterModel parameter, string support)
    {
        var field = parameter.Field.Substring(parameter.Field.LastIndexOf('.') + 1);
        var settings = string.Join(", ", Settings(parameter, support));
        var tail = settings.Length == 0 ? "" : $" {{ {settings} }}";
        writer.Line(
            $"internal static readonly {support}.RequestParameter {field} = new({support}.ParameterPlace.{parameter.Place}, {CSharpText.Literal(parameter.WireName)}){tail};"
        );
    }

    private static IEnumerable<string> Settings(ParameterModel parameter, string support)
    {
        if (parameter.Style is { } style)
        {
            yield return $"Style = {support}.ParameterStyle.{style}";
        }

        if (parameter.Explode is { } explode)
        {
            yield return $"Explode = {Flag(explode)}";
        }

        foreach (var (name, isSet) in Flags(parameter))
        {
            if (isSet)
            {
                yield return $"{name} = true";
            }
        }

        foreach (var (name, number) in Numbers(parameter))
        {
            if (number is not null)
            {
                yield return $"{name} = {number}";
            }
        }

        if (parameter.DateFormat is not null)
        {
            yield return $"DateFormat = {CSharpText.Literal(parameter.DateFormat)}";
        }

        if (parameter.Pattern is not null)
        {
            yield return $"Pattern = {CSharpText.Literal(parameter.Pattern)}";
        }

        if (!parameter.Allowed.IsEmpty)
        {
            yield return $"Allowed = new[] {{ {string.Join(", ", parameter.Allowed.Select(CSharpText.Literal))} }}";
        }
    }

    private static (string Name, bool IsSet)[] Flags(ParameterModel parameter) =>
        [
            ("AllowReserved", parameter.AllowReserved),
            ("IsUnixTime", parameter.IsUnixTime),
            ("IsText", parameter.IsText),
            ("IsPhone", parameter.IsPhone),
            ("DropsPlus", parameter.DropsPlus),
            ("ExclusiveMinimum", parameter.ExclusiveMinimum),
            ("ExclusiveMaximum", parameter.ExclusiveMaximum),
            ("UniqueItems", parameter.UniqueItems),
        ];

    private static (string Name, string? Text)[] Numbers(ParameterModel parameter) =>
        [
            ("MinLength", Whole(parameter.MinLength)),
            ("MaxLength", Whole(parameter.MaxLength)),
            ("Minimum", Decimal(parameter.Minimum)),
            ("Maximum", Decimal(parameter.Maximum)),
            ("MultipleOf", Decimal(parameter.MultipleOf)),
            ("MinItems", Whole(parameter.MinItems)),
            ("MaxItems", Whole(parameter.MaxItems)),
        ];

    private static string Flag(bool value) => value ? "true" : "false";

    private static string? Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Decimal(decimal? number) => number is { } value ? value.ToString(CultureInfo.InvariantCulture) + "m" : null;
}
