using Microsoft.CodeAnalysis.Diagnostics;

namespace SourceGen.OpenApi;

/// <summary>
/// The names of properties and metadata as the project's files write them, those that the compiler is not told of included: where a misspelt setting shows.
/// </summary>
internal sealed record WrittenNames(EquatableArray<string> Names)
{
    /// <summary>As build/SourceGen.OpenApi.Names.targets collects them, with spaces between.</summary>
    private const string Key = "build_property.SourceGenOpenApiNames";

    public static WrittenNames Of(AnalyzerConfigOptions global) =>
        new(
            global.TryGetValue(Key, out var names)
                ? names.Split([' '], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToEquatableArray()
                : default
        );

    /// <summary>Names that are nearly those of settings, said once, at the first of the documents.</summary>
    public static EquatableArray<DiagnosticInfo> Check(DocumentCatalog catalog, WrittenNames written)
    {
        if (catalog.Entries.IsEmpty)
        {
            return [];
        }

        var found = new List<DiagnosticInfo>();
        foreach (var name in written.Names)
        {
            if ((SettingTable.MeantMetadata(name) ?? SettingTable.MeantProperty(name)) is { } meant)
            {
                found.Add(DiagnosticInfo.AtKey(DiagnosticIds.UnknownSetting, catalog.Entries[0].Key.Path, "", name, meant));
            }
        }

        return found.ToEquatableArray();
    }
}
