using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>A project with documents and baselines of their clients.</summary>
internal static class GuardedProject
{
    public const string Document = "shop.yaml";

    public const string Baseline = "api/shop.surface.txt";

    private const string Mark = "1";

    private static readonly Lazy<string> Accepted = new(() => Update(With(SurfaceDocument.Text, ""))!);

    /// <summary>The baseline of the document as it stands.</summary>
    public static string AcceptedText => Accepted.Value;

    /// <summary>The document with a baseline beside it.</summary>
    public static ConsumerProject With(string document, string baseline) =>
        new ConsumerProject().WithDocument(Document, document).Guarded(Baseline, baseline);

    /// <summary>The project with one more baseline, under a mark of its own.</summary>
    public static ConsumerProject Guarded(
        this ConsumerProject project,
        string path,
        string text,
        string mark = Mark,
        string clients = ""
    ) =>
        project
            .WithDocument(path, text)
            .WithMetadata(path, "OpenApiSurface", mark)
            .WithMetadata(path, "OpenApiClient", "false")
            .WithMetadata(path, "ClientName", clients);

    /// <summary>What an update writes for a baseline; null where it leaves the file alone.</summary>
    public static string? Update(ConsumerProject project, string mark = Mark)
    {
        var run = GeneratorRun.Of(project.WithProperty("OpenApiSurfaceUpdate", "true"));
        Assert.DoesNotContain(run.Diagnostics, static one => one.Id is DiagnosticIds.SurfaceBroken or DiagnosticIds.SurfaceBehind);
        return run.Files.GetValueOrDefault(SurfaceGuard.HintPrefix + mark + ".g.cs");
    }

    /// <summary>The accepted document after an edit, compared with its baseline; a text that gives way to nothing takes its line with it.</summary>
    public static GeneratorRun Edited(string find, string replace)
    {
        Assert.Contains(find, SurfaceDocument.Text, StringComparison.Ordinal);
        var edited =
            replace.Length == 0 && !find.Contains('\n', StringComparison.Ordinal)
                ? string.Join('\n', SurfaceDocument.Text.Split('\n').Where(line => !line.Contains(find, StringComparison.Ordinal)))
                : SurfaceDocument.Text.Replace(find, replace, StringComparison.Ordinal);
        return GeneratorRun.Of(With(edited, AcceptedText));
    }

    /// <summary>Diagnostics of the guard.</summary>
    public static IReadOnlyList<Diagnostic> Said(this GeneratorRun run, string id) => [.. run.Diagnostics.Where(one => one.Id == id)];

    /// <summary>The message without the name of the baseline, and the text that is underlined.</summary>
    public static string Shown(this GeneratorRun run, Diagnostic diagnostic)
    {
        var path = diagnostic.Location.GetLineSpan().Path[ConsumerProject.Directory.Length..];
        var span = diagnostic.Location.SourceSpan;
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return $"{message.Replace($" (compared with '{Baseline}')", "", StringComparison.Ordinal)} @ {run.Project.Documents[path].Substring(span.Start, span.Length)}";
    }
}
