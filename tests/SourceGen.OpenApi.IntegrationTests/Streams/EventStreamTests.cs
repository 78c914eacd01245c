using SourceGen.OpenApi.IntegrationTests.OpenApi;
using SourceGen.OpenApi.IntegrationTests.Streams;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>Streams over real sockets: however one ends, no connection is left.</summary>
public sealed class EventStreamTests
{
    [Fact]
    public async Task Cancelling_closes_the_connection()
    {
        await using var server = new StreamServer(new StreamScript(StreamEnd.Silent, Added(1, "a")));
        using var client = Client(server);
        using var stop = new CancellationTokenSource();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.Events.WatchAsync("orders", cancellationToken: stop.Token))
            {
                await stop.CancelAsync();
            }
        });

        Assert.Equal(stop.Token, error.CancellationToken);
        await server.ClosedAsync();
    }

    [Fact]
    public async Task Leaving_the_loop_closes_the_connection()
    {
        await using var server = new StreamServer(new StreamScript(StreamEnd.Silent, Added(1, "a"), Added(2, "b")));
        using var client = Client(server);

        await foreach (var item in client.Events.WatchAsync("orders"))
        {
            Assert.Equal("a", item.AsAdded?.Name);
            break;
        }

        await server.ClosedAsync();
        Assert.Equal("text/event-stream", server.Header(0, "Accept"));
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_given_up_and_its_connection_closed()
    {
        await using var server = new StreamServer(new StreamScript(StreamEnd.Silent, Added(7, "a"), ": heartbeat\n\n"));
        using var client = Client(server);
        var options = new StreamOptions { IdleTimeout = TimeSpan.FromMilliseconds(200) };

        var error = await Assert.ThrowsAsync<StreamException>(async () =>
        {
            await foreach (var _ in client.Events.WatchAsync("orders", filter: null, options)) { }
        });

        Assert.Equal((1, "7"), (error.ItemsReceived, error.LastEventId));
        Assert.Equal(options.IdleTimeout, Assert.IsType<ApiTimeoutException>(error.InnerException).Timeout);
        await server.ClosedAsync();
    }

    [Fact]
    public async Task A_connection_that_is_rotated_reset_or_silent_is_followed_by_one_behind_the_last_event()
    {
        StreamScript[] scripts =
        [
            new(StreamEnd.Closed, "retry: 1\n\n" + Added(1, "a")[..9], Added(1, "a")[9..], Added(2, "b")),
            new(StreamEnd.Reset, Added(3, "c"), "id: 4\ndata: {\"na"),
            new(StreamEnd.Silent, Added(4, "d")),
            new(StreamEnd.Closed, Added(5, "e"), "data: bye\n\n", Added(6, "f")),
        ];
        await using var server = new StreamServer(scripts);
        using var client = Client(server);
        var options = new StreamOptions { Reconnect = true, IdleTimeout = TimeSpan.FromMilliseconds(300) };
        var events = new List<string>();

        await foreach (var one in client.Events.WatchAsync("orders", filter: null, options).AsEvents())
        {
            events.Add(one.Id + one.EventType + one.Data.AsAdded?.Name);
            if (one.Id is "3")
            {
                scripts[1].SetRead();
            }
        }

        Assert.Equal(["1addeda", "2addedb", "3addedc", "4addedd", "5addede"], events);
        Assert.Equal([null, "2", "3", "4"], Enumerable.Range(0, 4).Select(request => server.Header(request, "Last-Event-ID")));
        await server.ClosedAsync();
    }

    private static string Added(int id, string name) => $"id: {id}\nevent: added\ndata: {{\"name\":\"{name}\"}}\n\n";

    private static StreamsClient Client(StreamServer server) => new(new StreamsClientOptions { BaseAddress = server.Address });
}
