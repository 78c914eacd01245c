namespace MessageExport;

/// <summary>
/// Collects rows as lines beside the file and makes the Parquet file of them at the end: its footer comes last, so a file that grows page by
/// page could not be resumed after a kill.
/// </summary>
internal sealed class ParquetSink(string path, TextFileSink rows) : IExportSink
{
    /// <summary>Where the rows are until the export is complete.</summary>
    public static string RowsPath(string path) => path + ".rows";

    public long Append(IReadOnlyList<ExportRow> page) => rows.Append(page);

    public void Commit(ExportCheckpoint checkpoint) => rows.Commit(checkpoint);

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        var next = path + ".new";
        await ParquetFile.WriteAsync(RowsPath(path), next, cancellationToken);
        File.Move(next, path, overwrite: true);
        await rows.CompleteAsync(cancellationToken);
        rows.Dispose();
        File.Delete(RowsPath(path));
    }

    public void Dispose() => rows.Dispose();
}
