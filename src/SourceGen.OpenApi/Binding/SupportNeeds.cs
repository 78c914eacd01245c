namespace SourceGen.OpenApi;

/// <summary>What clients need of the support code, as the words by which their files ask for it.</summary>
internal static class SupportNeeds
{
    /// <summary>The needs of all files together, each once, sorted.</summary>
    public static EquatableArray<string> Of(IEnumerable<EquatableArray<string>> files)
    {
        var needs = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            needs.UnionWith(file);
        }

        return needs.ToEquatableArray();
    }
}
