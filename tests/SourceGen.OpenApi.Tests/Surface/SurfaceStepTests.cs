using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>What the guard costs: nothing without a baseline, nothing again without a reason.</summary>
public sealed class SurfaceStepTests
{
    private static readonly Lazy<GeneratorRun> FirstRun = new(() =>
        GeneratorRun.Of(
            GuardedProject.With(SurfaceDocument.Text, GuardedProject.AcceptedText).WithDocument("other.yaml", SurfaceDocument.Text)
        )
    );

    private static GeneratorRun First => FirstRun.Value;

    [Fact]
    public void Without_a_baseline_no_surface_is_made()
    {
        var run = GeneratorRun.Of(Specs.All);

        Assert.Empty(run.Reasons(TrackingNames.Baseline));
        Assert.Empty(run.Reasons(TrackingNames.Surface));
        Assert.Empty(run.Reasons(TrackingNames.SurfaceComparison));
    }

    [Fact]
    public void A_client_that_no_baseline_covers_has_no_surface_made()
    {
        var run = GeneratorRun.Of(ConsumerProject.With(Specs.All).Guarded("a.txt", "", "1", "TwilioClient"));

        Assert.Single(run.Reasons(TrackingNames.Surface));
    }

    [Fact]
    public void An_edit_of_the_code_leaves_the_surface_cached()
    {
        var again = First.Next(project => project with { Sources = [.. project.Sources, "namespace Acme; public class Added { }"] });

        Assert.All(again.Reasons(TrackingNames.Surface), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(again.Reasons(TrackingNames.Baseline), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_one_document_leaves_the_surface_of_others_cached()
    {
        var again = First.Edit(
            "other.yaml",
            text => text.Replace("price: { type: number", "cost: { type: number", StringComparison.Ordinal)
        );

        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified],
            again.Reasons(TrackingNames.Surface).OrderBy(static reason => reason.ToString(), StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("day: { type: string, format: date }", "day: { type: string, format: date, description: A day. }")]
    [InlineData("openapi: 3.1.0", "# more\n\nopenapi: 3.1.0")]
    public void A_description_changes_no_surface(string find, string replace)
    {
        var again = First.Edit(GuardedProject.Document, text => text.Replace(find, replace, StringComparison.Ordinal));

        Assert.All(
            again.Reasons(TrackingNames.Surface),
            reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached, reason.ToString())
        );
    }

    [Fact]
    public void An_edit_of_the_baseline_reads_no_document_and_writes_no_file()
    {
        var again = First.Edit(
            GuardedProject.Baseline,
            text => text.Replace("Order.Day: DateOnly?", "Order.Day: string?", StringComparison.Ordinal)
        );

        Assert.Single(again.Said("OAPI050"));
        Assert.All(again.Reasons(TrackingNames.Read), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(again.FileReasons().Values, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_baseline_adds_no_file_to_the_compilation()
    {
        var plain = GeneratorRun.Of(ConsumerProject.With(Specs.Twilio));
        var guarded = GeneratorRun.Of(ConsumerProject.With(Specs.Twilio).Guarded("a.txt", ""));

        Assert.Equal(plain.Files, guarded.Files);
    }
}
