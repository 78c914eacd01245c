namespace SourceGen.OpenApi;

/// <summary>Binds listings whose responses link to the next page in a header.</summary>
internal static class LinkHeaderBinder
{
    public static WalkModel Bind() => new LinkHeaderWalkModel();
}
