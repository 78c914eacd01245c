using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>Streams events on loopback, by one script for each connection, and knows which connections are still open.</summary>
internal sealed class StreamServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Task _work;

    /// <param name="scripts">What is sent over the first connection, the second one and so on.</param>
    public StreamServer(params StreamScript[] scripts)
    {
        _listener.Start();
        _work = AcceptAsync(scripts);
    }

    public Uri Address => new("http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port + "/");

    /// <summary>The heads of the requests, in order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Completes when each connection that was opened is closed by the client, or at the end of its script.</summary>
    public Task ClosedAsync() => Task.WhenAll(_connections).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    /// <summary>The value of a request's header; null where it has none.</summary>
    public string? Header(int request, string name) =>
        Requests[request]
            .Split("\r\n")
            .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            .Select(line => line[(name.Length + 1)..].Trim())
            .FirstOrDefault();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(_connections).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync(StreamScript[] scripts)
    {
        foreach (var script in scripts)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            _connections.Add(ServeAsync(client, script));
        }
    }

    private async Task ServeAsync(TcpClient client, StreamScript script)
    {
        using (client)
        {
            var stream = client.GetStream();
            _requests.Enqueue(await ReadHeadAsync(stream));
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"),
                _stop.Token
            );
            foreach (var chunk in script.Chunks)
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(chunk), _stop.Token);
            }

            if (script.End == StreamEnd.Silent)
            {
                await UntilClosedAsync(stream);
            }
            else if (script.End == StreamEnd.Reset)
            {
                // What is sent already arrives before the reset does only where the client has read it.
                await script.Read.WaitAsync(_stop.Token);
                client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
            }
        }
    }

    private async Task UntilClosedAsync(NetworkStream stream)
    {
        try
        {
            while (await stream.ReadAsync(new byte[256], _stop.Token) > 0) { }
        }
        catch (IOException)
        {
            // A reset is an end as well.
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            if (count == 0)
            {
                break;
            }

            head.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return head.ToString();
    }
}

/// <summary>What happens to a connection when all is sent.</summary>
internal enum StreamEnd
{
    /// <summary>It is closed.</summary>
    Closed,

    /// <summary>It is reset once the client has read what was sent.</summary>
    Reset,

    /// <summary>It stays open, and nothing more is sent, until the client closes it.</summary>
    Silent,
}

/// <summary>What is sent over one connection.</summary>
internal sealed record StreamScript(StreamEnd End, params string[] Chunks)
{
    private readonly TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the client has read what was sent.</summary>
    public Task Read => _read.Task;

    public void SetRead() => _read.TrySetResult();
}
