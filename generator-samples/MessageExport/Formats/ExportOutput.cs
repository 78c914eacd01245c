using Microsoft.Data.Sqlite;

namespace MessageExport;

/// <summary>The file that rows go to, whatever its format: what is there already, and a sink to write to it.</summary>
internal sealed class ExportOutput(string path, OutputFormat format)
{
    public string Path { get; } = path;

    public OutputFormat Format { get; } = format;

    /// <summary>The default file of a format, in the current folder.</summary>
    public static string DefaultPath(OutputFormat format) =>
        format switch
        {
            OutputFormat.Csv => "messages.csv",
            OutputFormat.Sqlite => "messages.sqlite",
            _ => "messages.ndjson",
        };

    /// <summary>The format that a file's name asks for.</summary>
    public static OutputFormat FormatOf(string path) =>
        System.IO.Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".CSV" => OutputFormat.Csv,
            ".SQLITE" or ".SQLITE3" or ".DB" => OutputFormat.Sqlite,
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

            return CheckpointFile.Exists(Path) ? CheckpointFile.Read(Path) : null;
        });

    /// <summary>Begins the file anew, in the place of whatever was there.</summary>
    public IExportSink Create(ExportCheckpoint start) =>
        Guard<IExportSink>(() =>
        {
            if (Format != OutputFormat.Sqlite)
            {
                return TextFileSink.Create(Path, RowFormat(), start);
            }

            SqliteFile.Create(Path, start);
            return new SqliteSink(Path);
        });

    /// <summary>Goes on where a checkpoint stands.</summary>
    public IExportSink Resume(ExportCheckpoint checkpoint) =>
        Guard<IExportSink>(() => Format == OutputFormat.Sqlite ? new SqliteSink(Path) : TextFileSink.Resume(Path, RowFormat(), checkpoint));

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
