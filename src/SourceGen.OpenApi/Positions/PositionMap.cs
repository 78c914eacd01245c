using System.Text.Json.Nodes;
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
    public static Location[] Locate(
        SpecFile file,
        IReadOnlyList<(string Pointer, DiagnosticInfo Diagnostic)> wanted,
        CancellationToken cancellationToken
    )
    {
        var root = new WantedPlace();
        var pointers = new string[wanted.Count];
        var swagger = SwaggerRoot(file, wanted, cancellationToken);
        for (var i = 0; i < pointers.Length; i++)
        {
            pointers[i] = swagger is null ? wanted[i].Pointer : SwaggerPointers.ToOriginal(swagger, wanted[i].Pointer);
            if (wanted[i].Diagnostic.Range is null)
            {
                root.Add(pointers[i]);
            }
        }

        if (file.IsJson)
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
            var diagnostic = wanted[i].Diagnostic;
            var span = diagnostic.Range is { } range
                ? new TextSpan(
                    Math.Min(range.Start, file.Text.Length),
                    Math.Min(range.Length, file.Text.Length - Math.Min(range.Start, file.Text.Length))
                )
                : root.Find(pointers[i], diagnostic.Target) ?? default;
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

    /// <summary>The tree of a Swagger 2.0 document, whose model speaks of places as OpenAPI 3 has them; null for other documents.</summary>
    private static JsonObject? SwaggerRoot(
        SpecFile file,
        IReadOnlyList<(string Pointer, DiagnosticInfo Diagnostic)> wanted,
        CancellationToken cancellationToken
    )
    {
        foreach (var (pointer, diagnostic) in wanted)
        {
            if (diagnostic.Range is null && SwaggerPointers.MayBeConverted(pointer))
            {
                return SpecSniffer.IsSwagger(file.Text, cancellationToken)
                    ? ParsedTree.Of(file, cancellationToken).Root as JsonObject
                    : null;
            }
        }

        return null;
    }
}
