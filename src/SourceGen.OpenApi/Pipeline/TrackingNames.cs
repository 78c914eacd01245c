namespace SourceGen.OpenApi;

/// <summary>Names of the pipeline's steps, by which tests follow what was computed again.</summary>
internal static class TrackingNames
{
    /// <summary>One document's text with its settings.</summary>
    public const string SpecFile = nameof(SpecFile);

    /// <summary>A document with the other files that it points into.</summary>
    public const string Input = nameof(Input);

    /// <summary>A document read: its model and its diagnostics.</summary>
    public const string Read = nameof(Read);

    /// <summary>The model alone, free of text and positions.</summary>
    public const string Model = nameof(Model);

    /// <summary>What the consumer's compilation offers.</summary>
    public const string Consumer = nameof(Consumer);

    /// <summary>The names of all documents' outputs, settled against each other.</summary>
    public const string Catalog = nameof(Catalog);

    /// <summary>A document bound to the C# that will stand for it.</summary>
    public const string Bind = nameof(Bind);

    /// <summary>One file of a client, ready to be written.</summary>
    public const string Code = nameof(Code);

    /// <summary>One file of a client, written.</summary>
    public const string Write = nameof(Write);

    /// <summary>What all clients together need of the support code.</summary>
    public const string Needs = nameof(Needs);

    /// <summary>A committed baseline of public surface, read.</summary>
    public const string Baseline = nameof(Baseline);

    /// <summary>The public surface of a client that a baseline covers.</summary>
    public const string Surface = nameof(Surface);

    /// <summary>A client compared with its baseline, where something broke.</summary>
    public const string SurfaceComparison = nameof(SurfaceComparison);

    /// <summary>What is needed of one folder of support code, ready to be written.</summary>
    public const string Support = nameof(Support);
}
