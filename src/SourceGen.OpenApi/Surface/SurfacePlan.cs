namespace SourceGen.OpenApi;

/// <summary>Which baseline covers which client, and what is wrong with the baselines themselves.</summary>
internal sealed record SurfacePlan
{
    /// <summary>All baselines, in the order of their paths.</summary>
    public EquatableArray<SurfaceBaseline> Baselines { get; init; }

    public bool IsEmpty => Baselines.IsEmpty;

    public static SurfacePlan Of(IEnumerable<SurfaceBaseline> baselines) =>
        new()
        {
            Baselines = baselines
                .OrderBy(static baseline => baseline.File.RelativePath, StringComparer.Ordinal)
                .ThenBy(static baseline => baseline.File.Path, StringComparer.Ordinal)
                .ToEquatableArray(),
        };

    /// <summary>The baseline of a client: one that names it, else the first that names none; null where there is neither.</summary>
    public SurfaceBaseline? For(string client)
    {
        SurfaceBaseline? open = null;
        foreach (var baseline in Baselines)
        {
            if (baseline.File.Clients.IsEmpty)
            {
                open ??= baseline;
            }
            else if (baseline.File.Clients.Any(name => IsNameOf(name, client)))
            {
                return baseline;
            }
        }

        return open;
    }

    /// <summary>True for a client's name with or without its namespace.</summary>
    public static bool IsNameOf(string name, string client) =>
        string.Equals(name, client, StringComparison.Ordinal)
        || string.Equals(name, CSharpNames.WithoutNamespace(client), StringComparison.Ordinal);
}
