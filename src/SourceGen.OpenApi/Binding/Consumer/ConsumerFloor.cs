namespace SourceGen.OpenApi;

/// <summary>What a consumer must have for the emitted code to compile. Below it there is one clear diagnostic and no code.</summary>
internal static class ConsumerFloor
{
    public static bool IsMet(ConsumerCapabilities consumer) => consumer.HasCSharp11 && consumer.HasSystemTextJson;

    /// <summary>What is missing, said once, at the first of the documents.</summary>
    public static EquatableArray<DiagnosticInfo> Check(DocumentCatalog catalog, ConsumerCapabilities consumer)
    {
        if (catalog.Failure is { } failure)
        {
            return [DiagnosticInfo.AtKey(DiagnosticIds.Internal, "", "", "the documents", failure)];
        }

        if (catalog.Entries.IsEmpty || IsMet(consumer))
        {
            return [];
        }

        var path = catalog.Entries[0].Key.Path;
        return consumer.HasCSharp11
            ? [DiagnosticInfo.AtKey(DiagnosticIds.CompilerVersion, path, "", "the package System.Text.Json is not referenced")]
            : [DiagnosticInfo.AtKey(DiagnosticIds.LanguageVersion, path, "", "11", consumer.LanguageVersion)];
    }
}
