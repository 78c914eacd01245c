namespace SourceGen.OpenApi.Tests;

/// <summary>Finds the repository's own files from wherever the tests run: a CI build maps the paths of its sources away.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of documents that are not ours, beside the repository; null where it is absent.</summary>
    public static string? Corpus
    {
        get
        {
            var folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpus"));
            return Directory.Exists(folder) ? folder : null;
        }
    }

    public static string Spec(string name) => Path.Combine(Root, "specs", name);

    public static string Read(string relativePath) => File.ReadAllText(Path.Combine(Root, relativePath)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SourceGen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
