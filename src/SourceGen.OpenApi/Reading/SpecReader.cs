using System.Diagnostics;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Text to <see cref="ApiModel"/>: parse, guard, read, map. Nothing but cancellation is thrown from here.</summary>
internal static class SpecReader
{
    /// <summary>Reads a document that stands alone.</summary>
    public static Reading Read(SpecFile file, CancellationToken cancellationToken) => Read(new SpecInput(file, default), cancellationToken);

    /// <summary>Reads a document that may point into others.</summary>
    public static Reading Read(SpecInput input, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var sink = new DiagnosticSink(input.File.RelativePath);
        foreach (var diagnostic in input.File.SettingDiagnostics)
        {
            sink.Add(diagnostic);
        }

        ApiModel? model = null;
        var notes = new List<OverlayNote>();
        try
        {
            model = Read(input, sink, notes, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            sink.AtKey(DiagnosticIds.Internal, "", input.File.RelativePath, failure.GetType().Name + ": " + failure.Message);
        }

        return new Reading(model, sink.ToArray())
        {
            Path = input.File.RelativePath,
            IsQuiet = input.IsVendors,
            Overlays = notes.ToEquatableArray(),
            Elapsed = Elapsed.Since(start),
        };
    }

    private static ApiModel? Read(SpecInput input, DiagnosticSink sink, List<OverlayNote> notes, CancellationToken cancellationToken)
    {
        var tree = ParsedTree.Of(input.File, cancellationToken);
        foreach (var diagnostic in tree.Diagnostics)
        {
            sink.Add(diagnostic);
        }

        if (tree.Root is not JsonObject root)
        {
            if (tree.Diagnostics.Count == 0)
            {
                sink.AtValue(DiagnosticIds.NotOpenApi, "", "its root is not an object");
            }

            return null;
        }

        var origins = new OriginMap(root, input.File.RelativePath);
        sink.OriginOf = origins.Of;
        Overlay(input, origins, sink, notes, cancellationToken);
        var version = SpecVersions.Of(root, out var text);
        if (version == SpecVersion.Unknown)
        {
            SayUnsupported(root, text, sink);
            return null;
        }

        var chooser = new OperationChooser(root, input.File.Settings.Choice);
        sink.IsSilent = chooser.Silent.Contains;
        chooser.Check(sink);
        var documents = new ForeignDocuments(input.File, input.Others, sink, cancellationToken);
        var grammar = version == SpecVersion.Swagger2 ? Grammar.Swagger : Grammar.OpenApi;
        var references = new ReferenceResolver(origins, grammar, version, documents, sink);
        var guard = new DocumentGuard(origins, grammar, version, references, sink, cancellationToken);
        guard.Run();
        cancellationToken.ThrowIfCancellationRequested();
        if (version == SpecVersion.Swagger2)
        {
            SwaggerConverter.Convert(origins, sink, cancellationToken);
        }

        if (OpenApiReading.Read(root) is not { } document)
        {
            sink.AtValue(DiagnosticIds.NotOpenApi, "", "Microsoft.OpenApi finds no document in it");
            return null;
        }

        var model = ModelMapper.Map(
            new ReadContext
            {
                File = input.File,
                Root = root,
                Document = document,
                Diagnostics = sink,
                Origins = origins,
                OperationCount = guard.OperationCount,
                ChecksExamples = input.ChecksExamples,
                HasStainlessMarks = guard.HasStainlessMarks,
                CancellationToken = cancellationToken,
            }
        );
        return model with { Operations = chooser.Mark(model.Operations), ReachedComponents = chooser.Reached };
    }

    private static void Overlay(
        SpecInput input,
        OriginMap origins,
        DiagnosticSink sink,
        List<OverlayNote> notes,
        CancellationToken cancellationToken
    )
    {
        foreach (var path in input.MissingOverlays)
        {
            sink.AtKey(DiagnosticIds.BadOverlay, "", $"'{path}' is not among the AdditionalFiles");
        }

        var applier = new OverlayApplier(origins, sink, notes, cancellationToken);
        foreach (var overlay in input.Overlays)
        {
            applier.Apply(overlay);
        }
    }

    private static void SayUnsupported(JsonObject root, string version, DiagnosticSink sink)
    {
        var key = root.ContainsKey("openapi") ? "/openapi" : "/swagger";
        if (root.ContainsKey(key.Substring(1)))
        {
            sink.AtValue(
                DiagnosticIds.NotOpenApi,
                key,
                $"version '{version}' is not supported, but Swagger 2.0 and OpenAPI 3.0 to 3.2 are"
            );
        }
        else
        {
            var near = root.FirstOrDefault(static member => NearMiss.Of(member.Key, ["openapi", "swagger"]) is not null).Key;
            sink.AtKey(
                DiagnosticIds.NotOpenApi,
                near is null ? "" : JsonPointerText.Child("", near),
                "it has no 'openapi' or 'swagger' at top level" + (near is null ? "" : $"; '{near}' is neither")
            );
        }
    }
}
