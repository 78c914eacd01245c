namespace SourceGen.OpenApi;

/// <summary>Binds listings that are walked by page numbers.</summary>
internal static class PageNumberBinder
{
    public static WalkModel? Bind(PageNumberStyle style, PagingScope scope) =>
        scope.Require(style.Page, "page") is { } page
            ? new PageNumberWalkModel(page.ForNumbers, style.First ?? FirstPage(page.Schema))
            {
                EchoedLimit = scope.EchoedLimit(),
                EchoedPosition = scope.EchoedPosition(page),
                TotalPages = scope.InPage(style.TotalPages, "totalPages", static kind => kind.IsNumber),
                LastPage = scope.InPage(style.LastPage, "lastPage", static kind => kind.IsNumber),
            }
            : null;

    private static int FirstPage(ApiSchema schema) =>
        WholeNumber.Of(schema.Default) ?? (WholeNumber.Of(schema.Bounds.Minimum) == 0 ? 0 : 1);
}
