using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class StatusErrorTests
{
    private const string TwilioError = $$"""{"code":20404,"message":"No {{Leaks.Phone}} here: {{Leaks.Message}}"}""";

    private static readonly ApiOperation Typed = new("messages.list", HttpMethod.Get, "/messages/{to}")
    {
        Errors =
        [
            ApiErrorBody.Of("default", ReadOther, static error => error.Name),
            ApiErrorBody.Of("4XX", ReadVendor, static error => error.Code, static error => error.Message),
        ],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_error_body_is_typed_as_the_document_says()
    {
        var error = await Fail<ApiException<VendorError>>(() => StubHandler.Answer(HttpStatusCode.NotFound, TwilioError));

        Assert.Equal("20404", error.Error.Code);
        Assert.Equal("20404", error.ErrorCode);
        Assert.Equal(error.Error.Message, error.ErrorMessage);
        Assert.Equal(HttpStatusCode.NotFound, error.StatusCode);
        Assert.Equal(TwilioError, Encoding.UTF8.GetString(error.Body.Span));
        Assert.True(error.TryGetError<VendorError>(out var typed));
        Assert.Same(error.Error, typed);
        Assert.False(error.TryGetError<OtherError>(out _));
    }

    [Fact]
    public async Task The_most_specific_entry_reads_the_body()
    {
        var error = await Fail<ApiException<OtherError>>(() => StubHandler.Answer(HttpStatusCode.NotImplemented, """{"name":"n"}"""));

        Assert.Equal("n", error.ErrorCode);
        Assert.Null(error.ErrorMessage);
    }

    [Fact]
    public async Task A_429_is_a_rate_limit_and_typed_nonetheless()
    {
        var error = await Fail<RateLimitException>(() =>
        {
            var answer = StubHandler.Answer(HttpStatusCode.TooManyRequests, TwilioError);
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7));
            return answer;
        });

        Assert.Equal(TimeSpan.FromSeconds(7), error.RetryAfter);
        Assert.Equal("20404", error.ErrorCode);
        Assert.True(error.TryGetError<VendorError>(out _));
        Assert.Equal(4, error.Attempts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>down</html>")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("\"\\ud800\"")]
    public async Task An_error_body_that_does_not_fit_is_kept_as_it_came(string body)
    {
        var error = await Fail<ApiException>(() => StubHandler.Answer(HttpStatusCode.BadRequest, body));

        Assert.IsType<ApiException>(error);
        Assert.Equal(body, Encoding.UTF8.GetString(error.Body.Span));
        Assert.Null(error.ErrorCode);
    }

    [Fact]
    public async Task Problem_details_are_exposed()
    {
        const string Problem = """
            {"type":"https://h.example/out","title":"Out","status":403,"detail":"Not enough","instance":"/1","balance":30,"x":{"y":[1]}}
            """;
        var error = await Fail<ApiException>(
            () => StubHandler.Answer(HttpStatusCode.Forbidden, Problem, "application/problem+json; charset=utf-8"),
            TestTransport.List
        );

        Assert.NotNull(error.Problem);
        Assert.Equal("https://h.example/out", error.Problem.Type);
        Assert.Equal("Out", error.Problem.Title);
        Assert.Equal(403, error.Problem.Status);
        Assert.Equal("Not enough", error.Problem.Detail);
        Assert.Equal("/1", error.Problem.Instance);
        Assert.Equal("https://h.example/out", error.ErrorCode);
        Assert.Equal("Not enough", error.ErrorMessage);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"title\"")]
    public async Task Problem_details_that_are_none_do_no_harm(string body)
    {
        var error = await Fail<ApiException>(
            () => StubHandler.Answer(HttpStatusCode.Forbidden, body, "application/problem+json"),
            TestTransport.List
        );

        Assert.Null(error.Problem);
    }

    [Fact]
    public async Task Problem_members_of_the_wrong_kind_are_skipped()
    {
        var error = await Fail<ApiException>(
            () =>
                StubHandler.Answer(HttpStatusCode.Forbidden, """{"title":["x"],"status":"403","detail":"d"}""", "application/problem+json"),
            TestTransport.List
        );

        Assert.Null(error.Problem!.Title);
        Assert.Null(error.Problem.Status);
        Assert.Equal("d", error.Problem.Detail);
    }

    [Fact]
    public async Task At_most_a_mebibyte_of_an_error_is_kept()
    {
        var error = await Fail<ApiException>(() => StubHandler.Answer(HttpStatusCode.BadRequest, new string('x', 3 * 1024 * 1024)));

        Assert.Equal(1024 * 1024, error.Body.Length);
    }

    [Fact]
    public async Task An_error_whose_body_breaks_off_keeps_its_status()
    {
        var error = await Fail<ApiException>(() =>
            new HttpResponseMessage(HttpStatusCode.BadRequest)
            {
                Content = new StreamContent(new BreakingStream("{\"code\":1"u8.ToArray())),
            }
        );

        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
        Assert.Equal("{\"code\":1", Encoding.UTF8.GetString(error.Body.Span));
    }

    [Theory]
    [InlineData(HttpStatusCode.Moved)]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.SeeOther)]
    [InlineData(HttpStatusCode.TemporaryRedirect)]
    [InlineData(HttpStatusCode.PermanentRedirect)]
    public async Task A_redirect_is_an_error_of_its_own(HttpStatusCode status)
    {
        var error = await Fail<RedirectException>(() =>
        {
            var answer = StubHandler.Answer(status);
            answer.Headers.Location = new Uri("https://evil.example/" + Leaks.Secret);
            return answer;
        });

        Assert.Equal(status, error.StatusCode);
        Assert.Equal(1, error.Attempts);
    }

    [Fact]
    public async Task An_answer_from_another_host_is_not_used()
    {
        var error = await Fail<RedirectException>(() =>
        {
            var answer = StubHandler.Answer(HttpStatusCode.OK, "[]");
            answer.RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://evil.example/messages");
            return answer;
        });

        Assert.Equal(HttpStatusCode.OK, error.StatusCode);
    }

    [Fact]
    public async Task An_error_says_what_was_asked_and_hides_who()
    {
        var error = await Fail<ApiException<VendorError>>(() => StubHandler.Answer(HttpStatusCode.BadRequest, TwilioError));

        Assert.Equal("Operation 'messages.list' (GET /messages/{to}) failed: the server answered 400 (error 20404).", error.Message);
        Assert.Equal("messages.list", error.Operation);
        Assert.Equal(HttpMethod.Get, error.Method);
        Assert.Equal("https://api.example.com/v1/messages/***?Body=***&key=***", error.Uri!.AbsoluteUri);
        Assert.Equal(1, error.Attempts);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(302)]
    [InlineData(418)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(599)]
    public async Task No_status_error_tells_a_secret(int status)
    {
        var error = await Fail<ApiException>(() =>
        {
            var answer = StubHandler.Answer((HttpStatusCode)status, TwilioError);
            answer.ReasonPhrase = Leaks.Message;
            answer.Headers.TryAddWithoutValidation("X-Echo", Leaks.Secret);
            return answer;
        });

        Leaks.None(error);
    }

    private static async Task<TException> Fail<TException>(Func<HttpResponseMessage> answer, ApiOperation? operation = null)
        where TException : ApiException
    {
        var secured = operation ?? Typed;
        using var transport = TestTransport.Over(
            StubHandler.Sequence(answer),
            credentials:
            [
                ApiCredential.ApiKeyQuery("k", "K", "key", Leaks.Secret),
                ApiCredential.Bearer("b", "B", BearerCredential.FromToken(Leaks.Secret)),
            ]
        );
        var request = new ApiRequest(
            new ApiOperation(secured.Name, secured.Method, secured.UrlTemplate)
            {
                Errors = secured.Errors,
                Security =
                [
                    ["k", "b"],
                ],
            }
        );
        request.SetPathValue("to", Uri.EscapeDataString(Leaks.Phone));
        request.SetQuery("Body", Leaks.Message);
        return await Assert.ThrowsAnyAsync<TException>(() => transport.GetAsync(request, Token));
    }

    private static VendorError ReadVendor(ref JsonCursor reader, JsonReadState state)
    {
        var root = JsonAny.Read(ref reader);
        return root.TryGetProperty("code", out var code)
            ? new VendorError(code.GetRawText(), root.GetProperty("message").GetString()!)
            : throw new JsonException("no code");
    }

    private static OtherError ReadOther(ref JsonCursor reader, JsonReadState state)
    {
        var root = JsonAny.Read(ref reader);
        return root.TryGetProperty("name", out var name) ? new OtherError(name.GetString()!) : throw new JsonException("no name");
    }

    private sealed record VendorError(string Code, string Message);

    private sealed record OtherError(string Name);
}
