using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

public sealed class SeverityTests
{
    private static readonly ConsumerProject Project = new ConsumerProject().WithDocument(
        "api.yaml",
        ReadDocument.Minimal("paths:\n  /a:\n    get:\n      x-paginaton: 1\n      operationId: a\n      responses: {}")
    );

    [Theory]
    [InlineData("[*]", "error", DiagnosticSeverity.Error)]
    [InlineData("[*]", "warning", DiagnosticSeverity.Warning)]
    [InlineData("[*]", "suggestion", DiagnosticSeverity.Info)]
    [InlineData("[*.cs]", "error", DiagnosticSeverity.Error)]
    [InlineData("[*.vb]", "error", DiagnosticSeverity.Warning)]
    public void An_editorconfig_sets_the_severity(string section, string severity, DiagnosticSeverity expected) =>
        Assert.Equal(expected, Assert.Single(With(section, severity)).Severity);

    [Theory]
    [InlineData("none")]
    [InlineData("silent")]
    public void An_editorconfig_silences_a_diagnostic(string severity) => Assert.Empty(With("[*]", severity));

    [Fact]
    public void Changing_the_severity_generates_nothing_anew()
    {
        var run = GeneratorRun.Of(Project);

        var again = run.Next(static project => project with { EditorConfig = "[*]\ndotnet_diagnostic.OAPI020.severity = error\n" });

        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(again.Diagnostics).Severity);
        Assert.All(again.FileReasons().Values, static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> With(string section, string severity) =>
        GeneratorRun
            .Of(Project with { EditorConfig = $"root = true\n{section}\ndotnet_diagnostic.OAPI020.severity = {severity}\n" })
            .Diagnostics;
}
