using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SourceGen.OpenApi;

/// <summary>A committed surface file, as an <c>OpenApiSurface</c> item names it.</summary>
/// <param name="Path">The path as the compiler knows it.</param>
/// <param name="RelativePath">The path as the project shows it.</param>
/// <param name="Mark">What the item's target knows the file by.</param>
/// <param name="Clients">The clients it covers; empty for all that no other file names.</param>
/// <param name="Text">The file's text.</param>
internal sealed record BaselineFile(string Path, string RelativePath, string Mark, EquatableArray<string> Clients, string Text)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>The metadata that tells a baseline from other files.</summary>
    public const string MarkName = "OpenApiSurface";

    /// <summary>The metadata that names the clients, the same as a document's.</summary>
    public const string ClientsName = "ClientName";

    /// <summary>The baseline that a file is: one or none.</summary>
    public static EquatableArray<BaselineFile> From(
        AdditionalText file,
        AnalyzerConfigOptionsProvider options,
        CancellationToken cancellationToken
    )
    {
        var metadata = options.GetOptions(file);
        if (
            !metadata.TryGetValue(Metadata + MarkName, out var mark)
            || mark.Trim().Length == 0
            || file.GetText(cancellationToken) is not { } text
        )
        {
            return default;
        }

        var clients = metadata.TryGetValue(Metadata + ClientsName, out var names) ? names.Split(',') : [];
        return
        [
            new BaselineFile(
                file.Path,
                ProjectPath.Of(file.Path, metadata, options.GlobalOptions),
                mark.Trim(),
                clients.Select(static name => name.Trim()).Where(static name => name.Length > 0).ToEquatableArray(),
                text.ToString()
            ),
        ];
    }
}
