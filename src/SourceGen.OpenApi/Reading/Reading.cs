namespace SourceGen.OpenApi;

/// <summary>What reading one document gave: the model, or null when there is nothing to build on, and what there is to say about it.</summary>
internal sealed record Reading(ApiModel? Model, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>The document's project-relative path.</summary>
    public string Path { get; init; } = "";

    /// <summary>True where the document cannot be edited: of what is said about its text only what costs something is shown.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>What the overlays' actions selected, in their order.</summary>
    public EquatableArray<OverlayNote> Overlays { get; init; }

    public Elapsed Elapsed { get; init; } = Elapsed.None;

    /// <summary>The model as a sequence of one or none, as the pipeline takes it.</summary>
    public EquatableArray<ApiModel> Models() => Model is null ? [] : [Model];
}

/// <summary>An action of an overlay, and how many places of the document it selected.</summary>
/// <param name="Path">The overlay.</param>
/// <param name="Kind"><c>update</c>, <c>remove</c> or <c>copy</c>.</param>
/// <param name="Target">The query.</param>
/// <param name="Matches">The number of places.</param>
internal sealed record OverlayNote(string Path, string Kind, string Target, int Matches);
