using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi;

/// <summary>A written file: its text, and the support code that the text asks for. Compared by text.</summary>
internal sealed record WrittenFile(string HintName, string? Source, SourceText? Text, string? Failure, EquatableArray<string> Needs)
{
    /// <summary>Writes a file; a failure of ours is kept to be reported, never thrown.</summary>
    public static WrittenFile Of(GeneratedFile file, EquatableArray<string> symbols)
    {
        try
        {
            var text = FileEmitter.Emit(file);
            var needs = file is SupportFile ? default : SupportLibrary.For(symbols).NeedsOf(text.ToString(), file.SupportNamespace);
            return new WrittenFile(file.HintName, file.Source, text, Failure: null, needs);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new WrittenFile(file.HintName, file.Source, Text: null, failure.GetType().Name + ": " + failure.Message, default);
        }
    }

    public bool Equals(WrittenFile? other) =>
        other is not null
        && string.Equals(HintName, other.HintName, StringComparison.Ordinal)
        && string.Equals(Source, other.Source, StringComparison.Ordinal)
        && string.Equals(Failure, other.Failure, StringComparison.Ordinal)
        && (Text is null ? other.Text is null : other.Text is not null && Text.ContentEquals(other.Text));

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(HintName);
}
