namespace SourceGen.OpenApi;

/// <summary>Bounds that keep a hostile or damaged document from taking the compiler down.</summary>
internal static class TreeLimits
{
    /// <summary>Levels of nesting. Real documents stay under forty; every level costs stack in each later step.</summary>
    public const int Depth = 128;

    /// <summary>Characters in one document, about ten times the largest in public use.</summary>
    public const int Characters = 64 * 1024 * 1024;

    /// <summary>Nodes that YAML aliases may add by being expanded: enough for shared blocks, far too few for an alias bomb.</summary>
    public const int AliasNodes = 200_000;
}
