using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi;

/// <summary>Hands written files to the compiler; a failure of ours becomes a diagnostic, never an exception.</summary>
internal static class SourceOutput
{
    public static void Add(SourceProductionContext context, GeneratedFile file)
    {
        try
        {
            context.AddSource(file.HintName, FileEmitter.Emit(file));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    DiagnosticDescriptors.Internal,
                    Location.None,
                    file.Source ?? file.HintName,
                    failure.GetType().Name + ": " + failure.Message
                )
            );
        }
    }
}
