using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace SourceGen.OpenApi.Tests;

/// <summary>
/// Compares generated files with the accepted ones beside the test, by Verify's file convention: <c>*.verified.cs</c> is accepted,
/// <c>*.received.cs</c> is written where they differ. Setting the environment variable <c>SNAPSHOTS</c> to <c>accept</c> accepts what was received.
/// </summary>
internal static class Snapshot
{
    private static bool Accept =>
        string.Equals(Environment.GetEnvironmentVariable("SNAPSHOTS"), "accept", StringComparison.OrdinalIgnoreCase);

    /// <summary>Compares the whole set: a file too many or too few is a difference like a changed one.</summary>
    public static void Match(IReadOnlyDictionary<string, string> files, string folder)
    {
        var root = Path.Combine(Repository.Root, "tests", "SourceGen.OpenApi.Tests", "Snapshots", folder);
        Directory.CreateDirectory(root);
        var received = files.ToDictionary(file => Stem(file.Key), file => file.Value.ReplaceLineEndings("\n"), StringComparer.Ordinal);
        var verified = Directory
            .EnumerateFiles(root, "*.verified.cs")
            .ToDictionary(path => Path.GetFileName(path)[..^".verified.cs".Length], File.ReadAllText, StringComparer.Ordinal);

        var differences = new List<string>();
        foreach (var name in received.Keys.Union(verified.Keys).Order(StringComparer.Ordinal))
        {
            var expected = verified.GetValueOrDefault(name);
            var actual = received.GetValueOrDefault(name);
            if (!string.Equals(expected?.ReplaceLineEndings("\n"), actual, StringComparison.Ordinal))
            {
                Store(root, name, actual);
                differences.Add(Describe(name, expected, actual));
            }
            else
            {
                File.Delete(Path.Combine(root, name + ".received.cs"));
            }
        }

        if (differences.Count > 0 && !Accept)
        {
            Assert.Fail(string.Join('\n', differences));
        }
    }

    private static string Stem(string hintName) => hintName.EndsWith(".cs", StringComparison.Ordinal) ? hintName[..^3] : hintName;

    private static void Store(string root, string name, string? actual)
    {
        var verified = Path.Combine(root, name + ".verified.cs");
        var received = Path.Combine(root, name + ".received.cs");
        if (!Accept)
        {
            if (actual is not null)
            {
                File.WriteAllText(received, actual);
            }

            return;
        }

        File.Delete(received);
        if (actual is null)
        {
            File.Delete(verified);
        }
        else
        {
            File.WriteAllText(verified, actual);
        }
    }

    private static string Describe(string name, string? expected, string? actual)
    {
        if (expected is null)
        {
            return $"{name}: new file, not accepted yet";
        }

        if (actual is null)
        {
            return $"{name}: accepted, but no longer generated";
        }

        var lines = new InlineDiffBuilder(new Differ())
            .BuildDiffModel(expected, actual)
            .Lines.Where(line => line.Type is ChangeType.Inserted or ChangeType.Deleted)
            .Take(20)
            .Select(line => (line.Type == ChangeType.Inserted ? "  + " : "  - ") + line.Text);
        return $"{name}: differs\n{string.Join('\n', lines)}";
    }
}
