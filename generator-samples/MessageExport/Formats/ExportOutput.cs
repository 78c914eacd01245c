using Microsoft.Data.Sqlite;

namespace MessageExport;

/// <summary>The file that rows go to, whatever its format: what is there already, and a sink to write to it.</summary>
internal sealed class ExportOutput(string path, OutputFormat format)
{
    public string Path { get; } = path;

    public OutputFormat Format { get; } = format;

    /// <summary>The file that grows row by row, with the checkpoint beside it: the output itself, but for Parquet.</summary>
    public string GrowingPath { get; } = format == OutputFormat.Parquet ? ParquetSink.RowsPath(path) : path;

    /// <summary>The default file of a format, in the current folder.</summary>
    public static string DefaultPath(OutputFormat format) =>
        format switch
        {
            OutputFormat.Csv => "messages.csv",
            OutputFormat.Sqlite => "messages.sqlite",
            OutputFormat.Parquet => "messages.parquet",
            _ => "messages.ndjson",
        };

    /// <summary>The format that a file's name asks for.</summary>
    public static OutputFormat FormatOf(string path) =>
        System.IO.Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".CSV" => OutputFormat.Csv,
            ".SQLITE" or ".SQLITE3" or ".DB" => OutputFormat.Sqlite,
            ".PARQUET" => OutputFormat.Parquet,
            _ => OutputFormat.Ndjson,
        };

    /// <summary>True where a file is in the way. An empty one is not.</summary>
    public bool Exists() => new FileInfo(Path) is { Exists: true, Length: > 0 };

    /// <summary>The checkpoint of an unfinished export; null where there is none.</summary>
    public ExportCheckpoint? ReadCheckpoint() =>
        Guard(() =>
        {
            if (Format == OutputFormat.Sqlite)
            {
                return Exists() ? SqliteFile.ReadCheckpoint(Path) : null;
            }

            return CheckpointFile.Exists(GrowingPath) ? CheckpointFile.Read(GrowingPath) : null;
        });

    /// <summary>Begins the file anew, in the place of whatever was there.</summary>
    public IExportSink Create(ExportCheckpoint start) =>
        Guard<IExportSink>(() =>
        {
            if (Format == OutputFormat.Sqlite)
            {
                SqliteFile.Create(Path, start);
                return new SqliteSink(Path);
            }

            return Finished(TextFileSink.Create(GrowingPath, RowFormat(), start));
        });

    /// <summary>Goes on where a checkpoint stands.</summary>
    public IExportSink Resume(ExportCheckpoint checkpoint) =>
        Guard<IExportSink>(() =>
            Format == OutputFormat.Sqlite ? new SqliteSink(Path) : Finished(TextFileSink.Resume(GrowingPath, RowFormat(), checkpoint))
        );

    private IExportSink Finished(TextFileSink rows) => Format == OutputFormat.Parquet ? new ParquetSink(Path, rows) : rows;

    private IRowFormat RowFormat() => Format == OutputFormat.Csv ? new CsvFormat() : new NdjsonFormat();

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new ExportException(ExitCode.OutputFailed, $"Cannot use {Path}: {exception.Message}", exception);
        }
    }
}
