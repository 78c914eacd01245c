using System.Diagnostics;
using SourceGen.OpenApi.PackageTests;

[assembly: AssemblyFixture(typeof(CompilerServer))]

namespace SourceGen.OpenApi.PackageTests;

/// <summary>
/// A compiler that the builds of all consumers share, so that each does not start one of its own. It is this run's alone: it listens under a name
/// that nobody else knows, ends with the run, and by itself when nothing was compiled for ten minutes.
/// </summary>
public sealed class CompilerServer : IDisposable
{
    private static readonly string Name = "sourcegen-" + Guid.NewGuid().ToString("N");

    private readonly Process? _process;

    public CompilerServer()
    {
        // The folder of the runtime that runs the tests has the SDK beside it; builds find a compiler of their own where it has not.
        var root = Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        var sdk = Path.Combine(root, "sdk");
        var server = Directory.Exists(sdk)
            ? Directory.EnumerateFiles(sdk, "VBCSCompiler.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        if (server is null)
        {
            return;
        }

        var start = new ProcessStartInfo(Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"))
        {
            UseShellExecute = false,
            ArgumentList = { server, "-pipename:" + Name },
        };
        _process = Process.Start(start);
    }

    /// <summary>What tells a build to use it.</summary>
    internal static IReadOnlyDictionary<string, string> Environment { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["UseSharedCompilation"] = "true", ["SharedCompilationId"] = Name };

    /// <inheritdoc />
    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
    }
}
