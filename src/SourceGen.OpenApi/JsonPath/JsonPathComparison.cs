using System.Globalization;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>A value of an expression, or none.</summary>
internal readonly record struct JsonPathValue(JsonNode? Node, bool IsNothing = false)
{
    public static JsonPathValue Nothing { get; } = new(Node: null, IsNothing: true);
}

/// <summary>Compares values as RFC 9535 says.</summary>
internal static class JsonPathComparison
{
    public static bool Holds(JsonPathValue left, ComparisonOperator comparison, JsonPathValue right) =>
        comparison switch
        {
            ComparisonOperator.Equal => AreEqual(left, right),
            ComparisonOperator.NotEqual => !AreEqual(left, right),
            ComparisonOperator.Less => IsLess(left, right),
            ComparisonOperator.LessOrEqual => IsLess(left, right) || AreEqual(left, right),
            ComparisonOperator.Greater => IsLess(right, left),
            ComparisonOperator.GreaterOrEqual => IsLess(right, left) || AreEqual(left, right),
            _ => throw new InvalidOperationException(comparison.ToString()),
        };

    private static bool AreEqual(JsonPathValue left, JsonPathValue right) =>
        left.IsNothing || right.IsNothing ? left.IsNothing == right.IsNothing : AreEqual(left.Node, right.Node);

    private static bool AreEqual(JsonNode? left, JsonNode? right)
    {
        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        if (left is JsonObject map)
        {
            return right is JsonObject other
                && map.Count == other.Count
                && map.All(member => other.TryGetPropertyValue(member.Key, out var value) && AreEqual(member.Value, value));
        }

        if (left is JsonArray list)
        {
            return right is JsonArray other && list.Count == other.Count && list.Zip(other, AreEqual).All(static same => same);
        }

        if (JsonAccess.AsNumber(left) is { } number)
        {
            return JsonAccess.AsNumber(right) is { } other && Order(number, other) == 0;
        }

        if (JsonAccess.AsText(left) is { } text)
        {
            return JsonAccess.AsText(right) is { } other && string.Equals(text, other, StringComparison.Ordinal);
        }

        return JsonAccess.AsFlag(left) is { } flag && JsonAccess.AsFlag(right) == flag;
    }

    private static bool IsLess(JsonPathValue left, JsonPathValue right)
    {
        if (JsonAccess.AsNumber(left.Node) is { } number)
        {
            return JsonAccess.AsNumber(right.Node) is { } other && Order(number, other) < 0;
        }

        return JsonAccess.AsText(left.Node) is { } text
            && JsonAccess.AsText(right.Node) is { } otherText
            && CompareScalars(text, otherText) < 0;
    }

    /// <summary>Exact where both numbers fit a decimal, else by their nearest doubles.</summary>
    private static int Order(string left, string right)
    {
        var isExact =
            decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var leftExact)
            & decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var rightExact);
        return isExact && (leftExact != 0 || rightExact != 0) ? leftExact.CompareTo(rightExact) : Double(left).CompareTo(Double(right));
    }

    /// <summary>Minus zero is zero.</summary>
    private static double Double(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number != 0 ? number : 0;

    /// <summary>By Unicode's numbers: a surrogate pair comes after all other characters.</summary>
    private static int CompareScalars(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                return char.IsSurrogate(left[i]) == char.IsSurrogate(right[i])
                    ? left[i].CompareTo(right[i])
                    : (char.IsSurrogate(left[i]) ? 1 : -1);
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
