namespace SourceGen.OpenApi;

/// <summary>Something that the baseline has and the client no longer has, or has otherwise.</summary>
/// <param name="Type">The type concerned.</param>
/// <param name="Member">Its member; empty for the type itself.</param>
/// <param name="Parameter">The parameter, where the document still has it; empty otherwise.</param>
/// <param name="Kind">What kind of type it is, which says where in a document such things stand.</param>
/// <param name="Message">What broke.</param>
internal sealed record SurfaceBreak(string Type, string Member, string Parameter, string Kind, string Message);

/// <summary>What became of one client, compared with its baseline.</summary>
/// <param name="Client">The client's full name.</param>
/// <param name="Path">The document.</param>
/// <param name="Baseline">The baseline's path, for messages.</param>
/// <param name="Breaks">What broke, in the baseline's order.</param>
internal sealed record SurfaceComparison(string Client, string Path, string Baseline, EquatableArray<SurfaceBreak> Breaks)
{
    /// <summary>What went wrong in comparing: a bug of ours.</summary>
    public string? Fault { get; init; }
}
