namespace SourceGen.OpenApi;

/// <summary>Binds listings whose responses link to the next page.</summary>
internal static class NextLinkBinder
{
    public static WalkModel? Bind(NextLinkStyle style, PagingScope scope)
    {
        var next = scope.RequireInPage(style.Next, "next", static kind => kind.IsLink);
        var previous = scope.InPage(style.Previous, "previous", static kind => kind.IsLink);
        return next is null ? null : new NextLinkWalkModel(next, previous);
    }
}
