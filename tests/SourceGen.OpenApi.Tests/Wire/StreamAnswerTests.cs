using System.Net;
using System.Text;
using System.Text.Json;
using SourceGen.OpenApi.Support.Tests;

namespace SourceGen.OpenApi.Tests;

/// <summary>Streams of a compiled client: what is asked for, what becomes of the items, and how a stream ends.</summary>
public sealed class StreamAnswerTests
{
    private const string EventStream = "text/event-stream; charset=utf-8";

    private static readonly WireDocument Document = WireDocument.Of(
        """
        /watch:
          get:
            operationId: things.watch
            parameters: [ { name: since, in: query, schema: { type: integer } } ]
            responses:
              "200": { description: ok, content: { text/event-stream: { schema: { $ref: "#/components/schemas/Piece" } } } }
              "409": { description: no, content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } } }
        /texts:
          get: { operationId: things.texts, responses: { "200": { description: ok, content: { text/event-stream: { schema: { type: string } } } } } }
        /days:
          get: { operationId: things.days, responses: { "200": { description: ok, content: { text/event-stream: { schema: { type: object, properties: { data: { type: string, format: uuid } } } } } } } }
        /plain:
          get: { operationId: things.plain, responses: { "200": { description: ok, content: { text/event-stream: {} } } } }
        /bytes:
          get: { operationId: things.bytes, responses: { "200": { description: ok, content: { text/event-stream: { schema: { type: string, format: binary } } } } } }
        /lines:
          get: { operationId: things.lines, responses: { "200": { description: ok, content: { application/x-ndjson: { schema: { type: integer, nullable: true } } } } } }
        /sequence:
          get: { operationId: things.sequence, responses: { "200": { description: ok, content: { application/geo+json-seq: { schema: { $ref: "#/components/schemas/Piece" } } } } } }
        /stated:
          get:
            operationId: things.stated
            responses: { "200": { description: ok, content: { text/event-stream: { x-speakeasy-sse-sentinel: "[fin é]", schema: { $ref: "#/components/schemas/Piece" } } } } }
        /said:
          post:
            operationId: things.said
            x-streaming: { property: live, sentinel: bye }
            requestBody: { content: { application/json: { schema: { type: object, properties: { live: { type: boolean } } } } } }
            responses: { "200": { description: ok, content: { text/event-stream: { schema: { $ref: "#/components/schemas/Piece" } } } } }
        /ask:
          post:
            operationId: things.ask
            requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Question" } } } }
            responses:
              "200":
                description: ok
                content:
                  application/json: { schema: { $ref: "#/components/schemas/Answer" } }
                  text/event-stream: { schema: { $ref: "#/components/schemas/Piece" } }
        /form:
          post:
            operationId: things.form
            requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { stream: { type: boolean }, q: { type: string } } } } } }
            responses:
              "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Answer" } } } }
              "202": { description: ok, content: { application/jsonl: { schema: { $ref: "#/components/schemas/Piece" } } } }
        /parts:
          post:
            operationId: things.parts
            requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [stream, q], properties: { stream: { type: boolean }, q: { type: string } } } } } }
            responses:
              "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Answer" } }, text/event-stream: { schema: { $ref: "#/components/schemas/Piece" } } } }
        /fern:
          post:
            operationId: things.fern
            x-fern-streaming: { format: sse, stream-condition: $request.live, terminator: over, response: { $ref: "#/components/schemas/Answer" }, response-stream: { $ref: "#/components/schemas/Piece" } }
            requestBody: { content: { application/json: { schema: { type: object, properties: { live: { type: boolean } } } } } }
            responses: { "200": { description: ok, content: { application/json: { schema: { type: object } } } } }
        /fernAlone:
          get: { operationId: things.fernAlone, x-fern-streaming: true, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Piece" } } } } } }
        """,
        """
        schemas:
          Piece: { type: object, required: [delta], properties: { delta: { type: string } } }
          Answer: { type: object, required: [text], properties: { text: { type: string } } }
          Problem: { type: object, required: [reason], properties: { reason: { type: string } } }
          Question:
            allOf:
              - { type: object, required: [text, stream], properties: { text: { type: string } } }
              - { type: object, properties: { stream: { type: boolean, nullable: true, default: false } } }
        """
    );

    [Fact]
    public async Task Items_come_out_the_same_wherever_the_chunks_are_cut()
    {
        var body = Encoding.UTF8.GetBytes(
            "id: 1\r\nevent: add\r\ndata: {\"delta\":\r\ndata: \"né\"}\r\n\r\n: still here\n\ndata: {\"delta\":\"b\"}\n\n"
        );
        for (var cut = 1; cut < body.Length; cut++)
        {
            var events = await ReadAsync(Client(Bodies([body[..cut], body[cut..]])), "Watch", asEvents: true);

            Assert.Equal(
                [("add", "1", "né"), ("message", "1", "b")],
                events.Select(static one =>
                    ((string)((dynamic)one).EventType, (string)((dynamic)one).Id, (string)((dynamic)one).Data.Delta)
                )
            );
        }
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_stream_is_enumerated_and_then_its_media_type_is_asked_for()
    {
        var handler = Events("data: {\"delta\":\"a\"}\n\n");
        var stream = Client(handler).Call("Things.WatchAsync");
        Assert.Empty(handler.Sent);

        Assert.Single(await ItemsAsync(stream!));
        Assert.Equal("text/event-stream", Assert.Single(handler.Sent).Header("Accept"));
    }

    [Fact]
    public async Task Texts_stand_as_they_are_and_nothing_of_theirs_ends_the_stream()
    {
        var body = "data: {\"a\":\ndata: 1}\n\ndata: [DONE]\n\ndata\n\n";

        Assert.Equal<object>(["{\"a\":\n1}", "[DONE]", ""], await ReadAsync(Client(Events(body)), "Texts"));
        Assert.Equal<object>(["{\"a\":\n1}", "[DONE]", ""], await ReadAsync(Client(Events(body)), "Plain"));
    }

    [Fact]
    public void Values_that_text_holds_have_their_types_and_bytes_stay_bytes()
    {
        var group = Document.Compiled.Type("IThingsClient");

        Assert.Equal(
            typeof(Guid),
            group.GetMethods().First(static method => method.Name == "DaysAsync").ReturnType.GetGenericArguments()[0]
        );
        Assert.Equal(typeof(Task<Stream>), group.GetMethod("BytesAsync")!.ReturnType);
    }

    [Fact]
    public async Task A_value_of_text_is_read_as_it_stands()
    {
        var first = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
        var stream = (IAsyncEnumerable<Guid>)Client(Events($"data: {first}\n\ndata: nonsense\n\n")).Call("Things.DaysAsync")!;
        var items = new List<Guid>();

        var error = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await foreach (var item in stream)
            {
                items.Add(item);
            }
        });

        Assert.Equal([first], items);
        Assert.Equal("StreamException", error.GetType().Name);
        Assert.DoesNotContain("nonsense", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Watch", "[DONE]")]
    [InlineData("Stated", "[fin é]")]
    public async Task The_stated_sentinel_or_the_usual_one_ends_the_stream(string method, string sentinel)
    {
        var items = await ReadAsync(
            Client(Events($"data: {{\"delta\":\"a\"}}\n\ndata: {sentinel}\n\ndata: {{\"delta\":\"b\"}}\n\n")),
            method
        );

        Assert.Equal("a", ((dynamic)Assert.Single(items)).Delta);
    }

    [Fact]
    public async Task Lines_may_be_null_and_sequences_have_their_own_media_types()
    {
        var lines = Always("1\n\nnull\n3", "application/x-ndjson");
        var numbers = new List<long?>();
        await foreach (var item in (IAsyncEnumerable<long?>)Client(lines).Call("Things.LinesAsync")!)
        {
            numbers.Add(item);
        }

        var sequence = Always("\u001E{\"delta\":\"a\"}\n\u001E{\"delta\":\"b\"}\n", "application/geo+json-seq");
        var pieces = await ReadAsync(Client(sequence), "Sequence");

        Assert.Equal([1, null, 3], numbers);
        Assert.Equal(["a", "b"], pieces.Select(static piece => (string)((dynamic)piece).Delta));
        Assert.Equal("application/geo+json-seq", sequence.Sent[0].Header("Accept"));
    }

    [Theory]
    [InlineData("Ask", "Question", """{"text":"why"}""", "application/json", "text/event-stream")]
    [InlineData("Form", "FormThingsRequest", """{"q":"why"}""", "application/json", "application/jsonl")]
    public async Task Each_form_sets_the_flag_and_asks_for_its_own_media_type(
        string method,
        string type,
        string json,
        string value,
        string stream
    )
    {
        var body = Document.Value(type, json);
        var answers = Always("""{"text":"so"}""", "application/json");
        Assert.Equal("so", ((dynamic)(await Client(answers).CallAsync($"Things.{method}Async", body))!).Text);
        var pieces =
            stream == "application/jsonl" ? Always("{\"delta\":\"a\"}\n", stream) : Events("data: {\"delta\":\"a\"}\n\ndata: [DONE]\n\n");
        Assert.Equal("a", ((dynamic)Assert.Single(await ReadAsync(Client(pieces), method + "Stream", arguments: body))).Delta);

        Assert.Equal((value, stream), (answers.Sent[0].Header("Accept"), pieces.Sent[0].Header("Accept")));
        Assert.Equal([false, true], [Flag(answers.Sent[0], "stream"), Flag(pieces.Sent[0], "stream")]);
    }

    [Fact]
    public async Task A_flag_among_parts_is_no_argument()
    {
        var handler = Events("data: {\"delta\":\"a\"}\n\n");

        await ReadAsync(Client(handler), "PartsStream", arguments: "why");

        var body = Assert.Single(handler.Sent).Body!;
        Assert.Contains(
            "name=\"stream\"",
            body.Replace("name=stream", "name=\"stream\"", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("\r\n\r\ntrue\r\n", body, StringComparison.Ordinal);
        Assert.Contains("why", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_that_only_streams_is_told_to_where_the_document_names_the_member()
    {
        var handler = Events("data: {\"delta\":\"a\"}\n\ndata: bye\n\ndata: {\"delta\":\"b\"}\n\n");

        Assert.Single(await ReadAsync(Client(handler), "Said", arguments: Document.Value("SaidThingsRequest", "{}")));
        Assert.True(Flag(handler.Sent[0], "live"));
    }

    [Fact]
    public async Task A_streaming_extension_of_others_gives_both_forms()
    {
        var body = Document.Value("FernThingsRequest", "{}");
        var answers = Always("""{"text":"so"}""", "application/json");
        var pieces = Events("data: {\"delta\":\"a\"}\n\ndata: over\n\n");

        Assert.Equal("so", ((dynamic)(await Client(answers).CallAsync("Things.FernAsync", body))!).Text);
        Assert.Equal("a", ((dynamic)Assert.Single(await ReadAsync(Client(pieces), "FernStream", arguments: body))).Delta);
        Assert.Equal([false, true], [Flag(answers.Sent[0], "live"), Flag(pieces.Sent[0], "live")]);
        var lines = Always("{\"delta\":\"a\"}\n{\"delta\":\"b\"}\n", "application/json");
        Assert.Equal(2, (await ReadAsync(Client(lines), "FernAlone")).Count);
    }

    [Fact]
    public async Task An_error_status_before_the_stream_is_the_typed_exception_of_other_calls()
    {
        var handler = StubHandler.Always(HttpStatusCode.Conflict, """{"reason":"busy"}""");

        var error = await Assert.ThrowsAnyAsync<Exception>(() => ReadAsync(Client(handler), "Watch"));

        Assert.Equal("ApiException`1", error.GetType().Name);
        Assert.Equal("busy", ((dynamic)error).Error.Reason);
    }

    [Fact]
    public async Task What_goes_wrong_in_the_middle_says_how_many_items_had_come()
    {
        var good = "data: {\"delta\":\"a\"}\n\n";
        var torn = await Assert.ThrowsAnyAsync<Exception>(() =>
            ReadAsync(Client(Bodies([Encoding.UTF8.GetBytes(good)], breaks: true)), "Watch")
        );
        var wrong = await Assert.ThrowsAnyAsync<Exception>(() =>
            ReadAsync(Client(Events(good + good + "data: {\"delta\":7}\n\n")), "Watch")
        );

        Assert.Equal(["StreamException", "StreamException"], [torn.GetType().Name, wrong.GetType().Name]);
        Assert.Equal([1L, 2L], [((dynamic)torn).ItemsReceived, ((dynamic)wrong).ItemsReceived]);
        Assert.Contains("delta", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_the_loop_closes_the_response()
    {
        var body = new ChunkedStream(["data: {\"delta\":\"a\"}\n\n"], breaks: false) { Hangs = true };

        await foreach (var _ in (IAsyncEnumerable<object>)Client(Bodies(body)).Call("Things.WatchAsync")!)
        {
            break;
        }

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task With_reconnection_the_request_goes_out_again_behind_the_last_event()
    {
        var handler = StubHandler.Sequence(
            static () => StubHandler.Answer(HttpStatusCode.OK, "retry: 0\nid: 7\ndata: {\"delta\":\"a\"}\n\n", EventStream),
            static () => StubHandler.Answer(HttpStatusCode.OK, "data: {\"delta\":\"b\"}\n\ndata: [DONE]\n\n", EventStream)
        );
        dynamic options = Activator.CreateInstance(
            Document.Compiled.Assembly.GetType(Compiled.SupportNamespace + ".StreamOptions", throwOnError: true)!
        )!;
        options.Reconnect = true;

        var items = await ReadAsync(Client(handler), "Watch", arguments: [null, options]);

        Assert.Equal(["a", "b"], items.Select(static piece => (string)((dynamic)piece).Delta));
        Assert.Equal([null, "7"], handler.Sent.Select(static request => request.Header("Last-Event-ID")));
    }

    [Fact]
    public void The_document_has_nothing_to_complain_of_and_neither_has_the_compiler()
    {
        Assert.Empty(Document.Bound.Client.Problems);
        Assert.Empty(Document.Compiled.OwnWarnings);
    }

    private static EmittedClient Client(StubHandler handler) => new(Document.Compiled, handler);

    private static StubHandler Always(string body, string contentType) => StubHandler.Always(HttpStatusCode.OK, body, contentType);

    private static StubHandler Events(string body) => Always(body, EventStream);

    private static StubHandler Bodies(byte[][] chunks, bool breaks = false) => Bodies(new ChunkedStream(chunks, breaks));

    private static StubHandler Bodies(Stream body) =>
        new(
            (_, _, _) =>
            {
                var content = new StreamContent(body);
                content.Headers.TryAddWithoutValidation("Content-Type", EventStream);
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
            }
        );

    private static bool? Flag(SentRequest request, string name)
    {
        if (request.Header("Content-Type")!.Contains("json", StringComparison.Ordinal))
        {
            using var body = JsonDocument.Parse(request.Body!);
            return body.RootElement.GetProperty(name).GetBoolean();
        }

        return request.Body!.Contains(name + "=true", StringComparison.Ordinal) ? true
            : request.Body.Contains(name + "=false", StringComparison.Ordinal) ? false
            : null;
    }

    private static Task<List<object>> ReadAsync(EmittedClient client, string method, bool asEvents = false, params object?[] arguments)
    {
        var stream = client.Call($"Things.{method}Async", arguments)!;
        return ItemsAsync(asEvents ? EmittedClient.Chain(stream, "AsEvents") : stream);
    }

    private static async Task<List<object>> ItemsAsync(object stream)
    {
        var items = new List<object>();
        await foreach (var item in (IAsyncEnumerable<object>)stream)
        {
            items.Add(item);
        }

        return items;
    }
}
