using System.Globalization;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Bounds while they are being read. 3.0 says <c>exclusiveMinimum: true</c> beside a minimum, 3.1 gives the exclusive bound itself.</summary>
internal sealed class BoundParts
{
    private string? _minimum;
    private string? _maximum;
    private JsonNode? _exclusiveMinimum;
    private JsonNode? _exclusiveMaximum;
    private string? _multipleOf;
    private int? _minLength;
    private int? _maxLength;
    private string? _pattern;
    private int? _minItems;
    private int? _maxItems;
    private bool _uniqueItems;

    /// <summary>Takes a keyword; false when it says nothing of bounds.</summary>
    public static bool Read(SchemaParts parts, string keyword, JsonNode? value)
    {
        switch (keyword)
        {
            case "minimum":
                Of(parts)._minimum = JsonAccess.AsNumber(value);
                return true;
            case "maximum":
                Of(parts)._maximum = JsonAccess.AsNumber(value);
                return true;
            case "exclusiveMinimum":
                Of(parts)._exclusiveMinimum = value;
                return true;
            case "exclusiveMaximum":
                Of(parts)._exclusiveMaximum = value;
                return true;
            case "multipleOf":
                Of(parts)._multipleOf = JsonAccess.AsNumber(value);
                return true;
            case "minLength":
                Of(parts)._minLength = JsonAccess.AsCount(value);
                return true;
            case "maxLength":
                Of(parts)._maxLength = JsonAccess.AsCount(value);
                return true;
            case "pattern":
                Of(parts)._pattern = JsonAccess.AsText(value);
                return true;
            case "minItems":
                Of(parts)._minItems = JsonAccess.AsCount(value);
                return true;
            case "maxItems":
                Of(parts)._maxItems = JsonAccess.AsCount(value);
                return true;
            case "uniqueItems":
                Of(parts)._uniqueItems = JsonAccess.AsFlag(value) == true;
                return true;
            default:
                return false;
        }
    }

    public ApiBounds ToBounds()
    {
        var (minimum, minimumIsExclusive) = Stricter(_minimum, _exclusiveMinimum, 1);
        var (maximum, maximumIsExclusive) = Stricter(_maximum, _exclusiveMaximum, -1);
        return new ApiBounds
        {
            Minimum = minimum,
            Maximum = maximum,
            ExclusiveMinimum = minimumIsExclusive,
            ExclusiveMaximum = maximumIsExclusive,
            MultipleOf = _multipleOf,
            MinLength = _minLength,
            MaxLength = _maxLength,
            Pattern = _pattern,
            MinItems = _minItems,
            MaxItems = _maxItems,
            UniqueItems = _uniqueItems,
        };
    }

    private static BoundParts Of(SchemaParts parts) => parts.Bounds ??= new BoundParts();

    /// <summary>The bound that leaves less room; <paramref name="direction"/> is 1 for lower bounds.</summary>
    private static (string? Bound, bool IsExclusive) Stricter(string? inclusive, JsonNode? exclusive, int direction)
    {
        if (JsonAccess.AsNumber(exclusive) is not { } bound)
        {
            return (inclusive, inclusive is not null && JsonAccess.AsFlag(exclusive) == true);
        }

        return inclusive is null || Number(bound).CompareTo(Number(inclusive)) * direction >= 0 ? (bound, true) : (inclusive, false);
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
