using System.Diagnostics;
using System.Globalization;
using SourceGen.OpenApi.Tests;

namespace SourceGen.Benchmarks;

/// <summary>
/// Two consumers of the four documents in a folder of their own: one with the generator, one with the files checked in that the generator makes.
/// Both are built by a compiler server that is started for them and ends with them.
/// </summary>
internal sealed class BuildPair : IAsyncDisposable
{
    private static readonly string[] Assemblies =
    [
        "SourceGen.OpenApi",
        "SourceGen.OpenApi.Microsoft.OpenApi",
        "SourceGen.OpenApi.YamlDotNet",
    ];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly string _folder = Directory.CreateTempSubdirectory("build-delta-").FullName;
    private readonly string _pipe = "build-delta-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
    private ChildProcess? _server;
    private int _edits;

    public string Generating => Path.Combine(_folder, "Generating");

    public string CheckedIn => Path.Combine(_folder, "CheckedIn");

    public static async Task<BuildPair> PrepareAsync()
    {
        var pair = new BuildPair();
        try
        {
            await pair.StartServerAsync();
            await pair.WriteAsync();
            return pair;
        }
        catch
        {
            await pair.DisposeAsync();
            throw;
        }
    }

    /// <summary>Seconds for a build after an edit of one source file.</summary>
    public async Task<double> BuildAsync(string project)
    {
        await EditAsync(project);
        var start = Stopwatch.GetTimestamp();
        await DotnetAsync(project, "build", "--no-restore");
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartServerAsync()
    {
        await using var asking = ChildProcess.Start("dotnet", ["--list-sdks"]);
        var sdks = await asking.ReadToEndAsync(Patience);
        var newest = sdks.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        var (version, root) = (
            newest[..newest.IndexOf(' ', StringComparison.Ordinal)],
            newest[(newest.IndexOf('[', StringComparison.Ordinal) + 1)..].TrimEnd(']', '\r')
        );
        var compiler = Path.Combine(root, version, "Roslyn", "bincore", "VBCSCompiler.dll");
        _server = ChildProcess.Start("dotnet", ["exec", compiler, "-pipename:" + _pipe]);
    }

    private async Task WriteAsync()
    {
        var generator = Path.GetDirectoryName(typeof(SourceGen.OpenApi.OpenApiClientGenerator).Assembly.Location)!;
        var source = Path.Combine(Repository.Root, "src", "SourceGen.OpenApi", "build");
        var documents = string.Concat(Specs.All.Select(spec => $"<AdditionalFiles Include=\"{Path.Combine(Repository.Root, spec)}\" />"));
        var analyzers = string.Concat(Assemblies.Select(name => $"<Analyzer Include=\"{Path.Combine(generator, name + ".dll")}\" />"));
        await WriteProjectAsync(
            Generating,
            $"<Import Project=\"{Path.Combine(source, "SourceGen.OpenApi.props")}\" />",
            $"<ItemGroup>{documents}{analyzers}</ItemGroup><Import Project=\"{Path.Combine(source, "SourceGen.OpenApi.targets")}\" />"
        );
        await WriteProjectAsync(CheckedIn, "", "");
        foreach (var (hint, text) in GeneratedFiles())
        {
            await File.WriteAllTextAsync(Path.Combine(CheckedIn, hint), text);
        }
    }

    private static IEnumerable<(string Hint, string Text)> GeneratedFiles() =>
        new GeneratorWork(ConsumerProject.With(Specs.All).WithProperty("RootNamespace", "Consumer"))
            .FullRun()
            .GetRunResult()
            .Results.Single()
            .GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()));

    private async Task WriteProjectAsync(string folder, string head, string tail)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Consumer.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {head}
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Consumer</RootNamespace>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              {tail}
            </Project>
            """
        );
        await EditAsync(folder);
        await DotnetAsync(folder, "restore");
    }

    private Task EditAsync(string folder) =>
        File.WriteAllTextAsync(
            Path.Combine(folder, "Edited.cs"),
            $"internal static class Edited {{ internal const int Number = {(++_edits).ToString(CultureInfo.InvariantCulture)}; }}"
        );

    private async Task DotnetAsync(string folder, params string[] arguments)
    {
        await using var build = ChildProcess.Start(
            "dotnet",
            [.. arguments, Path.Combine(folder, "Consumer.csproj"), "-nodeReuse:false", "-m:1", "-v:q", "-p:SharedCompilationId=" + _pipe]
        );
        await build.ReadToEndAsync(Patience);
    }
}
