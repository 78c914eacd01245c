using System.Text.Json;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>Options of a client that no document has.</summary>
internal sealed class TestOptions : ApiClientOptions;

/// <summary>A transport over a handler in memory, with the few operations that the tests call.</summary>
internal static class TestTransport
{
    public static readonly ApiOperation List = new("messages.list", HttpMethod.Get, "/messages") { IsIdempotent = true };

    public static readonly ApiOperation Send = new("messages.send", HttpMethod.Post, "/messages");

    public static ClientDescription Description { get; } = new("TestClient") { BaseAddress = "https://api.example.com/v1" };

    /// <summary>A time in which waits between attempts pass at once, and deadlines only when they are moved.</summary>
    public static ManualTimeProvider QuickTime => new() { AutoAdvance = TimeSpan.FromSeconds(99) };

    public static ApiTransport Over(
        HttpMessageHandler handler,
        ApiClientOptions? options = null,
        ApiCredential[]? credentials = null,
        ClientDescription? description = null,
        double random = 1
    )
    {
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        options ??= new TestOptions { TimeProvider = QuickTime };
        return new ApiTransport(description ?? Description, client, options, credentials ?? []) { Random = () => random };
    }

    public static async Task<string> GetAsync(
        this ApiTransport transport,
        ApiRequest request,
        CancellationToken cancellationToken = default
    ) => (await transport.SendAsync(request, new AnswerReader<string>("200", ReadText), new JsonReadState(), cancellationToken)).Value;

    public static Task<string> GetAsync(
        this ApiTransport transport,
        ApiOperation operation,
        CancellationToken cancellationToken = default
    ) => transport.GetAsync(new ApiRequest(operation), cancellationToken);

    /// <summary>Reads a JSON document strictly and returns its text.</summary>
    public static string ReadText(ReadOnlySpan<byte> body, JsonReadState state)
    {
        var reader = new Utf8JsonReader(body);
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.GetRawText();
    }
}
