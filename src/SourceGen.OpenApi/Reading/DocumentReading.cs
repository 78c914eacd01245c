namespace SourceGen.OpenApi;

/// <summary>What reading one document gave: the model, or null when there is nothing to build on, and what there is to say about it.</summary>
internal sealed record DocumentReading(ApiModel? Model, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>The document's project-relative path.</summary>
    public string Path { get; init; } = "";

    public Elapsed Elapsed { get; init; } = Elapsed.None;

    /// <summary>The model as a sequence of one or none, as the pipeline takes it.</summary>
    public EquatableArray<ApiModel> Models() => Model is null ? [] : [Model];
}
