using System.Net;
using System.Text;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class ClientCredentialsTests
{
    private const string Endpoint = "https://login.example.com/oauth/token";

    private static readonly ApiOperation Secured = new("x", HttpMethod.Get, "/x")
    {
        Security =
        [
            ["oauth"],
        ],
    };

    // Not so quick that the 30 seconds of a token request would pass by themselves.
    private readonly ManualTimeProvider _time = new() { AutoAdvance = TimeSpan.FromSeconds(10) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_token_comes_from_the_documents_endpoint()
    {
        var tokens = StubHandler.Always(HttpStatusCode.OK, """{"token_type":"Bearer","access_token":"t","expires_in":3600}""");
        var settings = Settings(tokens);
        settings.Scopes.Add("read");
        settings.Scopes.Add("write");
        settings.Audience = "https://api.example.com/";
        var api = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = Over(api, BearerCredential.FromClientCredentials("id:1", "p&ss", settings));

        await transport.GetAsync(Secured, Token);
        await transport.GetAsync(Secured, Token);

        var asked = Assert.Single(tokens.Sent);
        Assert.Equal(Endpoint, asked.Uri);
        Assert.Equal("POST", asked.Method);
        Assert.Equal("grant_type=client_credentials&scope=read%20write&audience=https%3A%2F%2Fapi.example.com%2F", asked.Body);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("id%3A1:p%26ss")), asked.Header("Authorization"));
        Assert.All(api.Sent, request => Assert.Equal("Bearer t", request.Header("Authorization")));
    }

    [Fact]
    public async Task The_secret_may_travel_in_the_body()
    {
        var tokens = StubHandler.Always(HttpStatusCode.OK, """{"access_token":"t"}""");
        var settings = Settings(tokens);
        settings.SecretInBody = true;
        using var transport = Over(
            StubHandler.Always(HttpStatusCode.OK, "[]"),
            BearerCredential.FromClientCredentials("id", "p&ss", settings)
        );

        await transport.GetAsync(Secured, Token);

        Assert.Equal("grant_type=client_credentials&client_id=id&client_secret=p%26ss", tokens.Sent[0].Body);
        Assert.Null(tokens.Sent[0].Header("Authorization"));
    }

    [Fact]
    public async Task The_token_is_renewed_before_it_ends()
    {
        var tokens = StubHandler.Always(HttpStatusCode.OK, """{"access_token":"t","expires_in":600}""");
        using var transport = Over(
            StubHandler.Always(HttpStatusCode.OK, "[]"),
            BearerCredential.FromClientCredentials("id", "s", Settings(tokens))
        );

        await transport.GetAsync(Secured, Token);
        _time.Advance(TimeSpan.FromSeconds(569));
        await transport.GetAsync(Secured, Token);
        Assert.Single(tokens.Sent);
        _time.Advance(TimeSpan.FromSeconds(1));
        await transport.GetAsync(Secured, Token);
        Assert.Equal(2, tokens.Sent.Count);
    }

    [Fact]
    public async Task The_callers_endpoint_goes_before_the_documents()
    {
        var tokens = StubHandler.Always(HttpStatusCode.OK, """{"access_token":"t"}""");
        var settings = Settings(tokens);
        settings.TokenEndpoint = new Uri("http://localhost:9/token");
        using var transport = Over(
            StubHandler.Always(HttpStatusCode.OK, "[]"),
            BearerCredential.FromClientCredentials("id", "s", settings)
        );

        await transport.GetAsync(Secured, Token);

        Assert.Equal("http://localhost:9/token", tokens.Sent[0].Uri);
    }

    [Theory]
    [InlineData("http://login.example.com/token")]
    [InlineData("https://user:word@login.example.com/token")]
    [InlineData(null)]
    public async Task An_unsafe_or_missing_endpoint_is_refused(string? endpoint)
    {
        var api = StubHandler.Always(HttpStatusCode.OK, "[]");
        var credential = BearerCredential.FromClientCredentials("id", "s", Settings(api));
        using var transport = TestTransport.Over(
            api,
            credentials: [ApiCredential.ClientCredentials("oauth", "OAuth", endpoint, credential)]
        );

        await Assert.ThrowsAsync<InvalidOperationException>(() => transport.GetAsync(Secured, Token));

        Assert.Empty(api.Sent);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, """{"error":"invalid_client","error_description":"see you at noon"}""", 1)]
    [InlineData(HttpStatusCode.Found, "", 1)]
    [InlineData(HttpStatusCode.OK, "", 1)]
    [InlineData(HttpStatusCode.OK, "[]", 1)]
    [InlineData(HttpStatusCode.OK, """{"access_token":7}""", 1)]
    [InlineData(HttpStatusCode.OK, """{"access_token":"see you at noon""", 1)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "", 4)]
    public async Task An_endpoint_that_gives_no_token_is_a_clear_error(HttpStatusCode status, string body, int attempts)
    {
        var tokens = StubHandler.Always(status, body);
        var api = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = Over(api, BearerCredential.FromClientCredentials("id", Leaks.Secret, Settings(tokens)));

        var error = await Assert.ThrowsAsync<ApiException>(() => transport.GetAsync(Secured, Token));

        Assert.StartsWith("The token endpoint ", error.Message, StringComparison.Ordinal);
        Assert.Equal(attempts, tokens.Sent.Count);
        Assert.Empty(api.Sent);
        Leaks.None(error);
    }

    [Fact]
    public async Task An_endpoint_that_cannot_be_reached_is_tried_again()
    {
        var tokens = new StubHandler(
            (_, index, _) =>
                index == 0
                    ? throw new HttpRequestException("refused")
                    : Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, """{"access_token":"t"}"""))
        );
        using var transport = Over(
            StubHandler.Always(HttpStatusCode.OK, "[]"),
            BearerCredential.FromClientCredentials("id", "s", Settings(tokens))
        );

        Assert.Equal("[]", await transport.GetAsync(Secured, Token));
    }

    [Fact]
    public async Task An_endpoint_that_does_not_answer_is_given_up()
    {
        var tokens = new StubHandler(
            async (_, _, ct) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, ct);
                return StubHandler.Answer(HttpStatusCode.OK);
            }
        );
        var time = new ManualTimeProvider();
        var credential = BearerCredential.FromClientCredentials("id", "s", Settings(tokens));

        var fetch = credential.GetTokenAsync(new ApiClock(time), Endpoint, Token).AsTask();
        await time.WaitFor(TimeSpan.FromSeconds(30));
        time.Advance(TimeSpan.FromSeconds(30));

        await Assert.ThrowsAsync<ApiTimeoutException>(() => fetch);
    }

    private static ClientCredentialsSettings Settings(HttpMessageHandler tokens) => new() { HttpClient = new HttpClient(tokens) };

    private ApiTransport Over(HttpMessageHandler api, BearerCredential credential) =>
        TestTransport.Over(
            api,
            new TestOptions { TimeProvider = _time },
            [ApiCredential.ClientCredentials("oauth", "OAuth", Endpoint, credential)]
        );
}
