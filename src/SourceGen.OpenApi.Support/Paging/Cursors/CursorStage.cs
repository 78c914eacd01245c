namespace SourceGen.OpenApi.Support;

/// <summary>What a cursor walk tries to find out with its next request.</summary>
internal enum CursorStage
{
    /// <summary>The rows from the edge on, those at the edge again.</summary>
    Onward,

    /// <summary>The same with a larger page, after a page that brought nothing new.</summary>
    Raised,

    /// <summary>Whether an exclusive server has rows beyond the edge.</summary>
    AtEdge,

    /// <summary>Whether an inclusive server has rows beyond the edge.</summary>
    BeyondEdge,

    /// <summary>Whether the server can send more rows than the page of rows at the edge had, from the start of the listing, where there are more.</summary>
    LargerPage,
}
