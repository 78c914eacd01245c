namespace SourceGen.OpenApi;

/// <summary>All that one document becomes.</summary>
/// <param name="Path">The document's project-relative path.</param>
/// <param name="Files">The files to write.</param>
/// <param name="Problems">What could not be bound.</param>
/// <param name="Operations">Pointers of the operations that have a method: for the report.</param>
internal sealed record BoundClient(
    string Path,
    EquatableArray<GeneratedFile> Files,
    EquatableArray<BindingProblem> Problems,
    EquatableArray<string> Operations
)
{
    /// <summary>How listings page, and what was missing where they do not: for the report.</summary>
    public EquatableArray<ListingNote> Listings { get; init; }

    public Elapsed Elapsed { get; init; } = Elapsed.None;

    /// <summary>The problems as diagnostics of the document.</summary>
    public EquatableArray<DiagnosticInfo> ToDiagnostics() =>
        Problems
            .Select(problem => DiagnosticInfo.AtKey(problem.Id, problem.Origin, [.. problem.Arguments]) with { Target = problem.Target })
            .ToEquatableArray();
}
