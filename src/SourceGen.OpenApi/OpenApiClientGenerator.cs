using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi;

/// <summary>Turns every OpenAPI document among the compilation's AdditionalFiles into a typed client.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OpenApiClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(context.AdditionalTextsProvider.Collect())
            .Select(static (input, ct) => SpecFiles.From(input.Left.Left, input.Left.Right, input.Right, ct))
            .WithTrackingName(TrackingNames.SpecFile);

        var allFiles = files.Collect();
        var documents = files.Where(static file => file.IsOpenApi);

        var project = context
            .CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (input, _) => ProjectNames.Of(input.Left, input.Right));

        // Most projects choose nothing, and those that do rarely change it: all outputs below stay cached.
        var severities = context.CompilationProvider.Select(static (compilation, ct) => ProjectSeverities.Of(compilation, ct));
        var places = allFiles.Combine(severities);

        var referenced = context
            .MetadataReferencesProvider.Collect()
            .Combine(project)
            .Select(static (input, _) => ReferencedTypes.In(input.Left, input.Right));

        var consumer = context
            .CompilationProvider.Combine(project)
            .Combine(referenced.Combine(context.ParseOptionsProvider))
            .Select(static (input, _) => ConsumerCapabilities.Of(input.Left.Left, input.Left.Right, input.Right.Left, input.Right.Right))
            .WithTrackingName(TrackingNames.Consumer);

        var catalog = documents
            .Select(static (file, _) => new DocumentKey(file.RelativePath, file.Settings))
            .Collect()
            .Combine(consumer)
            .Select(static (input, _) => DocumentCatalog.Of(input.Left, input.Right))
            .WithTrackingName(TrackingNames.Catalog);

        var readings = documents
            .Combine(allFiles)
            .Combine(severities.Select(static (severities, _) => severities.Shows(DiagnosticIds.ExampleMismatch)))
            .Select(static (input, ct) => SpecInput.Of(input.Left.Left, input.Left.Right, ct) with { ChecksExamples = input.Right })
            .WithTrackingName(TrackingNames.Input)
            .Select(static (input, ct) => SpecReader.Read(input, ct))
            .WithTrackingName(TrackingNames.Read);

        var models = readings
            .SelectMany(static (reading, _) => reading.Models())
            .WithTrackingName(TrackingNames.Model)
            .Combine(catalog)
            .SelectMany(static (input, _) => NamedModel.Of(input.Left, input.Right))
            .Combine(consumer);

        var clients = models
            .Select(static (input, ct) => ClientBinder.Bind(input.Left, input.Right, ct))
            .WithTrackingName(TrackingNames.Bind);

        var code = clients.SelectMany(static (client, _) => client.Files).WithTrackingName(TrackingNames.Code);

        var floor = catalog.Combine(consumer).Select(static (input, _) => ConsumerFloor.Check(input.Left, input.Right));

        var names = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => WrittenNames.Of(options.GlobalOptions));
        var misspelt = catalog.Combine(names).Select(static (input, _) => WrittenNames.Check(input.Left, input.Right));
        var stray = allFiles.Select(static (files, _) => OverlayCheck.Of(files));
        var switches = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => BuildSwitches.Of(options));

        Write(context, code, catalog, consumer);
        var said = readings.Collect().Combine(clients.Collect()).Select(static (input, _) => QuietHints.Shown(input.Left, input.Right));
        Report(context, said, places);
        Report(context, floor, places);
        Report(context, misspelt, places);
        Report(context, stray, places);
        ReportSource.Register(context, readings, clients, allFiles, switches);
        SurfaceGuard.Register(context, models, clients, catalog, places, switches);
    }

    /// <summary>The clients' files, and what they need of the support code.</summary>
    private static void Write(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<GeneratedFile> code,
        IncrementalValueProvider<DocumentCatalog> catalog,
        IncrementalValueProvider<ConsumerCapabilities> consumer
    )
    {
        var symbols = consumer.Select(static (input, _) => input.Symbols);
        var written = code.Combine(symbols)
            .Select(static (input, _) => WrittenFile.Of(input.Left, input.Right))
            .WithTrackingName(TrackingNames.Write);

        var needs = written
            .Select(static (file, _) => file.Needs)
            .Collect()
            .Select(static (all, _) => SupportNeeds.Of(all))
            .WithTrackingName(TrackingNames.Needs);

        var support = needs
            .Combine(catalog.Combine(consumer))
            .SelectMany(static (input, _) => SupportBinder.Bind(input.Left, input.Right.Left, input.Right.Right))
            .WithTrackingName(TrackingNames.Support);

        context.RegisterSourceOutput(written, static (output, file) => SourceOutput.Add(output, file));
        context.RegisterSourceOutput(
            support.Combine(symbols),
            static (output, file) => SourceOutput.Add(output, WrittenFile.Of(file.Left, file.Right))
        );
    }

    private static void Report(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<DiagnosticInfo>> diagnostics,
        IncrementalValueProvider<(ImmutableArray<SpecFile> Files, EquatableArray<SeverityChoice> Severities)> places
    ) =>
        context.RegisterSourceOutput(
            diagnostics.Combine(places),
            static (output, input) => input.Left.ReportTo(output, input.Right.Files, input.Right.Severities)
        );
}
