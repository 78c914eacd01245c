using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class ApiStreamTests
{
    private const string EventStream = "text/event-stream; charset=utf-8";

    private static readonly ApiOperation Watch = new("events.watch", HttpMethod.Get, "/events")
    {
        IsIdempotent = true,
        Accept = "text/event-stream",
    };

    [Fact]
    public async Task Nothing_is_sent_before_the_stream_is_enumerated_and_each_enumeration_is_a_request()
    {
        using var handler = StubHandler.Always(HttpStatusCode.OK, "data: 1\n\ndata: 2\n\n", EventStream);
        var stream = Stream(handler);
        Assert.Empty(handler.Sent);

        Assert.Equal([1, 2], await ItemsAsync(stream));
        Assert.Equal([1, 2], await ItemsAsync(stream));
        Assert.Equal(2, handler.Sent.Count);
        Assert.All(handler.Sent, static request => Assert.Equal("text/event-stream", request.Header("Accept")));
    }

    [Fact]
    public async Task Events_come_with_type_id_and_reconnection_time()
    {
        using var handler = StubHandler.Always(HttpStatusCode.OK, "retry: 50\nid: a\nevent: add\ndata: 1\n\ndata: 2\n\n", EventStream);
        var events = new List<ServerSentEvent<int>>();

        await foreach (var one in Stream(handler).AsEvents(TestContext.Current.CancellationToken))
        {
            events.Add(one);
        }

        Assert.Equal([("add", "a", 1), ("message", "a", 2)], events.Select(static one => (one.EventType, one.Id, one.Data)));
        Assert.All(events, static one => Assert.Equal(TimeSpan.FromMilliseconds(50), one.ReconnectionInterval));
    }

    [Fact]
    public async Task Done_ends_the_stream_whatever_follows()
    {
        using var handler = StubHandler.Always(HttpStatusCode.OK, "data: 1\n\ndata: [DONE]\n\ndata: 2\n\n", EventStream);

        Assert.Equal([1], await ItemsAsync(Stream(handler, new StreamOptions { Reconnect = true })));
    }

    [Fact]
    public async Task An_error_status_is_the_usual_exception()
    {
        using var handler = StubHandler.Always(HttpStatusCode.Forbidden, "{}");

        var error = await Assert.ThrowsAsync<ApiException>(() => ItemsAsync(Stream(handler)));

        Assert.Equal(HttpStatusCode.Forbidden, error.StatusCode);
    }

    [Fact]
    public async Task Another_media_type_is_refused()
    {
        using var handler = StubHandler.Always(HttpStatusCode.OK, "data: 1\n\n", "text/html");

        var error = await Assert.ThrowsAsync<StreamException>(() => ItemsAsync(Stream(handler)));

        Assert.IsType<ApiFormatException>(error.InnerException);
    }

    [Fact]
    public async Task An_item_that_cannot_be_read_says_how_many_had_come()
    {
        using var handler = StubHandler.Always(HttpStatusCode.OK, "id: 7\ndata: 1\n\ndata: 2\n\ndata: secret\n\n", EventStream);
        var items = new List<int>();

        var error = await Assert.ThrowsAsync<StreamException>(async () =>
        {
            await foreach (var item in Stream(handler))
            {
                items.Add(item);
            }
        });

        Assert.Equal([1, 2], items);
        Assert.Equal((2, "7"), (error.ItemsReceived, error.LastEventId));
        Assert.IsType<ApiFormatException>(error.InnerException);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_says_how_many_items_had_come()
    {
        using var handler = Bodies(static _ => new ChunkedStream(["data: 1\n\n"], breaks: true));

        var error = await Assert.ThrowsAsync<StreamException>(() => ItemsAsync(Stream(handler)));

        Assert.Equal(1, error.ItemsReceived);
    }

    [Fact]
    public async Task Reconnection_asks_again_behind_the_last_event_after_the_time_that_the_server_named()
    {
        using var handler = Bodies(static index =>
            index switch
            {
                0 => new ChunkedStream(["retry: 70\nid: 1\ndata: 1\n\n", "data: cut"], breaks: true),
                1 => new ChunkedStream(["id: 2\ndata: 2\n\n"], breaks: false),
                _ => new ChunkedStream(["data: 3\n\ndata: [DONE]\n\n"], breaks: false),
            }
        );
        var time = TestTransport.QuickTime;

        var items = await ItemsAsync(Stream(handler, new StreamOptions { Reconnect = true }, time));

        Assert.Equal([1, 2, 3], items);
        Assert.Equal([null, "1", "2"], handler.Sent.Select(static request => request.Header("Last-Event-ID")));
        Assert.Equal(2, time.Waits.Count(static wait => wait == TimeSpan.FromMilliseconds(70)));
    }

    [Fact]
    public async Task A_reconnection_that_is_answered_with_no_content_ends_the_stream()
    {
        using var handler = StubHandler.Sequence(
            static () => StubHandler.Answer(HttpStatusCode.OK, "data: 1\n\n", EventStream),
            static () => new HttpResponseMessage(HttpStatusCode.NoContent)
        );

        Assert.Equal([1], await ItemsAsync(Stream(handler, new StreamOptions { Reconnect = true })));
        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_given_up_after_the_idle_time()
    {
        var silent = new ChunkedStream(["data: 1\n\n", ": heartbeat\n\n"], breaks: false) { Hangs = true };
        using var handler = Bodies(_ => silent);
        var time = new ManualTimeProvider();
        var idle = TimeSpan.FromSeconds(30);
        var reading = ItemsAsync(Stream(handler, new StreamOptions { IdleTimeout = idle }, time));

        await silent.Hanging.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        time.Advance(idle);

        var error = await Assert.ThrowsAsync<StreamException>(() => reading);
        Assert.Equal((1, idle), (error.ItemsReceived, Assert.IsType<ApiTimeoutException>(error.InnerException).Timeout));
    }

    [Fact]
    public async Task Without_an_idle_time_a_silent_stream_outlives_the_time_of_an_attempt()
    {
        var silent = new ChunkedStream(["data: 1\n\n"], breaks: false) { Hangs = true };
        using var handler = Bodies(_ => silent);
        var time = new ManualTimeProvider();
        using var stop = new CancellationTokenSource();
        var reading = ItemsAsync(Stream(handler, options: null, time), stop.Token);

        await silent.Hanging.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromHours(5));
        Assert.False(reading.IsCompleted);
        await stop.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(stop.Token, error.CancellationToken);
    }

    [Fact]
    public async Task Leaving_the_loop_closes_the_response()
    {
        var body = new ChunkedStream(["data: 1\n\ndata: 2\n\n"], breaks: false) { Hangs = true };
        using var handler = Bodies(_ => body);

        await foreach (var item in Stream(handler))
        {
            Assert.Equal(1, item);
            break;
        }

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Lines_and_sequences_of_JSON_are_streams_too()
    {
        using var lines = StubHandler.Always(HttpStatusCode.OK, "1\n\n2\n3", "application/jsonl");
        using var sequence = StubHandler.Always(HttpStatusCode.OK, "\u001E1\n\u001E2\n", "application/json-seq");

        Assert.Equal([1, 2, 3], await ItemsAsync(Stream(lines, format: StreamFormat.JsonLines)));
        Assert.Equal([1, 2], await ItemsAsync(Stream(sequence, format: StreamFormat.JsonSequence)));
    }

    private static ApiStream<int> Stream(
        StubHandler handler,
        StreamOptions? options = null,
        ManualTimeProvider? time = null,
        StreamFormat format = StreamFormat.ServerSentEvents
    )
    {
        var transport = TestTransport.Over(handler, new TestOptions { TimeProvider = time ?? TestTransport.QuickTime });
        var reading = new StreamReading<int>(format, static (ref JsonCursor reader, JsonReadState _) => JsonAny.Read(ref reader).GetInt32())
        {
            Sentinel = "[DONE]",
        };
        return StreamCall.Create(transport, new ApiRequest(Watch), reading, options, CancellationToken.None);
    }

    private static async Task<List<int>> ItemsAsync(ApiStream<int> stream, CancellationToken? cancellationToken = null)
    {
        var items = new List<int>();
        await foreach (var item in stream.WithCancellation(cancellationToken ?? TestContext.Current.CancellationToken))
        {
            items.Add(item);
        }

        return items;
    }

    private static StubHandler Bodies(Func<int, Stream> body) =>
        new(
            (_, index, _) =>
            {
                var content = new StreamContent(body(index));
                content.Headers.TryAddWithoutValidation("Content-Type", EventStream);
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
            }
        );
}
