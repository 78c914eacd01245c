using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>The request names a page by its number.</summary>
/// <param name="Page">The place of the page number in the request.</param>
/// <param name="Key">The key of <c>x-pagination</c> that names it: <c>page</c>, or <c>offset</c>.</param>
internal sealed record PageNumberStyle(string? Page, string Key = "page") : PaginationStyle
{
    /// <summary>Its word.</summary>
    public const string Name = "page";

    public override string Word => Name;

    /// <summary>The number of the first page, where the document says it; null for what the schema says.</summary>
    public int? First { get; init; }

    /// <summary>Pointer in the response to the number of pages.</summary>
    public string? TotalPages { get; init; }

    /// <summary>Pointer in the response to the number of the last page.</summary>
    public string? LastPage { get; init; }

    public override IEnumerable<PaginationSetting> Settings =>
        First is { } first ? [new PaginationSetting("first", first.ToString(CultureInfo.InvariantCulture))] : [];

    public override IEnumerable<PaginationPlace> Places =>
        [
            PaginationPlace.InRequest(Key, Page),
            PaginationPlace.InResponse("totalPages", TotalPages),
            PaginationPlace.InResponse("lastPage", LastPage),
        ];

    public override IEnumerable<string?> Owned => [Page];
}
