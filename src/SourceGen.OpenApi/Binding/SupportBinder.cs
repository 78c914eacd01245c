namespace SourceGen.OpenApi;

/// <summary>Decides which support code a compilation needs.</summary>
internal static class SupportBinder
{
    private const string Polyfills = "Support/Polyfills/";
    private const string TestDoubles = "Support/Testing/";

    public static EquatableArray<GeneratedFile> Bind(DocumentCatalog catalog, ConsumerCapabilities consumer)
    {
        var files = new List<GeneratedFile>();
        if (catalog.Entries.IsEmpty || !consumer.HasCSharp11 || !consumer.HasSystemTextJson)
        {
            return default;
        }

        var symbols = Symbols(consumer);
        foreach (var resource in SupportResources.Names)
        {
            if (IsNeeded(resource, catalog, consumer))
            {
                files.Add(new SupportFile(Header(resource, catalog)) { Resource = resource, Symbols = symbols });
            }
        }

        return files.ToEquatableArray();
    }

    private static FileHeader Header(string resource, DocumentCatalog catalog) =>
        new(
            HintNames.For(SupportFile.HintPrefix, System.IO.Path.GetFileNameWithoutExtension(resource)),
            catalog.SupportNamespace,
            "global::" + catalog.SupportNamespace,
            catalog.IsSupportPublic
        );

    private static EquatableArray<string> Symbols(ConsumerCapabilities consumer)
    {
        var symbols = new List<string>();
        if (consumer.HasTimeProvider)
        {
            symbols.Add("OPENAPI_TIME_PROVIDER");
        }

        if (consumer.HasLogging)
        {
            symbols.Add("OPENAPI_LOGGING");
        }

        return symbols.ToEquatableArray();
    }

    private static bool IsNeeded(string resource, DocumentCatalog catalog, ConsumerCapabilities consumer)
    {
        if (resource.StartsWith(TestDoubles, StringComparison.Ordinal))
        {
            return catalog.HasTestDoubles;
        }

        if (!resource.StartsWith(Polyfills, StringComparison.Ordinal))
        {
            return true;
        }

        // A polyfill is emitted only where the consumer has no such type, its own polyfills included.
        return System.IO.Path.GetFileNameWithoutExtension(resource) switch
        {
            "IsExternalInit" => !consumer.HasIsExternalInit,
            "RequiredMemberAttribute" => !consumer.HasRequiredMember,
            "CompilerFeatureRequiredAttribute" => !consumer.HasCompilerFeatureRequired,
            "SetsRequiredMembersAttribute" => !consumer.HasSetsRequiredMembers,
            "NotNullWhenAttribute" => !consumer.HasNotNullWhen,
            _ => true,
        };
    }
}
