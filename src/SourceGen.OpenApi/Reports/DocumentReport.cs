namespace SourceGen.OpenApi;

/// <summary>What became of one document.</summary>
internal sealed record DocumentReport
{
    public required string Path { get; init; }

    /// <summary>The client's full name; null where the document could not be read.</summary>
    public string? Client { get; init; }

    /// <summary>Operations in the document.</summary>
    public int Operations { get; init; }

    /// <summary>Those of them that have a method.</summary>
    public int Generated { get; init; }

    public EquatableArray<SkippedOperation> Skipped { get; init; }

    /// <summary>How listings page, and what was missing where they do not.</summary>
    public EquatableArray<ListingNote> Listings { get; init; }

    /// <summary>Operations that a setting leaves out.</summary>
    public EquatableArray<LeftOutOperation> LeftOut { get; init; }

    /// <summary>Operations that stay; told where a setting leaves out others.</summary>
    public EquatableArray<string> Kept { get; init; }

    /// <summary>Schemas that no operation of the client leads to.</summary>
    public EquatableArray<string> UnusedSchemas { get; init; }

    /// <summary>What the overlays' actions selected.</summary>
    public EquatableArray<OverlayNote> Overlays { get; init; }

    /// <summary>Types of the consumer's own that values were found for.</summary>
    public EquatableArray<OwnType> OwnTypes { get; init; }

    /// <summary>Hints that the build does not show, with their lines.</summary>
    public EquatableArray<string> HiddenHints { get; init; }

    /// <summary>Records, enums and unions.</summary>
    public int Types { get; init; }

    public int Files { get; init; }

    /// <summary>Characters in the files.</summary>
    public int Characters { get; init; }

    /// <summary>Reading and binding, as it was done for this build.</summary>
    public TimeSpan Reading { get; init; }

    /// <summary>Writing the files, done once more to be measured.</summary>
    public TimeSpan Writing { get; init; }
}

/// <summary>An operation that the client was not to have.</summary>
/// <param name="Name">Verb and path.</param>
/// <param name="Setting">The setting that says so.</param>
internal sealed record LeftOutOperation(string Name, string Setting);

/// <summary>An operation without a method.</summary>
/// <param name="Name">Verb and path.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Reason">Why, in the words of the diagnostic.</param>
/// <param name="ReasonLine">The diagnostic's line; 0 where it stands in another file or nowhere.</param>
internal sealed record SkippedOperation(string Name, int Line, string Reason, int ReasonLine);
