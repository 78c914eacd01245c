using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Text to <see cref="ApiModel"/>: parse, guard, read, map. Nothing but cancellation is thrown from here.</summary>
internal static class SpecReader
{
    private static readonly Dictionary<string, string> NoOrigins = [];

    public static Reading Read(SpecFile file, CancellationToken cancellationToken)
    {
        var sink = new DiagnosticSink(file.RelativePath);
        foreach (var diagnostic in file.SettingDiagnostics)
        {
            sink.Add(diagnostic);
        }

        ApiModel? model = null;
        try
        {
            model = Read(file, sink, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            sink.AtKey(DiagnosticIds.Internal, "", failure.GetType().Name + ": " + failure.Message);
        }

        return new Reading(model, sink.ToArray());
    }

    private static ApiModel? Read(SpecFile file, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        var tree = ParsedTree.Of(file, cancellationToken);
        foreach (var diagnostic in tree.Diagnostics)
        {
            sink.Add(diagnostic);
        }

        if (tree.Root is not JsonObject root)
        {
            return null;
        }

        if (OpenApiReading.Read(root) is not { } document)
        {
            return null;
        }

        var context = new ReadContext
        {
            File = file,
            Root = root,
            Document = document,
            Diagnostics = sink,
            Origins = NoOrigins,
            OperationCount = 0,
            CancellationToken = cancellationToken,
        };
        return ModelMapper.Map(context);
    }
}
