namespace MessageExport;

/// <summary>Keeps two exports from writing to one file. The lock is the open handle: it ends with the process, however that ends.</summary>
internal sealed class OutputLock : IDisposable
{
    private readonly FileStream _file;

    private OutputLock(FileStream file) => _file = file;

    public static OutputLock Take(string output)
    {
        try
        {
            return new OutputLock(
                new FileStream(
                    output + ".lock",
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 0,
                    FileOptions.DeleteOnClose
                )
            );
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new ExportException(ExitCode.OutputFailed, $"Cannot write {output}: there is no such folder.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new ExportException(ExitCode.OutputFailed, $"Cannot write {output}: the folder does not allow it.", exception);
        }
        catch (IOException exception)
        {
            throw new ExportException(ExitCode.OutputFailed, $"{output} is being written by another export.", exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
