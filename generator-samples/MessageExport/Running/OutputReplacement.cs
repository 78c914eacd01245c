namespace MessageExport;

/// <summary>
/// Keeps the file that a fresh export replaces until the new one has its first page. An export that fails before, for wrong
/// credentials say, leaves everything as it was.
/// </summary>
internal sealed class OutputReplacement(string path, string growing)
{
    private string Kept => path + ".old";

    public void Keep()
    {
        if (File.Exists(path))
        {
            File.Move(path, Kept, overwrite: true);
        }
    }

    /// <summary>Takes the new file away, and its checkpoint, and puts the old one back.</summary>
    public void Restore()
    {
        CheckpointFile.Delete(growing);
        File.Delete(growing);
        File.Delete(path);
        if (File.Exists(Kept))
        {
            File.Move(Kept, path);
        }
    }

    /// <summary>The new file has come to stay.</summary>
    public void Discard() => File.Delete(Kept);
}
