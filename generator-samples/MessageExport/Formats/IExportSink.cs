namespace MessageExport;

/// <summary>
/// Where rows go. What was appended counts from <see cref="Commit"/> on: a process that dies in between leaves an output that
/// resumes from the commit before. One thread at a time.
/// </summary>
internal interface IExportSink : IDisposable
{
    /// <summary>Adds rows and says how many bytes they take.</summary>
    long Append(IReadOnlyList<ExportRow> rows);

    /// <summary>Makes what was appended, and the place to go on from, durable as one.</summary>
    void Commit(ExportCheckpoint checkpoint);

    /// <summary>The export is whole: the checkpoint goes.</summary>
    Task CompleteAsync(CancellationToken cancellationToken);
}
