using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi;

/// <summary>Hands written files to the compiler; a failure of ours becomes a diagnostic, never an exception.</summary>
internal static class SourceOutput
{
    public static void Add(SourceProductionContext context, WrittenFile file)
    {
        if (file.Text is not null)
        {
            context.AddSource(file.HintName, file.Text);
            return;
        }

        context.ReportDiagnostic(
            Diagnostic.Create(DiagnosticDescriptors.Internal, Location.None, file.Source ?? file.HintName, file.Failure)
        );
    }
}
