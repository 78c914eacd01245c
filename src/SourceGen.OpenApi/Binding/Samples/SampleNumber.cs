using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>A number that a schema allows, as its JSON text.</summary>
internal static class SampleNumber
{
    public static string Of(ApiSchema schema)
    {
        var bounds = schema.Bounds;
        var step = Parse(bounds.MultipleOf) is { } multiple and > 0 ? multiple : 1m;
        var least = Parse(bounds.Minimum);
        var most = Parse(bounds.Maximum);
        var value = least ?? (most is { } limit && limit < 1m ? limit : 1m);

        // Up to the next multiple; past an excluded bound by one step.
        value = decimal.Ceiling(value / step) * step;
        if (bounds.ExclusiveMinimum && value == least)
        {
            value += step;
        }

        if (most is { } highest && (value > highest || (bounds.ExclusiveMaximum && value == highest)))
        {
            value = bounds.ExclusiveMaximum && least is { } lowest ? (lowest + highest) / 2 : highest;
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Null where there is no bound, and where it is so large that no value needs to go near it.</summary>
    private static decimal? Parse(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000m
            ? number
            : null;
}
