namespace SourceGen.OpenApi;

/// <summary>What a discriminator says for a component.</summary>
internal static class Discriminators
{
    /// <summary>The mapping's values for it; its own name where the mapping has none.</summary>
    public static EquatableArray<string> ValuesOf(ApiDiscriminator discriminator, string component)
    {
        var values = new List<string>();
        foreach (var mapping in discriminator.Mapping)
        {
            if (string.Equals(mapping.Schema, component, StringComparison.Ordinal))
            {
                values.Add(mapping.Value);
            }
        }

        return values.Count == 0 ? [component] : values.ToEquatableArray();
    }
}
