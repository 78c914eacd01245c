using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>A refused token is replaced once; a credential keeps the tokens of each endpoint apart.</summary>
public sealed class FreshTokenTests
{
    private static readonly ApiOperation Post = new("x", HttpMethod.Post, "/x")
    {
        Security =
        [
            ["token"],
        ],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_whose_kept_token_is_refused_goes_out_once_more_with_a_fresh_one()
    {
        var made = 0;
        var credential = BearerCredential.FromProvider(_ => new ValueTask<string>($"t{++made}"), TimeSpan.FromHours(1));
        var handler = Accepting("Bearer t2");
        using var transport = Over(handler, credential);

        Assert.Equal("[]", await transport.GetAsync(Post, Token));
        Assert.Equal(["Bearer t1", "Bearer t2"], handler.Sent.Select(request => request.Header("Authorization")));
    }

    [Fact]
    public async Task A_second_refusal_is_final()
    {
        var made = 0;
        var credential = BearerCredential.FromProvider(_ => new ValueTask<string>($"t{++made}"), TimeSpan.FromHours(1));
        var handler = Accepting("never");
        using var transport = Over(handler, credential);

        var error = await Assert.ThrowsAsync<ApiException>(() => transport.GetAsync(Post, Token));
        Assert.Equal((HttpStatusCode.Unauthorized, 2), (error.StatusCode!.Value, error.Attempts));
    }

    [Fact]
    public async Task A_token_that_was_not_kept_is_not_tried_twice()
    {
        var handler = Accepting("never");
        using var transport = Over(handler, BearerCredential.FromToken("fixed"));

        await Assert.ThrowsAsync<ApiException>(() => transport.GetAsync(Post, Token));
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task Schemes_with_different_token_addresses_may_share_a_credential()
    {
        var tokens = new StubHandler(
            (request, _, _) =>
                Task.FromResult(
                    StubHandler.Answer(HttpStatusCode.OK, $$"""{"access_token":"{{request.RequestUri!.Host}}","expires_in":3600}""")
                )
        );
        var settings = new ClientCredentialsSettings { HttpClient = new HttpClient(tokens) };
        var credential = BearerCredential.FromClientCredentials("id", "secret", settings);
        var api = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(
            api,
            credentials:
            [
                ApiCredential.ClientCredentials("a", "A", "https://a.example.com/token", credential),
                ApiCredential.ClientCredentials("b", "B", "https://b.example.com/token", credential),
            ],
            options: new TestOptions()
        );

        for (var i = 0; i < 3; i++)
        {
            await transport.GetAsync(Needing("a"), Token);
            await transport.GetAsync(Needing("b"), Token);
        }

        Assert.Equal(2, tokens.Sent.Count);
        Assert.Equal(["Bearer a.example.com", "Bearer b.example.com"], api.Sent.Take(2).Select(request => request.Header("Authorization")));
    }

    private static ApiOperation Needing(string scheme) =>
        new("x", HttpMethod.Get, "/x")
        {
            Security =
            [
                [scheme],
            ],
        };

    private static ApiTransport Over(StubHandler handler, BearerCredential credential) =>
        TestTransport.Over(handler, new TestOptions(), [ApiCredential.Bearer("token", "Token", credential)]);

    private static StubHandler Accepting(string authorization) =>
        new(
            (request, _, _) =>
                Task.FromResult(
                    StubHandler.Answer(
                        request.Headers.Authorization?.ToString() == authorization ? HttpStatusCode.OK : HttpStatusCode.Unauthorized,
                        "[]"
                    )
                )
        );
}
