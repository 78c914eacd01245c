using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>The exception's own text names the error's code, and nothing else that the server wrote.</summary>
public sealed class ErrorCodeTests
{
    [Theory]
    [InlineData("21211", " (error 21211).")]
    [InlineData("rate_limit.exceeded", " (error rate_limit.exceeded).")]
    [InlineData("The number +15551234567 is wrong", "400.")]
    [InlineData("15551234567", "400.")]
    [InlineData("a@example.com", "400.")]
    [InlineData("", "400.")]
    public async Task A_number_or_a_short_token_stands_in_the_message(string code, string end)
    {
        var operation = new ApiOperation("x", HttpMethod.Get, "/x") { Errors = [ApiErrorBody.OfText("400")] };
        var typed = new ApiOperation("x", HttpMethod.Get, "/x")
        {
            Errors =
            [
                ApiErrorBody.Of<string>(
                    "400",
                    static (ref JsonCursor reader, JsonReadState _) => JsonText.Read(ref reader),
                    static text => text
                ),
            ],
        };
        using var transport = TestTransport.Over(StubHandler.Always(HttpStatusCode.BadRequest, $"\"{code}\""));

        var error = await Assert.ThrowsAsync<ApiException<string>>(() => transport.GetAsync(typed, TestContext.Current.CancellationToken));
        var text = await Assert.ThrowsAsync<ApiException<string>>(() =>
            transport.GetAsync(operation, TestContext.Current.CancellationToken)
        );

        Assert.EndsWith(end, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("400.", text.Message, StringComparison.Ordinal);
    }
}
