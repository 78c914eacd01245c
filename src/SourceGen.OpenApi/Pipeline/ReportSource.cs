using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi;

/// <summary>The step that reports on the documents, where a build asks for it.</summary>
internal static class ReportSource
{
    /// <summary>The name that the package's targets look for.</summary>
    public const string HintName = SupportFile.HintPrefix + ".Report.g.cs";

    private static readonly Encoding WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<DocumentReading> readings,
        IncrementalValuesProvider<BoundClient> clients,
        IncrementalValueProvider<ImmutableArray<SpecFile>> files,
        IncrementalValueProvider<BuildSwitches> switches
    )
    {
        var wanted = switches
            .SelectMany(static (switches, _) => switches.Report ? ImmutableArray.Create(true) : ImmutableArray<bool>.Empty)
            .Combine(readings.Collect().Combine(clients.Collect()).Combine(files));

        // An editor has no use for it, and is not asked to make it.
        context.RegisterImplementationSourceOutput(
            wanted,
            static (output, input) =>
            {
                var ((readings, clients), files) = input.Right;
                output.AddSource(HintName, SourceText.From(Text(readings, clients, files, output.CancellationToken), WithoutMark));
            }
        );
    }

    /// <summary>The report; a failure of ours costs the report and no more.</summary>
    private static string Text(
        ImmutableArray<DocumentReading> readings,
        ImmutableArray<BoundClient> clients,
        ImmutableArray<SpecFile> files,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return ReportText.Write(ReportBuilder.Of(readings, clients, files, cancellationToken));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return ReportText.Failed(SurfaceCheck.Text(failure));
        }
    }
}
