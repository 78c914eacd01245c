using System.Collections.Concurrent;

namespace SourceGen.Emulator;

/// <summary>
/// Somebody else's server. It answers everything with 200 and JSON and writes down what it was given: a client that keeps its
/// credentials to itself leaves <see cref="Requests"/> empty.
/// </summary>
public sealed class AttackerListener : IAsyncDisposable
{
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly TimeProvider _clock;
    private LoopbackServer? _server;

    private AttackerListener(TimeProvider clock) => _clock = clock;

    /// <summary>Its own origin: another port on 127.0.0.1.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Everything that reached it.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>Starts one on a free port of 127.0.0.1.</summary>
    public static async Task<AttackerListener> StartAsync(CancellationToken cancellationToken = default)
    {
        var attacker = new AttackerListener(TimeProvider.System);
        attacker._server = await LoopbackServer.StartAsync(
            0,
            new Delays(TimeProvider.System, TimeSpan.Zero),
            attacker.Record,
            cancellationToken
        );
        attacker.BaseAddress = attacker._server.Address;
        return attacker;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _server, null)?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal static AttackerListener InMemory(Uri address, TimeProvider clock) => new(clock) { BaseAddress = address };

    internal EmulatorResponse Record(EmulatorRequest request)
    {
        _requests.Enqueue(
            new RecordedRequest
            {
                Number = _requests.Count + 1,
                Vendor = null,
                Method = request.Method,
                Origin = request.Origin,
                RawPath = request.RawPath,
                RawQuery = request.RawQuery,
                Headers = request.Headers,
                Body = request.Body,
                ReceivedAt = _clock.GetUtcNow(),
                Status = 200,
            }
        );
        return EmulatorResponse.Json(200, "{\"messages\":[],\"data\":[],\"status\":\"OK\"}"u8.ToArray());
    }
}
