namespace SourceGen.OpenApi;

/// <summary>Binds listings whose responses hold the token of the next page.</summary>
internal static class TokenBinder
{
    public static WalkModel? Bind(TokenStyle style, PagingScope scope)
    {
        var next = scope.RequireInPage(style.Next, "next", static kind => kind.IsIdentity || kind.IsNumber);
        var to = scope.Require(style.To, "to");
        return next is null || to is null ? null : new TokenWalkModel(next, to.ForTexts);
    }
}
