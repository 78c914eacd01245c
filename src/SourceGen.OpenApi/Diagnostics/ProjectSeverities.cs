using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi;

/// <summary>The severity that an <c>.editorconfig</c> gives to a diagnostic.</summary>
internal sealed record SeverityChoice(string Id, ReportDiagnostic Severity);

/// <summary>
/// Severities from an <c>.editorconfig</c>. The compiler applies them where the code is that a diagnostic is about; ours are about documents, which
/// have none. What holds for the project's first source file, as <c>[*]</c> and <c>[*.cs]</c> do, is taken to hold for its documents too.
/// </summary>
internal static class ProjectSeverities
{
    public static EquatableArray<SeverityChoice> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        // NoWarn and its kin are applied by the compiler; of what is never shown we need to know so as not to look for it.
        if (
            compilation.Options.SpecificDiagnosticOptions.TryGetValue(DiagnosticIds.ExampleMismatch, out var option)
            && option == ReportDiagnostic.Suppress
        )
        {
            return [new SeverityChoice(DiagnosticIds.ExampleMismatch, option), .. OfEditorConfig(compilation, cancellationToken)];
        }

        return OfEditorConfig(compilation, cancellationToken);
    }

    private static EquatableArray<SeverityChoice> OfEditorConfig(Compilation compilation, CancellationToken cancellationToken)
    {
        if (compilation.Options.SyntaxTreeOptionsProvider is not { } options || compilation.SyntaxTrees.FirstOrDefault() is not { } tree)
        {
            return [];
        }

        var choices = new List<SeverityChoice>();
        foreach (var descriptor in DiagnosticDescriptors.All)
        {
            if (
                options.TryGetDiagnosticValue(tree, descriptor.Id, cancellationToken, out var severity)
                && severity != ReportDiagnostic.Default
            )
            {
                choices.Add(new SeverityChoice(descriptor.Id, severity));
            }
        }

        return choices.ToEquatableArray();
    }

    /// <summary>False for a diagnostic that the project never shows.</summary>
    public static bool Shows(this EquatableArray<SeverityChoice> choices, string id) => choices.For(id) != ReportDiagnostic.Suppress;

    /// <summary>The choice for a diagnostic; <see cref="ReportDiagnostic.Default"/> where there is none.</summary>
    public static ReportDiagnostic For(this EquatableArray<SeverityChoice> choices, string id)
    {
        foreach (var choice in choices)
        {
            if (string.Equals(choice.Id, id, StringComparison.Ordinal))
            {
                return choice.Severity;
            }
        }

        return ReportDiagnostic.Default;
    }
}
