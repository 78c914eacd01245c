namespace SourceGen.OpenApi;

/// <summary>The schemas under components that no operation of a client leads to.</summary>
internal static class UnusedSchemas
{
    /// <param name="model">The document.</param>
    /// <param name="files">What was generated from it.</param>
    public static EquatableArray<string> Of(ApiModel model, EquatableArray<GeneratedFile> files)
    {
        if (model.ReachedComponents is { } pointers)
        {
            var reached = new HashSet<string>(pointers, StringComparer.Ordinal);
            return model
                .Schemas.Where(named => !reached.Contains(SilentPlaces.ComponentOf(model.Origins.Of(named.Schema.Pointer).Pointer) ?? ""))
                .Select(static named => named.Name)
                .ToEquatableArray();
        }

        var entries = files.OfType<TypeFile>().Select(static file => new TypeFileEntry(file)).ToList();
        var used = new HashSet<TypeFileEntry>(TypeReach.From(entries, [.. files]));
        return entries.Where(entry => !used.Contains(entry)).Select(static entry => entry.Root!.Name).ToEquatableArray();
    }
}
