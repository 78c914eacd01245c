using System.Collections.Immutable;

namespace SourceGen.OpenApi;

/// <summary>Finds overlays that change no document.</summary>
internal static class OverlayCheck
{
    /// <summary>One hint for each overlay among the files that no document is listed for.</summary>
    public static EquatableArray<DiagnosticInfo> Of(ImmutableArray<SpecFile> files)
    {
        var found = new List<DiagnosticInfo>();
        foreach (var overlay in files.Where(static file => file.IsOverlay))
        {
            if (!files.Any(file => file.IsOpenApi && SpecInput.IsOverlaidBy(file, overlay)))
            {
                var origin = new Origin(overlay.RelativePath, overlay.Extends is null ? "" : "/extends");
                found.Add(DiagnosticInfo.AtKey(DiagnosticIds.StrayOverlay, origin, overlay.Extends ?? ""));
            }
        }

        return found.ToEquatableArray();
    }
}
