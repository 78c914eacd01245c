using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Text;

namespace SourceGen.OpenApi.PackageTests;

/// <summary>The same inputs give the same bytes on any path, under any culture, with either line ending.</summary>
[Trait(TestCategory.Name, TestCategory.Long)]
public sealed class DeterminismTests(PackedFeed feed)
{
    private static readonly string[] Folders = ["src", "docs"];
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Dictionary<string, string> Turkish = new(StringComparer.Ordinal)
    {
        ["LANG"] = "tr_TR.UTF-8",
        ["LC_ALL"] = "tr_TR.UTF-8",
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
        ["TZ"] = "Asia/Kolkata",
        // A shared compiler would keep the culture that it was started with.
        ["UseSharedCompilation"] = "false",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sources_and_assembly_are_the_same_from_two_folders_cultures_and_line_endings()
    {
        var first = await BuildAsync("\n", []);
        var second = await BuildAsync("\r\n", Turkish);

        Assert.NotEmpty(first.Files);
        Assert.Equal(first.Files, second.Files);
        Assert.Equal(first.Assembly, second.Assembly);
    }

    [Fact]
    public async Task The_package_is_the_same_from_two_copies_and_knows_its_sources()
    {
        var folder = Directory.CreateTempSubdirectory("sourcegen-copies-").FullName;
        try
        {
            var first = await PackAsync(Path.Combine(folder, "one"), []);
            var second = await PackAsync(Path.Combine(folder, "the second"), Turkish);

            Assert.Equal(Contents(first), Contents(second));
            Assert.Equal(await File.ReadAllBytesAsync(first, Cancellation), await File.ReadAllBytesAsync(second, Cancellation));
            Assert.Contains("https://raw.githubusercontent.com/example/sourcegen/", SourceLinkOf(first), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<(SortedDictionary<string, string> Files, byte[] Assembly)> BuildAsync(
        string lineEnding,
        Dictionary<string, string> environment
    )
    {
        using var consumer = new Consumer(feed) { Environment = environment };
        foreach (var spec in new[] { "twilio.yaml", "sendblue-v1.yaml" })
        {
            consumer.WithSpec(spec);
            consumer.Write("specs/" + spec, consumer.Read("specs/" + spec).ReplaceLineEndings(lineEnding));
        }

        consumer.With("Caller.cs", Code.Twilio());
        consumer.Properties["ContinuousIntegrationBuild"] = "true";
        consumer.Properties["PathMap"] = "$(MSBuildProjectDirectory)=/_";
        consumer.Properties["EmitCompilerGeneratedFiles"] = "true";
        (await consumer.BuildAsync("-c", "Release")).ShouldSucceed();
        var assembly = Directory.EnumerateFiles(Path.Combine(consumer.Folder, "bin"), "Consumer.dll", SearchOption.AllDirectories).Single();
        return (
            new SortedDictionary<string, string>(consumer.GeneratedFiles().ToDictionary(), StringComparer.Ordinal),
            await File.ReadAllBytesAsync(assembly, Cancellation)
        );
    }

    /// <summary>Packs a copy of the sources under a commit whose id depends on nothing but them.</summary>
    private static async Task<string> PackAsync(string folder, Dictionary<string, string> environment)
    {
        CopySources(folder);
        var commit = new Dictionary<string, string>(environment, StringComparer.Ordinal)
        {
            ["GIT_AUTHOR_DATE"] = "2026-01-01T00:00:00Z",
            ["GIT_COMMITTER_DATE"] = "2026-01-01T00:00:00Z",
        };
        string[][] steps =
        [
            ["init", "--quiet"],
            ["remote", "add", "origin", "https://github.com/example/sourcegen.git"],
            ["-c", "core.autocrlf=false", "add", "--all"],
            ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.com", "commit", "--quiet", "--message", "Sources"],
        ];
        foreach (var step in steps)
        {
            (await Command.RunAsync(folder, step, commit, "git")).ShouldSucceed();
        }

        string[] pack =
        [
            "pack",
            "src/SourceGen.OpenApi",
            "-c",
            "Release",
            "-o",
            "out",
            "-p:ContinuousIntegrationBuild=true",
            "-p:RunAnalyzers=false",
        ];
        (await Command.RunAsync(folder, [.. pack, "--disable-build-servers"], environment)).ShouldSucceed();
        return Directory.EnumerateFiles(Path.Combine(folder, "out"), "*.nupkg").Single();
    }

    private static void CopySources(string folder)
    {
        var files = Directory
            .EnumerateFiles(Repository.Root)
            .Concat(
                Folders.SelectMany(name => Directory.EnumerateFiles(Path.Combine(Repository.Root, name), "*", SearchOption.AllDirectories))
            )
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Where(path => path != ".git" && !path.Split('/', '\\').Any(part => part is "bin" or "obj"));
        foreach (var file in files)
        {
            var copy = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Repository.Root, file), copy);
        }
    }

    /// <summary>What is in a package, a line for each file: says more than a difference of bytes.</summary>
    private static List<string> Contents(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(entry => $"{entry.FullName} {entry.Length} {entry.Crc32:x8} {entry.LastWriteTime:u}")];
    }

    private static string SourceLinkOf(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        using var copy = new MemoryStream();
        using (var entry = archive.GetEntry("analyzers/dotnet/cs/SourceGen.OpenApi.dll")!.Open())
        {
            entry.CopyTo(copy);
        }

        copy.Position = 0;
        using var assembly = new PEReader(copy);
        var embedded = assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var symbols = provider.GetMetadataReader();
        var link = symbols
            .CustomDebugInformation.Select(symbols.GetCustomDebugInformation)
            .Single(information => symbols.GetGuid(information.Kind) == SourceLink);
        return Encoding.UTF8.GetString(symbols.GetBlobBytes(link.Value));
    }
}
