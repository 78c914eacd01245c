using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi;

/// <summary>Turns every OpenAPI document among the compilation's AdditionalFiles into a typed client.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OpenApiClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var documents = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (input, ct) => SpecFile.From(input.Left, input.Right, ct))
            .Where(static file => file.IsOpenApi)
            .WithTrackingName(TrackingNames.SpecFile);

        var consumer = context
            .CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (input, _) => ConsumerCapabilities.Of(input.Left, input.Right))
            .WithTrackingName(TrackingNames.Consumer);

        var catalog = documents
            .Select(static (file, _) => file.Key)
            .Collect()
            .Combine(consumer)
            .Select(static (input, _) => DocumentCatalog.Of(input.Left, input.Right))
            .WithTrackingName(TrackingNames.Catalog);

        var readings = documents.Select(static (file, ct) => SpecReader.Read(file, ct)).WithTrackingName(TrackingNames.Read);

        var clients = readings
            .SelectMany(static (reading, _) => reading.Models())
            .WithTrackingName(TrackingNames.Model)
            .Combine(catalog)
            .SelectMany(static (input, _) => NamedModel.Of(input.Left, input.Right))
            .Combine(consumer)
            .Select(static (input, ct) => ClientBinder.Bind(input.Left, input.Right, ct))
            .WithTrackingName(TrackingNames.Bind);

        var files = clients.SelectMany(static (client, _) => client.Files).WithTrackingName(TrackingNames.Code);

        var support = catalog
            .Combine(consumer)
            .SelectMany(static (input, _) => SupportBinder.Bind(input.Left, input.Right))
            .WithTrackingName(TrackingNames.Support);

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, FileEmitter.Emit(file)));
        context.RegisterSourceOutput(support, static (output, file) => output.AddSource(file.HintName, FileEmitter.Emit(file)));
    }
}
