namespace MessageExport;

/// <summary>What the command line asks for. Null is "not said": a resumed export keeps to its checkpoint there.</summary>
internal sealed record ExportOptions
{
    public const int DefaultRows = 5000;

    public IReadOnlyList<string>? Vendors { get; init; }

    public DateTimeOffset? Since { get; init; }

    public DateTimeOffset? Until { get; init; }

    public string? Out { get; init; }

    public OutputFormat? Format { get; init; }

    public int? Rows { get; init; }

    public bool Live { get; init; }

    public bool Resume { get; init; }

    public bool Overwrite { get; init; }

    /// <summary>The file to write. The name follows from the format, the format from the name; NDJSON where neither is said.</summary>
    public ExportOutput Output()
    {
        var format = Format ?? (Out is null ? OutputFormat.Ndjson : ExportOutput.FormatOf(Out));
        return new ExportOutput(OutputPlace.Resolve(Out ?? ExportOutput.DefaultPath(format)), format);
    }

    /// <summary>What is wrong with the options together, though each by itself is right; null where nothing is.</summary>
    public string? Contradiction() =>
        Live && Rows is not null ? "--rows is the size of the emulator and does not go with --live."
        : Resume && Overwrite ? "--resume and --overwrite contradict each other."
        : Since >= Until ? "--since must be earlier than --until."
        : null;
}
