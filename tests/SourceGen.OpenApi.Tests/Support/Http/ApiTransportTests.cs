using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class ApiTransportTests
{
    [Fact]
    public async Task Paths_are_appended_to_the_base_address()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, """{"a":1}""");
        using var transport = TestTransport.Over(handler);
        var request = new ApiRequest(TestTransport.List);
        request.SetQuery("To", "+15558881111");

        var text = await transport.GetAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("""{"a":1}""", text);
        Assert.Equal("https://api.example.com/v1/messages?To=%2B15558881111", Assert.Single(handler.Sent).Uri);
        Assert.Equal("application/json", handler.Sent[0].Header("Accept"));
        Assert.Equal("SourceGen.OpenApi", handler.Sent[0].Header("User-Agent"));
    }

    [Fact]
    public async Task Body_values_become_one_json_object()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler);
        var request = new ApiRequest(TestTransport.Send);
        request.SetBodyValue("/limit", BodyValue.OfNumber(30));
        request.SetBodyValue("/filter/from~1to", BodyValue.OfText("a\"b"));
        request.SetBodyValue("/filter/done", BodyValue.OfBoolean(true));

        await transport.GetAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("""{"limit":30,"filter":{"from/to":"a\"b","done":true}}""", Assert.Single(handler.Sent).Body);
        Assert.Equal("application/json", handler.Sent[0].Header("Content-Type"));
    }

    [Fact]
    public async Task A_failed_attempt_is_repeated()
    {
        var time = new ManualTimeProvider { AutoAdvance = TimeSpan.FromSeconds(99) };
        var handler = StubHandler.Sequence(
            () => StubHandler.Answer(HttpStatusCode.ServiceUnavailable),
            () => StubHandler.Answer(HttpStatusCode.OK, "[]")
        );
        using var transport = TestTransport.Over(handler, new TestOptions { TimeProvider = time });

        Assert.Equal("[]", await transport.GetAsync(TestTransport.List, TestContext.Current.CancellationToken));
        Assert.Equal(2, handler.Sent.Count);
    }
}
