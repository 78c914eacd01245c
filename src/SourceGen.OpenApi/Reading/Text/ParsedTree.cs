using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>What came of reading a text: its tree, or null with the reason among <paramref name="Diagnostics"/>.</summary>
internal sealed record ParsedTree(JsonNode? Root, IReadOnlyList<DiagnosticInfo> Diagnostics)
{
    /// <summary>Reads JSON or YAML, whichever the file holds.</summary>
    public static ParsedTree Of(SpecFile file, CancellationToken cancellationToken)
    {
        if (file.Text.Length > TreeLimits.Characters)
        {
            var limit = DiagnosticInfo.AtRange(
                DiagnosticIds.TooLarge,
                file.RelativePath,
                new TextRange(0, 0),
                $"more than {TreeLimits.Characters / (1024 * 1024)} million characters"
            );
            return new ParsedTree(null, [limit]);
        }

        return file.IsJson ? JsonTreeReader.Read(file, cancellationToken) : YamlTreeReader.Read(file, cancellationToken);
    }
}

/// <summary>Stops the reading of a text with a diagnostic; it never leaves the readers.</summary>
internal sealed class TreeException(DiagnosticInfo diagnostic) : Exception
{
    public DiagnosticInfo Diagnostic { get; } = diagnostic;
}
