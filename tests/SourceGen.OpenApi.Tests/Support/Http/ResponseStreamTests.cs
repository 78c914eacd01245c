using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class ResponseStreamTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_body_is_handed_over_as_it_arrives()
    {
        var source = new BreakingStream("first"u8.ToArray(), stalls: true);
        using var transport = TestTransport.Over(Over(source));

        var response = await transport.SendForStreamAsync(new ApiRequest(TestTransport.List), Token);
        var buffer = new byte[100];
        var count = await response.Value.ReadAsync(buffer, Token);

        Assert.Equal("first"u8.ToArray(), buffer[..count]);
        Assert.False(source.IsDisposed);
        await response.Value.DisposeAsync();
        Assert.True(source.IsDisposed);
    }

    [Fact]
    public async Task An_error_is_raised_before_there_is_a_stream()
    {
        using var transport = TestTransport.Over(StubHandler.Always(HttpStatusCode.NotFound, "{}"));

        await Assert.ThrowsAsync<ApiException>(() => transport.SendForStreamAsync(new ApiRequest(TestTransport.List), Token));
    }

    [Fact]
    public async Task A_stream_that_breaks_off_says_so()
    {
        using var transport = TestTransport.Over(Over(new BreakingStream([])));
        var response = await transport.SendForStreamAsync(new ApiRequest(TestTransport.List), Token);

        var error = await Assert.ThrowsAsync<ApiException>(() => response.Value.ReadAsync(new byte[1], Token).AsTask());
        Assert.Throws<ApiException>(() => response.Value.Read(new byte[1], 0, 1));

        Assert.Equal("Operation 'messages.list' (GET /messages) failed: the answer broke off.", error.Message);
    }

    [Fact]
    public async Task Each_read_has_the_time_of_an_attempt()
    {
        var time = new ManualTimeProvider();
        using var transport = TestTransport.Over(
            Over(new BreakingStream([], stalls: true)),
            new TestOptions { TimeProvider = time, Timeout = TimeSpan.FromSeconds(5) }
        );
        var response = await transport.SendForStreamAsync(new ApiRequest(TestTransport.List), Token);
        time.Advance(TimeSpan.FromSeconds(60));

        var read = response.Value.ReadAsync(new byte[1], Token).AsTask();
        await time.WaitFor(TimeSpan.FromSeconds(5));
        time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(ApiTimeoutKind.Attempt, (await Assert.ThrowsAsync<ApiTimeoutException>(() => read)).Kind);
    }

    [Fact]
    public async Task All_reads_together_have_the_time_of_the_call()
    {
        var time = new ManualTimeProvider();
        using var transport = TestTransport.Over(
            Over(new BreakingStream([], stalls: true)),
            new TestOptions { TimeProvider = time, OverallTimeout = TimeSpan.FromSeconds(30) }
        );
        var response = await transport.SendForStreamAsync(new ApiRequest(TestTransport.List), Token);
        time.Advance(TimeSpan.FromSeconds(20));

        var read = response.Value.ReadAsync(new byte[1], Token).AsTask();
        await time.WaitFor(TimeSpan.FromSeconds(10));
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(ApiTimeoutKind.Overall, (await Assert.ThrowsAsync<ApiTimeoutException>(() => read)).Kind);
    }

    [Fact]
    public async Task A_read_can_be_cancelled()
    {
        using var transport = TestTransport.Over(Over(new BreakingStream([], stalls: true)));
        var response = await transport.SendForStreamAsync(new ApiRequest(TestTransport.List), Token);
        using var source = new CancellationTokenSource();

        var read = response.Value.ReadAsync(new byte[1], source.Token).AsTask();
        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read)).CancellationToken);
    }

    private static StubHandler Over(Stream body) =>
        StubHandler.Sequence(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) });
}
