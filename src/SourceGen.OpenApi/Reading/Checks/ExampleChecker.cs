using System.Globalization;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>
/// Compares examples and defaults with their schemas: kinds, required members, enums and bounds. It is a check of the document's word against itself,
/// not a validator: formats and patterns are left alone, and one finding per example is enough.
/// </summary>
internal sealed class ExampleChecker(ReadContext context)
{
    /// <summary>Alternatives multiply; nobody reads a finding that took longer than this.</summary>
    private const int MostSteps = 5000;
    private const int MostLevels = 32;
    private int _steps;

    /// <summary>Checks the example at <paramref name="pointer"/>.</summary>
    public void CheckExample(JsonNode? example, JsonNode? schema, string pointer)
    {
        if (Problem(example, schema) is { } problem)
        {
            context.Diagnostics.AtValue(DiagnosticIds.ExampleMismatch, pointer, "The example", problem);
        }
    }

    /// <summary>Checks a default against what stands beside it.</summary>
    public void CheckDefault(JsonNode? value, JsonObject schema, string pointer)
    {
        var resolved = Resolved(schema);
        if (value is null || resolved is null)
        {
            return;
        }

        if (resolved["enum"] is JsonArray values && value is JsonValue && !Lists(values, value))
        {
            context.Diagnostics.AtValue(DiagnosticIds.DefaultOutsideEnum, pointer, JsonAccess.ToCompact(value));
        }
        else if (Problem(value, schema) is { } problem)
        {
            context.Diagnostics.AtValue(DiagnosticIds.ExampleMismatch, pointer, "The default", problem);
        }
    }

    private string? Problem(JsonNode? example, JsonNode? schema)
    {
        _steps = 0;
        return Find(example, schema, "", 0);
    }

    private string? Find(JsonNode? value, JsonNode? node, string place, int level)
    {
        if (++_steps > MostSteps || level > MostLevels || Resolved(node as JsonObject) is not { } schema)
        {
            return null;
        }

        if (value is null || (JsonAccess.AsText(value) is "" && EmptyIsNull(node as JsonObject, schema)))
        {
            return AllowsNull(node as JsonObject, schema) ? null : At(place, "it is null, which the schema does not allow");
        }

        return FindKind(value, schema, place)
            ?? FindEnum(value, schema, place)
            ?? FindBound(value, schema, place)
            ?? FindMembers(value, schema, place, level)
            ?? FindItems(value, schema, place, level)
            ?? FindComposed(value, schema, place, level);
    }

    private static string? FindBound(JsonNode value, JsonObject schema, string place) =>
        BoundChecks.Problem(value, schema) is { } bound ? At(place, bound) : null;

    private static string? FindKind(JsonNode value, JsonObject schema, string place)
    {
        var type = schema["type"];
        if (type is null)
        {
            return null;
        }

        var actual = KindOf(value);
        if (type is JsonArray several)
        {
            foreach (var one in several)
            {
                if (Fits(actual, value, JsonAccess.AsText(one)))
                {
                    return null;
                }
            }

            return At(place, $"it is {Named(actual)}, which is none of the types");
        }

        var expected = JsonAccess.AsText(type);
        if (Fits(actual, value, expected))
        {
            return null;
        }

        var hint = expected is "string" && actual is "number" or "boolean" ? "; put it in quotes" : "";
        return At(place, $"it is {Named(actual)}, but {Named(expected)} is asked for{hint}");
    }

    private static string KindOf(JsonNode value) =>
        value switch
        {
            JsonObject => "object",
            JsonArray => "array",
            _ when JsonAccess.AsText(value) is not null => "string",
            _ when JsonAccess.AsFlag(value) is not null => "boolean",
            _ => "number",
        };

    private static bool Fits(string actual, JsonNode value, string? expected) =>
        expected switch
        {
            "integer" => actual is "number" && IsWhole(value),
            "string" or "boolean" or "object" or "array" or "number" => string.Equals(actual, expected, StringComparison.Ordinal),
            "null" => false,
            _ => true,
        };

    private static bool IsWhole(JsonNode value) =>
        JsonAccess.AsNumber(value) is { } text
        && (
            text.IndexOfAny(['.', 'e', 'E']) < 0
            || (
                decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && decimal.Truncate(number) == number
            )
        );

    private static string Named(string? kind) =>
        kind switch
        {
            "object" or "array" or "integer" => "an " + kind,
            _ => "a " + kind,
        };

    private static string? FindEnum(JsonNode value, JsonObject schema, string place)
    {
        if (schema["enum"] is JsonArray values && value is JsonValue && !Lists(values, value))
        {
            return At(place, $"{JsonAccess.ToCompact(value)} is not among the values of the enum");
        }

        return schema["const"] is JsonValue constant && value is JsonValue && !Same(constant, value)
            ? At(place, $"it must be {JsonAccess.ToCompact(constant)}")
            : null;
    }

    private static bool Lists(JsonArray values, JsonNode value)
    {
        foreach (var listed in values)
        {
            if (listed is not null && Same(listed, value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(JsonNode left, JsonNode right)
    {
        if (EnumReader.Value(left) is not { } a || EnumReader.Value(right) is not { } b)
        {
            return false;
        }

        return (a.Kind == EnumValueKind.String) == (b.Kind == EnumValueKind.String)
            && string.Equals(a.Text, b.Text, StringComparison.Ordinal);
    }

    private string? FindMembers(JsonNode value, JsonObject schema, string place, int level)
    {
        if (value is not JsonObject members)
        {
            return null;
        }

        var properties = schema.Object("properties");
        foreach (var required in schema.Array("required") ?? [])
        {
            if (
                JsonAccess.AsText(required) is { } name
                && !members.ContainsKey(name)
                && !MayBeAbsent(members, properties?[name] as JsonObject)
            )
            {
                return At(place, $"the required member '{name}' is missing");
            }
        }

        foreach (var member in members)
        {
            var expected = properties?[member.Key] ?? schema["additionalProperties"] as JsonObject;
            if (expected is not null && Find(member.Value, expected, JsonPointerText.Child(place, member.Key), level + 1) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>Examples of requests lack what is read only, those of responses what is written only; aliases stand for the name.</summary>
    private bool MayBeAbsent(JsonObject members, JsonObject? property)
    {
        var resolved = Resolved(property);
        foreach (var schema in new[] { property, resolved })
        {
            if (schema.Flag("readOnly") || schema.Flag("writeOnly"))
            {
                return true;
            }

            foreach (var alias in JsonAccess.Texts(schema?["x-aliases"]))
            {
                if (members.ContainsKey(alias))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private string? FindItems(JsonNode value, JsonObject schema, string place, int level)
    {
        if (value is not JsonArray list || schema["items"] is not { } items)
        {
            return null;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (Find(list[i], items, JsonPointerText.Child(place, i), level + 1) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private string? FindComposed(JsonNode value, JsonObject schema, string place, int level)
    {
        foreach (var part in schema.Array("allOf") ?? [])
        {
            if (Find(value, part, place, level + 1) is { } problem)
            {
                return problem;
            }
        }

        var alternatives = schema.Array("oneOf") ?? schema.Array("anyOf");
        if (alternatives is null || alternatives.Count == 0)
        {
            return null;
        }

        foreach (var alternative in alternatives)
        {
            if (Find(value, alternative, place, level + 1) is null)
            {
                return null;
            }
        }

        return At(place, "it matches none of the alternatives");
    }

    private static bool AllowsNull(JsonObject? written, JsonObject schema)
    {
        if (SaysNull(written) || SaysNull(schema) || (schema["type"] is null && schema["enum"] is null))
        {
            return true;
        }

        return schema["enum"] is JsonArray values && Contains(values, null);
    }

    private static bool SaysNull(JsonObject? schema)
    {
        if (schema.Flag("nullable") || schema.Flag("x-nullable") || schema.Text("type") is "null")
        {
            return true;
        }

        return schema?["type"] is JsonArray types && Contains(types, "null");
    }

    private static bool Contains(JsonArray values, string? text)
    {
        foreach (var value in values)
        {
            if (text is null ? value is null : string.Equals(JsonAccess.AsText(value), text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool EmptyIsNull(JsonObject? written, JsonObject schema) =>
        JsonAccess.AsFlag(written?["x-empty-as-null"])
        ?? JsonAccess.AsFlag(schema["x-empty-as-null"])
        ?? context.Root.Flag("x-empty-as-null");

    private JsonObject? Resolved(JsonObject? schema) =>
        ReadContext.ReferenceName(schema, SchemaMapper.Section) is { } name ? context.Component(SchemaMapper.Section, name) : schema;

    private static string At(string place, string problem) => place.Length == 0 ? problem : $"at '{place}' {problem}";
}
