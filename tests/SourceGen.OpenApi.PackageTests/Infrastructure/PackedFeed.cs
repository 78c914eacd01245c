using System.Globalization;
using SourceGen.OpenApi.PackageTests;

[assembly: AssemblyFixture(typeof(PackedFeed))]

namespace SourceGen.OpenApi.PackageTests;

/// <summary>Packs the product once into a feed of its own, under a version that no cache has seen.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>The folder that is the feed.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("sourcegen-feed-").FullName;

    /// <summary>The version packed for this run.</summary>
    public string Version { get; } =
        "0.1.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture).TrimStart('0');

    /// <summary>The package itself.</summary>
    public string Package => Path.Combine(Folder, $"SourceGen.OpenApi.{Version}.nupkg");

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => await PackAsync(Folder);

    /// <summary>Packs into a folder.</summary>
    public async Task PackAsync(string folder)
    {
        var result = await Command.RunAsync(
            Repository.Root,
            [
                "pack",
                "src/SourceGen.OpenApi",
                "--configuration",
                "Release",
                "--output",
                folder,
                "-p:Version=" + Version,
                "--disable-build-servers",
            ]
        );
        result.ShouldSucceed();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        var packages =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (
            var name in Directory
                .EnumerateFiles(Folder)
                .Select(file => Path.GetFileName(file).Replace($".{Version}.nupkg", "", StringComparison.Ordinal))
        )
        {
            var cached = Path.Combine(packages, name.ToLowerInvariant(), Version);
            if (Directory.Exists(cached))
            {
                Directory.Delete(cached, recursive: true);
            }
        }

        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
