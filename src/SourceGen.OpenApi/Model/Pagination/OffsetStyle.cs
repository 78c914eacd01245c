using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>The request says how many rows to skip.</summary>
/// <param name="Offset">The place of the row offset in the request.</param>
internal sealed record OffsetStyle(string? Offset) : PaginationStyle
{
    /// <summary>Its word.</summary>
    public const string Name = "offset";

    public override string Word => Name;

    /// <summary>The number of the first row, where the document says it; null for what the schema says.</summary>
    public int? First { get; init; }

    public override IEnumerable<PaginationSetting> Settings =>
        First is { } first ? [new PaginationSetting("first", first.ToString(CultureInfo.InvariantCulture))] : [];

    public override IEnumerable<PaginationPlace> Places => [PaginationPlace.InRequest("offset", Offset)];

    public override IEnumerable<string?> Owned => [Offset];
}
