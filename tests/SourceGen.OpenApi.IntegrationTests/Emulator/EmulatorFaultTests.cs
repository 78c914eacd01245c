using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using SourceGen.Emulator;

namespace SourceGen.OpenApi.IntegrationTests.Emulator;

public sealed class EmulatorFaultTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reset_before_the_headers_is_a_lost_connection(bool sockets)
    {
        await using var run = await Run.StartAsync(sockets);
        run.Host.Twilio.Faults.Next(Fault.ResetBeforeHeaders());

        await Assert.ThrowsAsync<HttpRequestException>(run.GetAsync);
        Assert.Null(run.Host.RequestsFor(Vendor.Twilio)[0].Status);
        Assert.Equal(0, run.Host.Twilio.ListRequests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reset_in_the_body_comes_after_the_status(bool sockets)
    {
        await using var run = await Run.StartAsync(sockets);
        run.Host.Twilio.Faults.Next(Fault.ResetMidBody(afterBytes: 100));

        using var response = await run.GetAsync();

        Assert.Equal(200, (int)response.StatusCode);
        await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_huge_body_is_streamed(bool sockets)
    {
        await using var run = await Run.StartAsync(sockets);
        run.Host.Twilio.Faults.Next(Fault.HugeBody(20_000_000));

        using var response = await run.GetAsync();
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var buffer = new byte[65536];
        long total = 0;
        for (int read; (read = await body.ReadAsync(buffer, TestContext.Current.CancellationToken)) > 0; )
        {
            total += read;
        }

        Assert.Equal(20_000_000, total);
    }

    [Fact]
    public async Task Slow_headers_end_with_the_request()
    {
        await using var run = await Run.StartAsync(sockets: true);
        run.Host.Twilio.Faults.Next(Fault.SlowHeaders(TimeSpan.FromMinutes(1)));
        using var impatience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.GetUntilAsync(impatience.Token));
    }

    [Fact]
    public async Task Slow_responses_end_with_the_host()
    {
        var run = await Run.StartAsync(sockets: true);
        run.Host.Twilio.Faults.Next(Fault.SlowHeaders(TimeSpan.FromMinutes(1)));
        var pending = run.GetAsync();

        await run.DisposeAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => pending).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Retry_after_is_missing_or_seconds_or_a_date()
    {
        await using var run = await Run.StartAsync(sockets: false);
        var wait = TimeSpan.FromSeconds(3);
        run.Host.Twilio.Faults.Next(Fault.TooManyRequests()).Next(Fault.TooManyRequests(wait)).Next(Fault.Status(503, wait, asDate: true));

        using var none = await run.GetAsync();
        using var seconds = await run.GetAsync();
        using var date = await run.GetAsync();
        using var after = await run.GetAsync();

        Assert.Equal([429, 429, 503, 200], new[] { none, seconds, date, after }.Select(response => (int)response.StatusCode));
        Assert.Null(none.Headers.RetryAfter);
        Assert.Equal(wait, seconds.Headers.RetryAfter!.Delta);
        Assert.NotNull(date.Headers.RetryAfter!.Date);
    }

    [Fact]
    public async Task A_redirect_leads_to_the_attacker_who_writes_down_what_comes()
    {
        await using var run = await Run.StartAsync(sockets: true);
        var attacker = await run.Host.StartAttackerAsync(TestContext.Current.CancellationToken);
        run.Host.Twilio.Faults.Next(Fault.RedirectToForeignOrigin(307));

        using var redirect = await run.GetAsync();
        using var followed = await run.Client.SendAsync(NaiveClient.Request(Vendor.Twilio, redirect.Headers.Location!.AbsoluteUri));

        Assert.NotEqual(run.Host.BaseAddress.Port, redirect.Headers.Location.Port);
        Assert.Equal(200, (int)followed.StatusCode);
        Assert.StartsWith("Basic ", Assert.Single(attacker.Requests).Header("authorization"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_body_is_the_normal_one_packed(string encoding)
    {
        await using var run = await Run.StartAsync(sockets: true);
        run.Host.Twilio.Faults.Next(Fault.Compressed(encoding));

        using var response = await run.GetAsync();
        await using var packed = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream body = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => new ZLibStream(packed, CompressionMode.Decompress),
        };

        Assert.Equal(encoding, Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.NotNull((await JsonNode.ParseAsync(body, cancellationToken: TestContext.Current.CancellationToken))!["messages"]);
    }

    [Fact]
    public async Task A_charset_is_declared_and_written_when_asked_for()
    {
        await using var run = await Run.StartAsync(sockets: false);
        run.Host.Twilio.Faults.Next(Fault.Charset("utf-16")).Next(Fault.Charset("utf-16", transcode: true));

        using var lying = await run.GetAsync();
        using var honest = await run.GetAsync();

        Assert.Equal("utf-16", lying.Content.Headers.ContentType!.CharSet);
        Assert.Equal((byte)'"', (await lying.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[1]);
        var text = Encoding.Unicode.GetString(await honest.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(JsonNode.Parse(text));
    }

    [Fact]
    public async Task Random_faults_follow_their_seed()
    {
        async Task<string> Statuses(int seed)
        {
            await using var run = await Run.StartAsync(sockets: false);
            run.Host.Twilio.Faults.Randomly(0.4, seed, Fault.Status(500), Fault.Html(502));
            var statuses = new StringBuilder();
            for (var i = 0; i < 40; i++)
            {
                using var response = await run.GetAsync();
                statuses.Append((int)response.StatusCode).Append(' ');
            }

            return statuses.ToString();
        }

        var first = await Statuses(8);

        Assert.Equal(first, await Statuses(8));
        Assert.Contains("502", first, StringComparison.Ordinal);
        Assert.Contains("200", first, StringComparison.Ordinal);
    }

    private sealed class Run(EmulatorHost host, NaiveClient client) : IAsyncDisposable
    {
        public EmulatorHost Host => host;

        public NaiveClient Client => client;

        public static async Task<Run> StartAsync(bool sockets)
        {
            var host = sockets
                ? await EmulatorHost.StartAsync(cancellationToken: TestContext.Current.CancellationToken)
                : EmulatorHost.CreateInMemory();
            return new Run(host, sockets ? NaiveClient.OverSockets(host) : NaiveClient.InMemory(host));
        }

        public Task<HttpResponseMessage> GetAsync() => GetUntilAsync(TestContext.Current.CancellationToken);

        public Task<HttpResponseMessage> GetUntilAsync(CancellationToken cancellationToken) =>
            client.SendUntilAsync(NaiveClient.Request(Vendor.Twilio, NaiveClient.TwilioMessages), cancellationToken);

        public async ValueTask DisposeAsync()
        {
            await host.DisposeAsync();
            client.Dispose();
        }
    }
}
