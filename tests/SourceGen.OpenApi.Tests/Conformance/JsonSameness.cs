using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests.Conformance;

/// <summary>Compares JSON by what it says: numbers by value, points in time by the moment, absent and null as one.</summary>
internal static class JsonSameness
{
    /// <summary>Where the two differ first; null where they say the same.</summary>
    public static string? Difference(JsonNode? expected, JsonNode? actual, string path = "")
    {
        switch (expected, actual)
        {
            case (null, null):
                return null;
            case (JsonObject left, JsonObject right):
                return left.Select(member => member.Key)
                    .Union(right.Select(member => member.Key), StringComparer.Ordinal)
                    .Select(name => Difference(left[name], right[name], path + "/" + name))
                    .FirstOrDefault(difference => difference is not null);
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return left.Select(
                        (item, index) => Difference(item, right[index], path + "/" + index.ToString(CultureInfo.InvariantCulture))
                    )
                    .FirstOrDefault(difference => difference is not null);
            case (JsonValue left, JsonValue right) when IsSame(TextOf(left), TextOf(right)):
                return null;
            default:
                return $"{path}: expected {Shown(expected)}, was {Shown(actual)}";
        }
    }

    public static bool IsSame(string expected, string actual)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            return true;
        }

        const NumberStyles Style = NumberStyles.Float;
        if (
            double.TryParse(expected, Style, CultureInfo.InvariantCulture, out var left)
            && double.TryParse(actual, Style, CultureInfo.InvariantCulture, out var right)
        )
        {
            return Math.Abs(left - right) <= Math.Abs(left) * 1e-6;
        }

        const DateTimeStyles Times = DateTimeStyles.AssumeUniversal;
        return expected.Length > 8
            && DateTimeOffset.TryParse(expected, CultureInfo.InvariantCulture, Times, out var one)
            && DateTimeOffset.TryParse(actual, CultureInfo.InvariantCulture, Times, out var other)
            && one == other;
    }

    public static string TextOf(JsonNode? value) =>
        value is null ? "null"
        : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>()
        : value.ToJsonString();

    private static string Shown(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "nothing";
        return text.Length > 80 ? text[..80] + "…" : text;
    }
}
