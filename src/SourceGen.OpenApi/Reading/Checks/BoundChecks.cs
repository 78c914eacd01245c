using System.Globalization;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>The bounds of numbers, texts and lists that an example must keep.</summary>
internal static class BoundChecks
{
    public static string? Problem(JsonNode value, JsonObject schema)
    {
        if (JsonAccess.AsText(value) is { } text)
        {
            return Count(text.Length, schema, "minLength", "maxLength", "characters");
        }

        return value is JsonArray list ? Count(list.Count, schema, "minItems", "maxItems", "items") : Number(value, schema);
    }

    private static string? Count(int count, JsonObject schema, string least, string most, string what)
    {
        if (JsonAccess.AsCount(schema[least]) is { } minimum && count < minimum)
        {
            return $"it has {Text(count)} {what}, but {Text(minimum)} are the least";
        }

        return JsonAccess.AsCount(schema[most]) is { } maximum && count > maximum
            ? $"it has {Text(count)} {what}, but {Text(maximum)} are the most"
            : null;
    }

    private static string? Number(JsonNode value, JsonObject schema)
    {
        if (Parsed(value) is not { } number)
        {
            return null;
        }

        if (Parsed(schema["minimum"]) is { } minimum && (number < minimum || (number == minimum && schema.Flag("exclusiveMinimum"))))
        {
            return "it is below the minimum";
        }

        if (Parsed(schema["maximum"]) is { } maximum && (number > maximum || (number == maximum && schema.Flag("exclusiveMaximum"))))
        {
            return "it is above the maximum";
        }

        if (Parsed(schema["exclusiveMinimum"]) is { } above && number <= above)
        {
            return "it is not above the exclusive minimum";
        }

        return Parsed(schema["exclusiveMaximum"]) is { } below && number >= below ? "it is not below the exclusive maximum" : null;
    }

    private static decimal? Parsed(JsonNode? node) =>
        JsonAccess.AsNumber(node) is { } text && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
