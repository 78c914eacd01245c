using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>The values of an enum with the names and descriptions that several extensions give them.</summary>
internal static class EnumReader
{
    public static void Read(JsonObject schema, SchemaParts parts)
    {
        var values = parts.EnumList!;
        var hints = parts.IsExtended ? Hints.Of(schema) : null;
        var read = new List<ApiEnumValue>(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } node)
            {
                parts.Nullable = true;
                parts.NullType |= values.Count == 1;
                continue;
            }

            if (Value(node) is not { } value)
            {
                // A list or object among the values: the enum cannot be a type, the schema without it can.
                return;
            }

            if (!Contains(read, value))
            {
                read.Add(
                    hints is null ? value : value with { Name = hints.Name(i, value.Text), Description = hints.Description(i, value.Text) }
                );
            }
        }

        parts.Enum = read.ToEquatableArray();
    }

    /// <summary>A scalar as an enum value; null for lists and objects.</summary>
    public static ApiEnumValue? Value(JsonNode node)
    {
        if (JsonAccess.AsText(node) is { } text)
        {
            return new ApiEnumValue(EnumValueKind.String, text);
        }

        if (JsonAccess.AsNumber(node) is { } number)
        {
            var kind = number.IndexOfAny(['.', 'e', 'E']) < 0 ? EnumValueKind.Integer : EnumValueKind.Number;
            return new ApiEnumValue(kind, number);
        }

        return JsonAccess.AsFlag(node) is { } flag ? new ApiEnumValue(EnumValueKind.Boolean, flag ? "true" : "false") : null;
    }

    private static bool Contains(List<ApiEnumValue> values, ApiEnumValue value)
    {
        foreach (var known in values)
        {
            if (known.Kind == value.Kind && string.Equals(known.Text, value.Text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Names and descriptions, each a list in the order of the values or a map by value.</summary>
    private sealed class Hints
    {
        private JsonNode? _names;
        private JsonNode? _descriptions;
        private JsonArray? _microsoft;

        public static Hints Of(JsonObject schema) =>
            new()
            {
                _names = schema["x-enum-varnames"] ?? schema["x-enumNames"] ?? schema["x-enum-names"],
                _descriptions = schema["x-enum-descriptions"] ?? schema["x-enumDescriptions"],
                _microsoft = schema.Object("x-ms-enum").Array("values"),
            };

        public string? Name(int index, string value) => At(_names, index, value) ?? Microsoft(value, "name");

        public string? Description(int index, string value) =>
            JsonAccess.Prose(At(_descriptions, index, value)) ?? JsonAccess.Prose(Microsoft(value, "description"));

        private static string? At(JsonNode? node, int index, string value) =>
            node switch
            {
                JsonArray list when index < list.Count => JsonAccess.AsText(list[index]),
                JsonObject map => map.Text(value),
                _ => null,
            };

        private string? Microsoft(string value, string member)
        {
            foreach (var item in _microsoft ?? [])
            {
                if (
                    item is JsonObject entry
                    && entry["value"] is { } node
                    && string.Equals(Value(node)?.Text, value, StringComparison.Ordinal)
                )
                {
                    return entry.Text(member);
                }
            }

            return null;
        }
    }
}
