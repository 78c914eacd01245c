using System.Collections.Immutable;
using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>
/// What is said of all documents. Of a document that its reader cannot edit, hints that cost no operation and no property are one line with their number.
/// </summary>
internal static class QuietHints
{
    /// <summary>What says something about a document's style, spelling or examples, and takes nothing from its client.</summary>
    private static readonly HashSet<string> Hints = new(StringComparer.Ordinal)
    {
        DiagnosticIds.UnknownKeyword,
        DiagnosticIds.UnknownExtension,
        DiagnosticIds.UnknownExtensionKey,
        DiagnosticIds.FeatureIgnored,
        DiagnosticIds.CallbacksSkipped,
        DiagnosticIds.NoOperationId,
        DiagnosticIds.DuplicateOperationId,
        DiagnosticIds.NoServer,
        DiagnosticIds.ExampleMismatch,
        DiagnosticIds.DefaultOutsideEnum,
    };

    /// <summary>All that is to be shown, each once.</summary>
    public static EquatableArray<DiagnosticInfo> Shown(ImmutableArray<Reading> readings, ImmutableArray<BoundClient> clients)
    {
        var shown = new List<DiagnosticInfo>();
        foreach (var reading in readings)
        {
            var said = Of(reading, clients);
            shown.AddRange(said.Where(diagnostic => !IsHidden(reading, diagnostic)));
            var hidden = said.Where(diagnostic => IsHidden(reading, diagnostic)).ToList();
            if (hidden.Count > 0)
            {
                shown.Add(
                    DiagnosticInfo.AtKey(
                        DiagnosticIds.HintsHidden,
                        reading.Path,
                        "",
                        Number(hidden.Count) + (hidden.Count == 1 ? " hint" : " hints"),
                        Counts(hidden)
                    )
                );
            }
        }

        return shown.Distinct().ToEquatableArray();
    }

    /// <summary>The hints about a document that are not shown: for the report.</summary>
    public static IReadOnlyList<DiagnosticInfo> Hidden(Reading reading, ImmutableArray<BoundClient> clients) =>
        [.. Of(reading, clients).Where(diagnostic => IsHidden(reading, diagnostic))];

    private static List<DiagnosticInfo> Of(Reading reading, ImmutableArray<BoundClient> clients) =>
        [
            .. reading
                .Diagnostics.Concat(
                    clients
                        .Where(client => string.Equals(client.Path, reading.Path, StringComparison.Ordinal))
                        .SelectMany(static client => client.ToDiagnostics())
                )
                .Distinct(),
        ];

    /// <summary>What an overlay wrote can be edited.</summary>
    private static bool IsHidden(Reading reading, DiagnosticInfo diagnostic) =>
        reading.IsQuiet
        && Hints.Contains(diagnostic.Id)
        && !reading.Overlays.Any(note => string.Equals(note.Path, diagnostic.Path, StringComparison.OrdinalIgnoreCase));

    private static string Counts(List<DiagnosticInfo> hidden) =>
        string.Join(
            ", ",
            hidden
                .GroupBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(static group => group.Key + ": " + Number(group.Count()))
        );

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
