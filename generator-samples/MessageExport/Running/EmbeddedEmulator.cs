using SourceGen.Emulator;

namespace MessageExport;

/// <summary>The four vendors in this process: the same rows in every run, and on the same port where an export goes on.</summary>
internal sealed class EmbeddedEmulator : IAsyncDisposable
{
    private readonly EmulatorHost _host;

    private EmbeddedEmulator(EmulatorHost host, int rows) => (_host, State) = (host, new EmulatorState(rows, host.BaseAddress.Port));

    public Uri BaseAddress => _host.BaseAddress;

    /// <summary>Starts this one again.</summary>
    public EmulatorState State { get; }

    public static async Task<EmbeddedEmulator> StartAsync(EmulatorState state, CancellationToken cancellationToken)
    {
        var options = new EmulatorOptions
        {
            Port = state.Port,
            Rows = state.Rows,
            RecordRequests = false,
        };
        try
        {
            return new EmbeddedEmulator(await EmulatorHost.StartAsync(options, cancellationToken), state.Rows);
        }
        catch (IOException exception)
        {
            throw new ExportException(
                ExitCode.VendorFailed,
                $"The emulator cannot listen on port {state.Port} of this machine, which the interrupted export belongs to: {exception.Message}",
                exception
            );
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
