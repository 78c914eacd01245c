using System.Buffers;

namespace MessageExport;

/// <summary>Appends rows to a text file, with the checkpoint beside it.</summary>
internal sealed class TextFileSink : IExportSink
{
    private readonly string _path;
    private readonly IRowFormat _format;
    private readonly FileStream _file;
    private readonly ArrayBufferWriter<byte> _row = new(4096);
    private long _committed;

    private TextFileSink(string path, IRowFormat format, FileStream file) => (_path, _format, _file) = (path, format, file);

    /// <summary>Starts the file anew.</summary>
    public static TextFileSink Create(string path, IRowFormat format, ExportCheckpoint start)
    {
        // First the checkpoint: from here on, whatever the file holds, --resume knows that nothing of it counts.
        CheckpointFile.Write(path, start with { Length = 0 });
        return Open(path, format, length: 0);
    }

    /// <summary>Goes on behind the checkpoint; what was written after it is cut off.</summary>
    public static TextFileSink Resume(string path, IRowFormat format, ExportCheckpoint checkpoint) => Open(path, format, checkpoint.Length);

    public long Append(IReadOnlyList<ExportRow> rows)
    {
        var start = _file.Position;
        foreach (var row in rows)
        {
            _row.ResetWrittenCount();
            _format.WriteRow(_row, row);

            // A write for each row and no buffer behind it: a kill between two writes leaves whole lines only.
            _file.Write(_row.WrittenSpan);
        }

        return _file.Position - start;
    }

    public void Commit(ExportCheckpoint checkpoint)
    {
        // In this order: a checkpoint must never count bytes that a power cut can still take back.
        _file.Flush(flushToDisk: true);
        CheckpointFile.Write(_path, checkpoint with { Length = _file.Position });
        _committed = _file.Position;
    }

    public Task CompleteAsync(CancellationToken cancellationToken)
    {
        _file.Flush(flushToDisk: true);
        CheckpointFile.Delete(_path);
        _committed = _file.Position;
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        if (!_file.CanWrite)
        {
            return;
        }

        // A disk that filled up in the middle of a row left a part of it.
        if (_file.Length > _committed)
        {
            _file.SetLength(_committed);
        }

        _file.Dispose();
    }

    private static TextFileSink Open(string path, IRowFormat format, long length)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        try
        {
            if (file.Length < length)
            {
                throw new ExportException(
                    ExitCode.OutputFailed,
                    $"{path} is shorter than its checkpoint says, so something else changed it; --overwrite starts the export again."
                );
            }

            file.SetLength(length);
            file.Position = length;
            var sink = new TextFileSink(path, format, file) { _committed = length };
            if (length == 0)
            {
                format.WriteHeader(sink._row);
                file.Write(sink._row.WrittenSpan);
            }

            return sink;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
