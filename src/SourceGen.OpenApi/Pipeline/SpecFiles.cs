using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi;

/// <summary>From an additional file with its options to a <see cref="SpecFile"/>.</summary>
internal static class SpecFiles
{
    private static readonly SourceText NoText = SourceText.From("");

    /// <summary>Reads what the pipeline needs of a file. Files that cannot be documents by their name are not opened.</summary>
    /// <param name="listing">The file as it is listed.</param>
    /// <param name="options">Where its settings are.</param>
    /// <param name="all">All files, among which a stand-in's document is.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static SpecFile From(
        AdditionalText listing,
        AnalyzerConfigOptionsProvider options,
        ImmutableArray<AdditionalText> all,
        CancellationToken cancellationToken
    )
    {
        var metadata = options.GetOptions(listing);
        var file = StandIn.DocumentOf(listing, metadata, all);
        var wanted = SettingsReader.IsWanted(metadata);
        var relative = ProjectPath.Of(file.Path, metadata, options.GlobalOptions);
        if ((wanted != true && !SpecSniffer.HasKnownExtension(file.Path)) || file.GetText(cancellationToken) is not { } text)
        {
            return Ignored(file.Path, relative);
        }

        var isOpenApi = wanted ?? (SpecSniffer.IsOpenApi(text, cancellationToken) || SpecSniffer.IsMeantAsOpenApi(text));
        var settings = isOpenApi ? SettingsReader.Read(metadata, options.GlobalOptions, relative) : SettingsReading.None;
        return new SpecFile
        {
            Path = file.Path,
            RelativePath = relative,
            Settings = settings.Settings,
            SettingDiagnostics = settings.Diagnostics,
            IsOpenApi = isOpenApi,
            IsOverlay = !isOpenApi && SpecSniffer.IsOverlay(text, cancellationToken),
            IsJson = SpecSniffer.IsJson(file.Path, text),
            ContentHash = Convert.ToBase64String([.. text.GetChecksum()]),
            Text = text,
        };
    }

    private static SpecFile Ignored(string path, string relative) =>
        new()
        {
            Path = path,
            RelativePath = relative,
            Settings = SettingsReading.None.Settings,
            IsOpenApi = false,
            IsJson = false,
            ContentHash = "",
            Text = NoText,
        };
}
