using Microsoft.CodeAnalysis.Diagnostics;

namespace SourceGen.OpenApi;

/// <summary>What a build asks for beside the clients.</summary>
/// <param name="Report">A report of each document: <c>OpenApiReport</c>.</param>
/// <param name="UpdateSurface">New surface baselines in place of a comparison with the old ones: <c>OpenApiSurfaceUpdate</c>.</param>
internal sealed record BuildSwitches(bool Report, bool UpdateSurface)
{
    public static BuildSwitches Of(AnalyzerConfigOptionsProvider options) =>
        new(IsOn(options.GlobalOptions, SettingTable.Report), IsOn(options.GlobalOptions, SettingTable.SurfaceUpdate));

    /// <summary>The words that MSBuild's conditions take for true: the package's targets go by them.</summary>
    private static bool IsOn(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) && (value.Trim().ToLowerInvariant() is "true" or "on" or "yes");
}
