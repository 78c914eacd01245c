namespace SourceGen.OpenApi;

/// <summary>Decides which support code a compilation needs.</summary>
internal static class SupportBinder
{
    private const string Polyfills = "Polyfills";

    /// <param name="needs">The words by which the clients' code asks for support code.</param>
    /// <param name="catalog">The documents and where their support code goes.</param>
    /// <param name="consumer">What the consumer's compilation offers.</param>
    public static EquatableArray<GeneratedFile> Bind(EquatableArray<string> needs, DocumentCatalog catalog, ConsumerCapabilities consumer)
    {
        if (catalog.Entries.IsEmpty || !consumer.HasCSharp11 || !consumer.HasSystemTextJson)
        {
            return default;
        }

        var library = SupportLibrary.For(consumer.Symbols);
        var files = library
            .Closure(needs)
            .GroupBy(static part => part.Folder, StringComparer.Ordinal)
            .Select(folder => File(folder.Key, catalog.SupportNamespace, folder));
        var polyfills = library
            .Parts.Where(part => string.Equals(part.Folder, Polyfills, StringComparison.Ordinal) && IsMissing(part.Types[0], consumer))
            .Select(part => File(part.Types[0], part.Namespace, [part]));
        return files.Concat(polyfills).Concat(Problems(catalog, consumer)).ToEquatableArray();

        GeneratedFile File(string name, string inNamespace, IEnumerable<SupportPart> parts) =>
            new SupportFile(
                new FileHeader(
                    HintNames.For(SupportFile.HintPrefix, name),
                    inNamespace,
                    "global::" + catalog.SupportNamespace,
                    catalog.IsSupportPublic
                )
            )
            {
                Parts = parts.Select(static part => part.Resource).ToEquatableArray(),
                Symbols = consumer.Symbols,
            };
    }

    /// <summary>A file for each item whose type cannot be used, named after the item: the compiler says it once, there.</summary>
    private static IEnumerable<GeneratedFile> Problems(DocumentCatalog catalog, ConsumerCapabilities consumer) =>
        consumer
            .OwnTypes.Where(static type => type.Problem is not null)
            .GroupBy(static type => type.Stem, StringComparer.OrdinalIgnoreCase)
            .SelectMany(static group =>
                group.Select(
                    static (type, index) =>
                        (
                            Type: type,
                            Name: type.Stem + (index == 0 ? "" : (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))
                        )
                )
            )
            .Select(item => new OwnTypeProblemFile(
                new FileHeader(
                    HintNames.For("OpenApiType", item.Name),
                    catalog.SupportNamespace,
                    "global::" + catalog.SupportNamespace,
                    catalog.IsSupportPublic
                )
            )
            {
                Type = item.Type,
            });

    /// <summary>A polyfill is emitted only where the consumer has no such type, its own polyfills included.</summary>
    private static bool IsMissing(string polyfill, ConsumerCapabilities consumer) =>
        polyfill switch
        {
            "IsExternalInit" => !consumer.HasIsExternalInit,
            "RequiredMemberAttribute" => !consumer.HasRequiredMember,
            "CompilerFeatureRequiredAttribute" => !consumer.HasCompilerFeatureRequired,
            "SetsRequiredMembersAttribute" => !consumer.HasSetsRequiredMembers || consumer.IsSetsRequiredMembersAmbiguous,
            "NotNullWhenAttribute" => !consumer.HasNotNullWhen,
            _ => throw new InvalidOperationException("Nobody knows when to emit " + polyfill + "."),
        };
}
