using System.Diagnostics;

namespace SourceGen.Benchmarks;

/// <summary>A process that this one started, and that ends with it.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    /// <summary>Starts an assembly that lies beside this one.</summary>
    public static ChildProcess StartAssembly(string name, params IEnumerable<string> arguments) =>
        Start(Environment.ProcessPath is { } host && IsDotnet(host) ? host : "dotnet", [Beside(name), .. arguments]);

    public static ChildProcess Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        return new ChildProcess(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."));
    }

    /// <summary>The first line that the process writes.</summary>
    public async Task<string> ReadLineAsync(TimeSpan patience)
    {
        using var deadline = new CancellationTokenSource(patience);
        return await _process.StandardOutput.ReadLineAsync(deadline.Token)
            ?? throw new InvalidOperationException(await _process.StandardError.ReadToEndAsync(deadline.Token));
    }

    /// <summary>Everything that the process writes, once it has ended well.</summary>
    public async Task<string> ReadToEndAsync(TimeSpan patience)
    {
        using var deadline = new CancellationTokenSource(patience);
        var error = _process.StandardError.ReadToEndAsync(deadline.Token);
        var output = await _process.StandardOutput.ReadToEndAsync(deadline.Token);
        await _process.WaitForExitAsync(deadline.Token);
        return _process.ExitCode == 0 ? output : throw new InvalidOperationException(output + await error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static bool IsDotnet(string path) => Path.GetFileNameWithoutExtension(path) is "dotnet";

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");
}
