using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace SourceGen.Emulator;

/// <summary>Kestrel on 127.0.0.1 without the web host around it: nothing to configure, nothing to log, up in milliseconds.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly KestrelServer _server;
    private readonly CancellationTokenSource _stopping = new();

    private LoopbackServer(KestrelServer server) => _server = server;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public static async Task<LoopbackServer> StartAsync(
        int port,
        Delays delays,
        Func<EmulatorRequest, EmulatorResponse> answer,
        CancellationToken cancellationToken
    )
    {
        var options = new KestrelServerOptions { AddServerHeader = false, ApplicationServices = NoServices.Instance };

        // Slow bodies are slow on purpose, and a client may be stopped in a debugger.
        (options.Limits.MinResponseDataRate, options.Limits.MinRequestBodyDataRate) = (null, null);
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new LoopbackServer(new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance));
        try
        {
            await server._server.StartAsync(new LoopbackApplication(answer, delays, server._stopping.Token), cancellationToken);
            server.Address = new Uri($"{server._server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single()}/");
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Whatever is held up is let go, so that stopping never waits for a slow response.
        await _stopping.CancelAsync();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _server.StopAsync(deadline.Token);
        _server.Dispose();
        _stopping.Dispose();
    }

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
