using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>Whole numbers from a document's bounds and defaults.</summary>
internal static class WholeNumber
{
    /// <summary>The number that the text is; null for none.</summary>
    public static int? Of(string? text) => Of(text, correction: 0);

    /// <summary>The least number that the schema allows.</summary>
    public static int? Least(ApiSchema schema) => Of(schema.Bounds.Minimum, schema.Bounds.ExclusiveMinimum ? 1 : 0);

    /// <summary>The largest number that the schema allows.</summary>
    public static int? Most(ApiSchema schema) => Of(schema.Bounds.Maximum, schema.Bounds.ExclusiveMaximum ? -1 : 0);

    private static int? Of(string? text, int correction) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is >= int.MinValue + 1 and <= int.MaxValue - 1
            ? (int)decimal.Truncate(number) + correction
            : null;
}
