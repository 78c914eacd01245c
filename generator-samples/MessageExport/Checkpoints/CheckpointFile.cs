namespace MessageExport;

/// <summary>The checkpoint beside a text file. It is replaced by a rename, so that it is always a whole one: the last or the one before.</summary>
internal static class CheckpointFile
{
    public static string PathFor(string output) => output + ".checkpoint";

    public static bool Exists(string output) => File.Exists(PathFor(output));

    public static ExportCheckpoint Read(string output)
    {
        var path = PathFor(output);
        return CheckpointJson.Read(File.ReadAllBytes(path), Path.GetFileName(path));
    }

    public static void Write(string output, ExportCheckpoint checkpoint)
    {
        var path = PathFor(output);
        var next = path + ".new";
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(CheckpointJson.Write(checkpoint));
            // On the disk before the rename: after a power cut the name must not stand for an empty file.
            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }

    public static void Delete(string output)
    {
        File.Delete(PathFor(output));
        File.Delete(PathFor(output) + ".new");
    }
}
