using System.Formats.Tar;

namespace MessageExport;

/// <summary>The file that <c>--out</c> means: links are followed, and what is no regular file is refused before anything is touched.</summary>
internal static class OutputPlace
{
    /// <summary>The regular file, existing or not, that a path leads to.</summary>
    /// <exception cref="ExportException">Something else stands there: a device, a pipe, a socket, a folder.</exception>
    public static string Resolve(string path)
    {
        try
        {
            var file = new FileInfo(path);
            var target = file.LinkTarget is null ? path : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            if (Directory.Exists(target) || (File.Exists(target) && !IsRegular(target)))
            {
                throw new ExportException(
                    ExitCode.OutputFailed,
                    $"Cannot write {path}: it is no regular file, and only regular files are written and replaced."
                );
            }

            return target;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ExportException(ExitCode.OutputFailed, $"Cannot write {path}: {exception.Message}", exception);
        }
    }

    // A file with a size is a regular one. For those without, the framework tells devices and pipes apart only where it packs them.
    private static bool IsRegular(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length > 0 || OperatingSystem.IsWindows())
        {
            return file.Exists;
        }

        using var packed = new MemoryStream();
        using (var writer = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true))
        {
            writer.WriteEntry(path, "file");
        }

        packed.Position = 0;
        using var reader = new TarReader(packed);
        return reader.GetNextEntry() is { EntryType: TarEntryType.RegularFile };
    }
}
