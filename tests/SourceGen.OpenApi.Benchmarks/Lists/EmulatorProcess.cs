using System.Globalization;

namespace SourceGen.Benchmarks;

/// <summary>The emulator in a process of its own, so that its work and its memory are not counted as the client's.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ChildProcess _process;

    private EmulatorProcess(ChildProcess process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<EmulatorProcess> StartAsync(int rows, TimeSpan latency = default)
    {
        var process = ChildProcess.StartAssembly(
            "VendorEmulator",
            ["--rows", Text(rows), "--latency-ms", Text((int)latency.TotalMilliseconds), "--seconds", "900"]
        );
        try
        {
            return new EmulatorProcess(process, new Uri(await process.ReadLineAsync(Patience)));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
