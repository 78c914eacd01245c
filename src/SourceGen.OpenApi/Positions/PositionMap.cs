using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi;

/// <summary>
/// Finds the tokens that JSON Pointers mean in a document's text. It reads the text again, once for all pointers, and only when there is something to
/// report: models and diagnostics stay free of positions.
/// </summary>
internal static class PositionMap
{
    /// <summary>A location for each diagnostic, all of which are about <paramref name="file"/>.</summary>
    public static Location[] Locate(SpecFile file, IReadOnlyList<DiagnosticInfo> wanted, CancellationToken cancellationToken)
    {
        var root = new WantedPlace();
        foreach (var diagnostic in wanted)
        {
            if (diagnostic.Range is null)
            {
                root.Add(diagnostic.Pointer);
            }
        }

        if (!wanted.Any(static diagnostic => diagnostic.Range is null))
        {
            // All places are known: the text is not looked at.
        }
        else if (file.IsJson)
        {
            new JsonPositions(file.Text.ToString(), cancellationToken).Find(root);
        }
        else
        {
            YamlPositions.Find(file.Text, root, cancellationToken);
        }

        var locations = new Location[wanted.Count];
        for (var i = 0; i < locations.Length; i++)
        {
            var diagnostic = wanted[i];
            var span = diagnostic.Range is { } range
                ? new TextSpan(
                    Math.Min(range.Start, file.Text.Length),
                    Math.Min(range.Length, file.Text.Length - Math.Min(range.Start, file.Text.Length))
                )
                : root.Find(diagnostic.Pointer, diagnostic.Target) ?? default;
            span = diagnostic.Offset is { } offset ? ScalarText.From(file.Text, span, offset) : span;
            locations[i] = At(file, OnOneLine(file.Text, span));
        }

        return locations;
    }

    private static Location At(SpecFile file, TextSpan span) => Location.Create(file.Path, span, file.Text.Lines.GetLinePositionSpan(span));

    /// <summary>A block of text is underlined at its first line.</summary>
    private static TextSpan OnOneLine(SourceText text, TextSpan span)
    {
        var end = text.Lines.GetLineFromPosition(span.Start).End;
        return span.End <= end ? span : TextSpan.FromBounds(span.Start, Math.Max(end, span.Start));
    }
}
