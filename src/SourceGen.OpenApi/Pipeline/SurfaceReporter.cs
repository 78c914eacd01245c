using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi;

/// <summary>Hands breaks and remarks to the compiler, each at its line.</summary>
internal static class SurfaceReporter
{
    /// <summary>Reports the breaks at the lines of the document that brought them.</summary>
    public static void Report(
        SourceProductionContext context,
        SurfaceComparison comparison,
        ImmutableArray<(NamedModel Named, ConsumerCapabilities Consumer)> inputs,
        ImmutableArray<SpecFile> files,
        EquatableArray<SeverityChoice> severities
    )
    {
        var fault = comparison.Fault;
        if (fault is null)
        {
            try
            {
                var diagnostics = Place(comparison, Origins(comparison.Client, inputs, context.CancellationToken));
                diagnostics.ReportTo(context, files, severities);
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                fault = SurfaceCheck.Text(failure);
            }
        }

        context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.Internal, Location.None, comparison.Path, fault));
    }

    /// <summary>The breaks as diagnostics of the document.</summary>
    public static EquatableArray<DiagnosticInfo> Place(SurfaceComparison comparison, SurfaceOrigins origins) =>
        comparison
            .Breaks.Select(broken =>
                DiagnosticInfo.AtKey(
                    DiagnosticIds.SurfaceBroken,
                    origins.WrittenAt(BreakPlace.In(origins, broken), comparison.Path),
                    broken.Message,
                    comparison.Baseline
                )
            )
            .ToEquatableArray();

    /// <summary>Reports what is to be said of the baselines.</summary>
    public static void Report(
        SourceProductionContext context,
        EquatableArray<BaselineRemark> remarks,
        EquatableArray<SeverityChoice> severities
    )
    {
        foreach (var remark in remarks)
        {
            var place = remark.Place;
            var location = Location.Create(
                remark.Path,
                new TextSpan(place.Start, place.Length),
                new LinePositionSpan(new LinePosition(place.Line, 0), new LinePosition(place.Line, place.Length))
            );
            DiagnosticReporter.Report(context, remark.Id, location, remark.Arguments, severities);
        }
    }

    /// <summary>Breaks are rare, so that it is only now found out where things come from: by binding once more.</summary>
    private static SurfaceOrigins Origins(
        string client,
        ImmutableArray<(NamedModel Named, ConsumerCapabilities Consumer)> inputs,
        CancellationToken cancellationToken
    )
    {
        var origins = new SurfaceOrigins();
        foreach (var (named, consumer) in inputs)
        {
            if (string.Equals(named.Names.FullName, client, StringComparison.Ordinal))
            {
                origins.Table = named.Model.Origins;
                ClientBinder.Bind(named.Model, consumer, named.Names, cancellationToken, origins);
            }
        }

        return origins;
    }
}
