using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class OperationServerTests
{
    private const string Uploads = "https://uploads.example.com/v2";

    private static readonly ApiOperation Foreign = new("files.add", HttpMethod.Get, "/files") { Server = Uploads };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Uploads, "https://uploads.example.com/v2/files")]
    [InlineData("https://api.example.com/other", "https://api.example.com/other/files")]
    [InlineData("/other", "https://api.example.com/other/files")]
    public async Task The_documents_own_servers_are_trusted(string server, string expected)
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler);

        await transport.GetAsync(new ApiOperation("files.add", HttpMethod.Get, "/files") { Server = server }, Token);

        Assert.Equal(expected, handler.Sent[0].Uri);
    }

    [Fact]
    public async Task A_moved_client_takes_servers_on_the_documents_host_along()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler, new TestOptions { BaseAddress = new Uri("http://localhost:5000/emulated") });

        await transport.GetAsync(new ApiOperation("x", HttpMethod.Get, "/files") { Server = "https://api.example.com/other" }, Token);

        Assert.Equal("http://localhost:5000/other/files", handler.Sent[0].Uri);
    }

    [Fact]
    public async Task A_moved_client_does_not_ask_the_documents_other_hosts()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler, new TestOptions { BaseAddress = new Uri("http://localhost:5000") });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => transport.GetAsync(Foreign, Token));

        Assert.Contains("TestOptions.OperationServers[\"" + Uploads + "\"]", error.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task The_caller_can_say_where_they_stand()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        var options = new TestOptions { BaseAddress = new Uri("http://localhost:5000") };
        options.OperationServers[Uploads] = new Uri("http://localhost:5001/up");
        using var transport = TestTransport.Over(handler, options);

        await transport.GetAsync(Foreign, Token);

        Assert.Equal("http://localhost:5001/up/files", handler.Sent[0].Uri);
    }

    [Fact]
    public async Task A_server_without_tls_is_refused()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler);
        var operation = new ApiOperation("x", HttpMethod.Get, "/files") { Server = "http://uploads.example.com" };

        await Assert.ThrowsAsync<InvalidOperationException>(() => transport.GetAsync(operation, Token));

        Assert.Empty(handler.Sent);
    }
}
