namespace SourceGen.OpenApi;

/// <summary>Puts bound types into files.</summary>
internal static class TypeFiles
{
    public static EquatableArray<GeneratedFile> Of(
        BindingContext context,
        string resolverName,
        List<TypeFileEntry> entries,
        bool usesObsolete
    )
    {
        var files = new List<GeneratedFile>(entries.Count + 1);
        var types = new List<TypeModel>();
        foreach (var entry in entries)
        {
            if (entry.Root is not { } root)
            {
                continue;
            }

            types.Add(root);
            types.AddRange(entry.Inner);
            files.Add(
                new TypeFile(context.File(root.Name, usesObsolete || HasObsolete(root) || entry.Inner.Exists(HasObsolete)))
                {
                    Type = root,
                    Inner = entry.Inner.ToEquatableArray(),
                }
            );
        }

        files.Add(
            new ResolverFile(context.File(resolverName, usesObsolete))
            {
                Name = resolverName,
                ClientName = context.Names.ClientName,
                Types = types.Select(static type => type.Type).ToEquatableArray(),
            }
        );
        return files.ToEquatableArray();
    }

    private static bool HasObsolete(TypeModel type) =>
        type.IsDeprecated
        || type switch
        {
            RecordModel record => record.Properties.AsSpan().ToArray().Any(property => property.IsDeprecated),
            _ => false,
        };
}
