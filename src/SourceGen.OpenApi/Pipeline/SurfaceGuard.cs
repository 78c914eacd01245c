using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi;

/// <summary>The steps that compare clients with committed baselines of their public surface. Without a baseline they have nothing to do.</summary>
internal static class SurfaceGuard
{
    /// <summary>First part of the names of new baselines; the item's mark follows.</summary>
    public const string HintPrefix = SupportFile.HintPrefix + ".Surface.";

    private static readonly Encoding WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<(NamedModel Left, ConsumerCapabilities Right)> inputs,
        IncrementalValuesProvider<BoundClient> clients,
        IncrementalValueProvider<DocumentCatalog> catalog,
        IncrementalValueProvider<(ImmutableArray<SpecFile> Files, EquatableArray<SeverityChoice> Severities)> places,
        IncrementalValueProvider<BuildSwitches> switches
    )
    {
        var plan = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (input, ct) => BaselineFile.From(input.Left, input.Right, ct))
            .Select(static (file, ct) => SurfaceBaseline.Read(file, ct))
            .WithTrackingName(TrackingNames.Baseline)
            .Collect()
            .Select(static (baselines, _) => SurfacePlan.Of(baselines));

        var surfaces = clients
            .Combine(plan)
            .SelectMany(static (input, ct) => SurfaceCheck.Surface(input.Left, input.Right, ct))
            .WithTrackingName(TrackingNames.Surface);

        var comparisons = surfaces
            .Combine(plan.Combine(switches))
            .SelectMany(static (input, _) => input.Right.Right.UpdateSurface ? default : SurfaceCheck.Compare(input.Left, input.Right.Left))
            .WithTrackingName(TrackingNames.SurfaceComparison);

        var known = catalog.Select(static (catalog, _) => catalog.Entries.Select(static entry => entry.Names.FullName).ToEquatableArray());
        var all = plan.Combine(surfaces.Collect()).Combine(known).Combine(switches);

        context.RegisterSourceOutput(
            comparisons.Combine(inputs.Collect().Combine(places)),
            static (output, input) =>
                SurfaceReporter.Report(output, input.Left, input.Right.Left, input.Right.Right.Files, input.Right.Right.Severities)
        );
        context.RegisterSourceOutput(
            all.Select(
                    static (input, _) =>
                        SurfaceCheck.Remarks(
                            input.Left.Left.Left,
                            input.Left.Left.Right.ToEquatableArray(),
                            input.Left.Right,
                            input.Right.UpdateSurface
                        )
                )
                .Combine(places),
            static (output, input) => SurfaceReporter.Report(output, input.Left, input.Right.Severities)
        );
        context.RegisterImplementationSourceOutput(
            all.SelectMany(
                static (input, _) =>
                    input.Right.UpdateSurface ? Updates(input.Left.Left.Left, input.Left.Left.Right) : ImmutableArray<BaselineUpdate>.Empty
            ),
            static (output, update) => output.AddSource(update.HintName, SourceText.From(update.Text, WithoutMark))
        );
    }

    /// <summary>The baselines that are not as they should be, with the text that they should have.</summary>
    private static ImmutableArray<BaselineUpdate> Updates(SurfacePlan plan, ImmutableArray<ClientSurface> surfaces)
    {
        var updates = ImmutableArray.CreateBuilder<BaselineUpdate>();
        foreach (var baseline in plan.Baselines)
        {
            var covered = surfaces.Where(surface => plan.For(surface.Client)?.File == baseline.File).ToList();
            if (covered.Exists(static surface => surface.Fault is not null))
            {
                continue;
            }

            var text = SurfaceText.Write(covered);

            // A checkout with other line ends is no reason to write.
            if (!string.Equals(baseline.File.Text.Replace("\r\n", "\n"), text, StringComparison.Ordinal))
            {
                updates.Add(new BaselineUpdate(HintPrefix + baseline.File.Mark + ".g.cs", text));
            }
        }

        return updates.ToImmutable();
    }

    private sealed record BaselineUpdate(string HintName, string Text);
}
