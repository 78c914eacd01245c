using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SourceGen.OpenApi;

/// <summary>
/// A file that the build lists in a document's place, with settings of its own. The compiler knows each path once: a document that is listed twice has one
/// stand-in for each listing, and this metadata tells whose text it is.
/// </summary>
internal static class StandIn
{
    private const string Key = "build_metadata.AdditionalFiles.OpenApiStandsFor";

    /// <summary>The document whose text counts; most files are their own.</summary>
    public static AdditionalText DocumentOf(AdditionalText listing, AnalyzerConfigOptions metadata, ImmutableArray<AdditionalText> all)
    {
        if (metadata.TryGetValue(Key, out var path) && path.Trim() is { Length: > 0 } wanted)
        {
            foreach (var file in all)
            {
                if (ProjectPath.AreSame(file.Path, wanted))
                {
                    return file;
                }
            }
        }

        return listing;
    }
}
