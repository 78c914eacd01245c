using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace SourceGen.OpenApi;

/// <summary>Puts together what the steps know of a document.</summary>
internal static class ReportBuilder
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    /// <summary>One report a document, in the order of their paths.</summary>
    public static EquatableArray<DocumentReport> Of(
        ImmutableArray<Reading> readings,
        ImmutableArray<BoundClient> clients,
        ImmutableArray<SpecFile> files,
        CancellationToken cancellationToken
    )
    {
        var open = clients.ToList();
        var reports = new List<DocumentReport>();
        foreach (var reading in readings)
        {
            var client = open.Find(client => string.Equals(client.Path, reading.Path, StringComparison.Ordinal));
            if (client is not null)
            {
                open.Remove(client);
            }

            reports.Add(Of(reading, client, QuietHints.Hidden(reading, clients), files, cancellationToken));
        }

        return reports.OrderBy(static report => report.Path, StringComparer.Ordinal).ToEquatableArray();
    }

    private static DocumentReport Of(
        Reading reading,
        BoundClient? client,
        IReadOnlyList<DiagnosticInfo> hidden,
        ImmutableArray<SpecFile> files,
        CancellationToken cancellationToken
    )
    {
        var report = new DocumentReport { Path = reading.Path, Reading = reading.Elapsed.Time };
        if (reading.Model is not { } model || client?.Files.OfType<ClientFile>().FirstOrDefault() is not { } file)
        {
            return report;
        }

        var pointers = OperationPointers(FileAt(reading.Path, files), cancellationToken);
        pointers.RemoveAll(SilentPlaces.Of(model).Contains);
        var (characters, writing) = Write(client.Files);
        var skipped = Skipped(pointers, reading, client, files, cancellationToken);
        return report with
        {
            Client = file.Namespace + "." + file.Client.Name,
            Operations = client.Operations.Count + skipped.Count,
            Generated = client.Operations.Count,
            Skipped = skipped,
            Listings = client.Listings,
            LeftOut = model
                .Operations.Where(static operation => operation.LeftOutBy is not null)
                .Select(static operation => new LeftOutOperation(operation.Method + " " + operation.Path, operation.LeftOutBy!))
                .ToEquatableArray(),
            Kept = Kept(model),
            UnusedSchemas = UnusedSchemas.Of(model, client.Files),
            Overlays = reading.Overlays,
            OwnTypes = client.Files.OfType<OwnTypeFile>().Select(static own => own.Type).Distinct().ToEquatableArray(),
            HiddenHints = Lines(hidden, files, cancellationToken),
            Types = client.Files.OfType<TypeFile>().Sum(static types => 1 + types.Inner.Count),
            Files = client.Files.Count,
            Characters = characters,
            Reading = reading.Elapsed.Time + client.Elapsed.Time,
            Writing = writing,
        };
    }

    private static EquatableArray<string> Kept(ApiModel model) =>
        model.Operations.Any(static operation => operation.LeftOutBy is not null)
            ? model.ChosenOperations.Select(static operation => operation.Method + " " + operation.Path).ToEquatableArray()
            : [];

    private static EquatableArray<string> Lines(
        IReadOnlyList<DiagnosticInfo> hidden,
        ImmutableArray<SpecFile> files,
        CancellationToken cancellationToken
    ) =>
        DiagnosticReporter
            .Locate(hidden.ToEquatableArray(), files, cancellationToken)
            .Select(static diagnostic =>
                $"{diagnostic.Id} (line {LineOf(diagnostic, diagnostic).ToString(CultureInfo.InvariantCulture)}): {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"
            )
            .ToEquatableArray();

    private static (int Characters, TimeSpan Time) Write(EquatableArray<GeneratedFile> files)
    {
        var start = Stopwatch.GetTimestamp();
        var characters = files.Sum(static file => FileEmitter.Emit(file).Length);
        return (characters, Elapsed.Since(start).Time);
    }

    /// <summary>The operations that the text has, by the tree that the text is.</summary>
    private static List<string> OperationPointers(SpecFile? file, CancellationToken cancellationToken)
    {
        var pointers = new List<string>();
        if (file is null || (ParsedTree.Of(file, cancellationToken).Root as JsonObject)?["paths"] is not JsonObject paths)
        {
            return pointers;
        }

        foreach (var path in paths)
        {
            var pointer = JsonPointerText.Child("/paths", path.Key);
            foreach (var member in path.Value as JsonObject ?? [])
            {
                if (Array.IndexOf(Verbs, member.Key) >= 0 && member.Value is not null)
                {
                    pointers.Add(JsonPointerText.Child(pointer, member.Key));
                }
                else if (string.Equals(member.Key, "additionalOperations", StringComparison.Ordinal))
                {
                    var parent = JsonPointerText.Child(pointer, member.Key);
                    pointers.AddRange((member.Value as JsonObject ?? []).Select(one => JsonPointerText.Child(parent, one.Key)));
                }
            }
        }

        return pointers;
    }

    private static EquatableArray<SkippedOperation> Skipped(
        List<string> pointers,
        Reading reading,
        BoundClient client,
        ImmutableArray<SpecFile> files,
        CancellationToken cancellationToken
    )
    {
        var made = new HashSet<string>(client.Operations, StringComparer.Ordinal);
        var skipped = pointers.FindAll(pointer => !made.Contains(pointer));
        if (skipped.Count == 0)
        {
            return default;
        }

        // One walk over the text finds the lines of the operations and of what is said about them.
        var said = reading.Diagnostics.Concat(client.ToDiagnostics()).ToList();
        var heads = skipped.Select(pointer => DiagnosticInfo.AtKey(DiagnosticIds.OperationSkipped, reading.Path, pointer, ""));
        var located = DiagnosticReporter.Locate(heads.Concat(said).ToEquatableArray(), files, cancellationToken);
        return skipped
            .Select(
                (pointer, index) =>
                {
                    var reason = ReasonFor(pointer, reading.Path, said);
                    var diagnostic = reason < 0 ? null : located[skipped.Count + reason];
                    return new SkippedOperation(
                        NameOf(pointer),
                        LineOf(located[index], located[index]),
                        diagnostic?.GetMessage(CultureInfo.InvariantCulture) ?? "see the document's diagnostics",
                        diagnostic is null ? 0 : LineOf(diagnostic, located[index])
                    );
                }
            )
            .ToEquatableArray();
    }

    /// <summary>The diagnostic that tells why: one within the operation, the one that says so before others; else one of its path.</summary>
    private static int ReasonFor(string pointer, string file, List<DiagnosticInfo> said)
    {
        var path = pointer.Substring(0, pointer.LastIndexOf('/'));
        var best = -1;
        var rank = 0;
        for (var i = 0; i < said.Count; i++)
        {
            var isHere = string.Equals(said[i].Path, file, StringComparison.Ordinal);
            var isWithin = isHere && IsWithin(said[i].Pointer, pointer);
            var points =
                (
                    isWithin ? 4
                    : isHere && IsWithin(said[i].Pointer, path + "/parameters")
                    || isHere && string.Equals(said[i].Pointer, path, StringComparison.Ordinal)
                        ? 2
                    : 0
                ) + (string.Equals(said[i].Id, DiagnosticIds.OperationSkipped, StringComparison.Ordinal) ? 1 : 0);
            if (points > Math.Max(rank, 1) && DiagnosticDescriptors.ById(said[i].Id).DefaultSeverity >= DiagnosticSeverity.Warning)
            {
                (best, rank) = (i, points);
            }
        }

        return best;
    }

    private static bool IsWithin(string pointer, string outer) =>
        pointer.StartsWith(outer, StringComparison.Ordinal) && (pointer.Length == outer.Length || pointer[outer.Length] == '/');

    private static string NameOf(string pointer)
    {
        var steps = JsonPointerText.Segments(pointer);
        return steps[steps.Length - 1].ToUpperInvariant() + " " + steps[1];
    }

    private static int LineOf(Diagnostic diagnostic, Diagnostic beside)
    {
        var span = diagnostic.Location.GetLineSpan();
        return string.Equals(span.Path, beside.Location.GetLineSpan().Path, StringComparison.Ordinal) && span.IsValid
            ? span.StartLinePosition.Line + 1
            : 0;
    }

    private static SpecFile? FileAt(string path, ImmutableArray<SpecFile> files) =>
        files.FirstOrDefault(file => file.IsOpenApi && string.Equals(file.RelativePath, path, StringComparison.OrdinalIgnoreCase));
}
