using System.IO.Compression;
using System.Text;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>A client that was given no <see cref="HttpClient"/>, over real sockets.</summary>
public sealed class OwnConnectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Compressed_bodies_are_read(string encoding)
    {
        var body = "[\"" + new string('x', 50_000) + "\"]";
        await using var server = new RawServer(
            RawServer.Bytes("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Encoding: " + encoding, Compress(encoding, body))
        );
        using var transport = Over(server);

        Assert.Equal(body, await transport.GetAsync(TestTransport.List, Token));
    }

    [Fact]
    public async Task The_limit_counts_what_was_decompressed()
    {
        var bomb = Compress("gzip", new string(' ', 5_000_000));
        await using var server = new RawServer(RawServer.Bytes("HTTP/1.1 200 OK\nContent-Encoding: gzip", bomb));
        using var transport = Over(server, new TestOptions { MaxResponseBytes = 100_000 });

        var error = await Assert.ThrowsAsync<ApiFormatException>(() => transport.GetAsync(TestTransport.List, Token));

        Assert.Contains("MaxResponseBytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_not_followed()
    {
        await using var other = new RawServer(RawServer.Text("HTTP/1.1 200 OK\nContent-Length: 2", "[]"));
        await using var server = new RawServer(RawServer.Text("HTTP/1.1 302 Found\nContent-Length: 0\nLocation: " + other.Address));
        using var transport = Over(server);

        await Assert.ThrowsAsync<RedirectException>(() => transport.GetAsync(TestTransport.List, Token));

        Assert.Equal(0, other.Connections);
    }

    [Fact]
    public async Task A_redirect_that_the_callers_client_followed_is_noticed()
    {
        await using var other = new RawServer(RawServer.Text("HTTP/1.1 200 OK\nContent-Length: 2", "[]"));
        await using var server = new RawServer(RawServer.Text("HTTP/1.1 302 Found\nContent-Length: 0\nLocation: " + other.Address));
        using var client = new HttpClient();
        using var transport = new ApiTransport(TestTransport.Description, client, new TestOptions { BaseAddress = server.Address }, []);

        await Assert.ThrowsAsync<RedirectException>(() => transport.GetAsync(TestTransport.List, Token));

        Assert.Equal(1, other.Connections);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 100")]
    [InlineData("HTTP/1.1 200 OK\nTransfer-Encoding: chunked")]
    public async Task A_body_that_breaks_off_is_fetched_again(string head)
    {
        var broken = RawServer.Text(head, head.Contains("chunked", StringComparison.Ordinal) ? "5\r\n[1,2,\r\n" : "[1,2,");
        await using var server = new RawServer(broken, broken, RawServer.Text("HTTP/1.1 200 OK\nContent-Length: 5", "[1,2]"));
        using var transport = Over(server);

        Assert.Equal("[1,2]", await transport.GetAsync(TestTransport.List, Token));
        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_an_error_without_a_status()
    {
        Uri address;
        await using (var server = new RawServer([]))
        {
            address = server.Address;
        }

        using var transport = Over(address);

        var error = await Assert.ThrowsAsync<ApiException>(() => transport.GetAsync(TestTransport.List, Token));

        Assert.Null(error.StatusCode);
        Assert.Equal(4, error.Attempts);
        Assert.IsType<HttpRequestException>(error.InnerException);
    }

    [Theory]
    [InlineData("see you at noon")]
    [InlineData("HTTP/1.1 see you at noon")]
    [InlineData("HTTP/1.1 200 OK\nsee you at noon")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: +15558881111x")]
    [InlineData("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nsee you at noon")]
    public async Task An_answer_that_is_no_http_is_not_quoted(string answer)
    {
        await using var server = new RawServer(RawServer.Text(answer));
        using var transport = Over(server);

        Leaks.None(await Assert.ThrowsAnyAsync<ApiException>(() => transport.GetAsync(TestTransport.List, Token)));
    }

    private static byte[] Compress(string encoding, string text)
    {
        var packed = new MemoryStream();
        using (
            Stream stream = encoding switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
                "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
                _ => new BrotliStream(packed, CompressionLevel.Fastest),
            }
        )
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static ApiTransport Over(RawServer server, TestOptions? options = null) => Over(server.Address, options);

    private static ApiTransport Over(Uri address, TestOptions? options = null)
    {
        options ??= new TestOptions();
        options.BaseAddress = address;
        options.Retry.BaseDelay = TimeSpan.Zero;
        return new ApiTransport(TestTransport.Description, httpClient: null, options, []);
    }
}
