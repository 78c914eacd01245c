using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>A server that asks for a long wait does not hold the call.</summary>
public sealed class LongRetryAfterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("120", 2)]
    [InlineData("121", 1)]
    [InlineData("86400", 1)]
    public async Task A_wait_beyond_the_bound_is_an_error_that_says_how_long(string seconds, int attempts)
    {
        var handler = StubHandler.Sequence(() => Busy(seconds), () => StubHandler.Answer(HttpStatusCode.OK, "[]"));
        using var transport = TestTransport.Over(handler, Patient());

        var call = transport.GetAsync(TestTransport.List, Token);
        if (attempts == 1)
        {
            var error = await Assert.ThrowsAsync<RateLimitException>(() => call);
            Assert.Equal(seconds, error.RetryAfter!.Value.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            await call;
        }

        Assert.Equal(attempts, handler.Sent.Count);
    }

    [Fact]
    public async Task The_bound_can_be_moved()
    {
        var handler = StubHandler.Sequence(() => Busy("600"), () => StubHandler.Answer(HttpStatusCode.OK, "[]"));
        var options = Patient();
        options.Retry.MaxRetryAfter = TimeSpan.FromHours(1);
        using var transport = TestTransport.Over(handler, options);

        await transport.GetAsync(TestTransport.List, Token);
        Assert.Equal(2, handler.Sent.Count);
    }

    /// <summary>Every wait up to an hour passes at once; the deadline of an attempt lies behind it.</summary>
    private static TestOptions Patient() =>
        new()
        {
            TimeProvider = new ManualTimeProvider { AutoAdvance = TimeSpan.FromHours(1) },
            Timeout = TimeSpan.FromHours(2),
        };

    private static HttpResponseMessage Busy(string seconds)
    {
        var answer = StubHandler.Answer(HttpStatusCode.TooManyRequests, "");
        answer.Headers.TryAddWithoutValidation("Retry-After", seconds);
        return answer;
    }
}
