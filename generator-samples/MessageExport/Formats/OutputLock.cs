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
        catch (FileNotFoundException exception)
        {
            throw new ExportException(ExitCode.OutputFailed, $"Cannot write {output}: no file can be made in that folder.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new ExportException(ExitCode.OutputFailed, $"Cannot write {output}: the folder does not allow it.", exception);
        }
        catch (IOException exception) when (!IsShared(exception))
        {
            throw new ExportException(ExitCode.OutputFailed, $"Cannot write {output}: {exception.Message}", exception);
        }
        catch (IOException exception)
        {
            throw new ExportException(ExitCode.OutputFailed, $"{output} is being written by another export.", exception);
        }
    }

    public void Dispose() => _file.Dispose();

    // What opening a file says that somebody else has open: a sharing violation on Windows, "would block" elsewhere.
    private static bool IsShared(IOException exception) =>
        exception.GetType() == typeof(IOException)
        && (OperatingSystem.IsWindows() ? exception.HResult == -2147024864 : exception.HResult is 11 or 35);
}
