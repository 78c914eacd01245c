using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>Answers connections on loopback with bytes as they are given, one answer for each connection, and closes it.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    public RawServer(params byte[][] answers)
    {
        _listener.Start();
        _work = ServeAsync(answers);
    }

    public int Connections { get; private set; }

    public Uri Address => new("http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port + "/v1");

    public static byte[] Text(string head, string body = "") =>
        Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n" + body);

    public static byte[] Bytes(string head, byte[] body) => [.. Text(head), .. body];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task ServeAsync(byte[][] answers)
    {
        while (!_stop.IsCancellationRequested)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            var answer = answers[Math.Min(Connections++, answers.Length - 1)];
            var stream = client.GetStream();
            await ReadHeadAsync(stream);
            await stream.WriteAsync(answer, _stop.Token);
            client.Client.Shutdown(SocketShutdown.Send);
        }
    }

    private async Task ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            if (count == 0)
            {
                return;
            }

            head.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
    }
}
