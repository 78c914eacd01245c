using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>What an <c>.editorconfig</c> says, read by the compiler's own reader and handed on as the compiler does.</summary>
internal sealed class EditorConfigOptions(string directory, string text) : SyntaxTreeOptionsProvider
{
    private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(
        (List<AnalyzerConfig>)[AnalyzerConfig.Parse(text, directory + ".editorconfig")]
    );

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(
        SyntaxTree tree,
        string diagnosticId,
        CancellationToken cancellationToken,
        out ReportDiagnostic severity
    ) => _set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(
        string diagnosticId,
        CancellationToken cancellationToken,
        out ReportDiagnostic severity
    )
    {
        severity = default;
        return false;
    }
}
