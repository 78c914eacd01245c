using Microsoft.CodeAnalysis.Diagnostics;

namespace SourceGen.OpenApi;

/// <summary>A document's settings and what is wrong with them.</summary>
internal sealed record SettingsReading(ClientSettings Settings, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static SettingsReading None { get; } = new(new ClientSettings(), default);
}

/// <summary>Reads the settings of <see cref="SettingTable"/> from an item's metadata, and where that is empty from the project's properties.</summary>
internal static class SettingsReader
{
    private const string MetadataPrefix = "build_metadata.AdditionalFiles.";
    private const string PropertyPrefix = "build_property.";

    /// <summary>What the item says of itself: a client is wanted, is not wanted, or nothing.</summary>
    public static bool? IsWanted(AnalyzerConfigOptions metadata) =>
        Value(metadata, MetadataPrefix + SettingTable.Client.Name) is { } text && bool.TryParse(text, out var wanted) ? wanted : null;

    public static SettingsReading Read(AnalyzerConfigOptions metadata, AnalyzerConfigOptions global, string path)
    {
        var settings = new ClientSettings();
        var diagnostics = new List<DiagnosticInfo>();
        foreach (var setting in SettingTable.All)
        {
            var text = Value(metadata, MetadataPrefix + setting.Name);
            text ??= setting.HasProperty ? Value(global, PropertyPrefix + setting.PropertyName) : null;
            if (text is null)
            {
                continue;
            }

            if (setting.Set(settings, text) is { } changed)
            {
                settings = changed;
            }
            else
            {
                diagnostics.Add(DiagnosticInfo.AtKey(DiagnosticIds.WrongSetting, path, "", setting.Name, text, setting.Expected));
            }
        }

        CheckNames(metadata, MetadataPrefix, SettingTable.MeantMetadata);
        CheckNames(global, PropertyPrefix, SettingTable.MeantProperty);
        return new SettingsReading(settings, diagnostics.ToEquatableArray());

        // Keys that reach us by .editorconfig may be anything; the project's own arrive only when they are declared.
        void CheckNames(AnalyzerConfigOptions options, string prefix, Func<string, string?> meant)
        {
            foreach (var key in options.Keys.Where(key => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                var name = key.Substring(prefix.Length);
                if (meant(name) is { } known)
                {
                    diagnostics.Add(DiagnosticInfo.AtKey(DiagnosticIds.UnknownSetting, path, "", name, known));
                }
            }
        }
    }

    private static string? Value(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && value.Trim() is { Length: > 0 } text ? text : null;
}
