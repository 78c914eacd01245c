using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class CredentialTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Basic_is_sent_as_the_rfc_says()
    {
        var sent = await Send(["b"], ApiCredential.Basic("b", "B", new BasicCredential("Aladdin", "open:sesame ü")));

        Assert.Equal("Basic QWxhZGRpbjpvcGVuOnNlc2FtZSDDvA==", sent.Header("Authorization"));
    }

    [Fact]
    public async Task Several_credentials_are_sent_together()
    {
        var sent = await Send(
            ["h", "q", "c", "d", "b"],
            ApiCredential.ApiKeyHeader("h", "H", "X-Key", "header key"),
            ApiCredential.ApiKeyQuery("q", "Q", "api key", "a&b=c"),
            ApiCredential.ApiKeyCookie("c", "C", "sid", "one"),
            ApiCredential.ApiKeyCookie("d", "D", "tid", "two"),
            ApiCredential.Bearer("b", "B", BearerCredential.FromToken("token"))
        );

        Assert.Equal("header key", sent.Header("X-Key"));
        Assert.Equal("https://api.example.com/v1/messages?api%20key=a%26b%3Dc", sent.Uri);
        Assert.Equal("sid=one; tid=two", sent.Header("Cookie"));
        Assert.Equal("Bearer token", sent.Header("Authorization"));
    }

    [Fact]
    public async Task A_credential_goes_before_a_parameter_of_the_same_name()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(
            handler,
            credentials: [ApiCredential.ApiKeyHeader("h", "H", "X-Key", "right"), ApiCredential.ApiKeyCookie("c", "C", "sid", "mine")]
        );
        var request = new ApiRequest(Secured(["h", "c"]));
        request.SetHeader("x-key", "wrong");
        request.AddCookie("theme=dark");

        await transport.GetAsync(request, Token);

        Assert.Equal("right", handler.Sent[0].Header("X-Key"));
        Assert.Equal("theme=dark; sid=mine", handler.Sent[0].Header("Cookie"));
    }

    [Fact]
    public async Task The_first_alternative_that_is_wholly_set_is_sent()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler, credentials: Vendor(basic: null, secret: "secret"));

        await transport.GetAsync(Secured(["basic"], ["keyId", "keySecret"]), Token);

        Assert.Null(handler.Sent[0].Header("Authorization"));
        Assert.Equal("id", handler.Sent[0].Header("sb-api-key-id"));
        Assert.Equal("secret", handler.Sent[0].Header("sb-api-secret-key"));
    }

    [Fact]
    public async Task Of_two_alternatives_that_are_set_the_first_is_sent()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler, credentials: Vendor(new BasicCredential("u", "p"), secret: "secret"));

        await transport.GetAsync(Secured(["basic"], ["keyId", "keySecret"]), Token);

        Assert.NotNull(handler.Sent[0].Header("Authorization"));
        Assert.Null(handler.Sent[0].Header("sb-api-key-id"));
    }

    [Fact]
    public async Task A_missing_credential_names_the_options_that_would_do()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler, credentials: Vendor(basic: null, secret: ""));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            transport.GetAsync(Secured(["basic"], ["keyId", "keySecret"], ["oauth"]), Token)
        );

        Assert.Equal(
            "Operation 'messages.list' needs a credential that is not set: set TestOptions.Basic, or TestOptions.KeyId and "
                + "TestOptions.KeySecret, or (scheme 'oauth' is not supported).",
            error.Message
        );
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task An_operation_that_needs_none_gets_none()
    {
        var sent = await Send([], ApiCredential.ApiKeyHeader("h", "H", "X-Key", "key"));

        Assert.Null(sent.Header("X-Key"));
    }

    [Theory]
    [InlineData("key", "key")]
    [InlineData(null, null)]
    public async Task An_optional_credential_is_sent_where_it_is_set(string? key, string? expected)
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler, credentials: [ApiCredential.ApiKeyHeader("h", "H", "X-Key", key)]);

        await transport.GetAsync(Secured([], ["h"]), Token);

        Assert.Equal(expected, handler.Sent[0].Header("X-Key"));
    }

    [Fact]
    public async Task A_key_that_a_link_echoes_is_replaced_by_todays()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler, credentials: [ApiCredential.ApiKeyQuery("q", "Q", "key", "new")]);
        var request = new ApiRequest(Secured(["q"])) { Target = new Uri("https://api.example.com/v1/messages?key=old&page=2&%6Bey=x") };

        await transport.GetAsync(request, Token);

        Assert.Equal("https://api.example.com/v1/messages?page=2&key=new", handler.Sent[0].Uri);
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("ä")]
    public void A_key_that_no_header_can_carry_is_refused_by_its_options_name(string key)
    {
        var error = Assert.Throws<ArgumentException>(() => ApiCredential.ApiKeyHeader("h", "ApiKeyId", "X-Key", key));
        Assert.Throws<ArgumentException>(() => ApiCredential.ApiKeyCookie("h", "ApiKeyId", "sid", key));

        Assert.Contains("'ApiKeyId'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cookie_cannot_smuggle_another() =>
        Assert.Throws<ArgumentException>(() => ApiCredential.ApiKeyCookie("c", "C", "sid", "a; admin=1"));

    [Fact]
    public void A_user_name_with_a_colon_is_refused() => Assert.Throws<ArgumentException>(() => new BasicCredential("a:b", "c"));

    [Fact]
    public void Credentials_never_print_what_they_hold()
    {
        object[] credentials =
        [
            new BasicCredential(Leaks.Secret, Leaks.Secret),
            BearerCredential.FromToken(Leaks.Secret),
            BearerCredential.FromClientCredentials(Leaks.Secret, Leaks.Secret),
            new BearerToken(Leaks.Secret, expiresAt: null),
            ApiCredential.ApiKeyHeader("h", "H", "X", Leaks.Secret),
            ApiCredential.ApiKeyQuery("h", "H", "X", Leaks.Secret),
        ];

        Assert.All(credentials, credential => Assert.DoesNotContain(Leaks.Secret, credential.ToString(), StringComparison.Ordinal));
        Assert.All(
            credentials,
            credential =>
                Assert.All(credential.GetType().GetProperties(), property => Assert.NotEqual(Leaks.Secret, property.GetValue(credential)))
        );
    }

    private static ApiOperation Secured(params string[][] alternatives) =>
        new("messages.list", HttpMethod.Get, "/messages") { Security = alternatives };

    private static ApiCredential[] Vendor(BasicCredential? basic, string secret) =>
        [
            ApiCredential.Basic("basic", "Basic", basic),
            ApiCredential.ApiKeyHeader("keyId", "KeyId", "sb-api-key-id", "id"),
            ApiCredential.ApiKeyHeader("keySecret", "KeySecret", "sb-api-secret-key", secret),
        ];

    private static async Task<SentRequest> Send(string[] schemes, params ApiCredential[] credentials)
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        using var transport = TestTransport.Over(handler, credentials: credentials);
        await transport.GetAsync(schemes.Length == 0 ? Secured() : Secured(schemes), Token);
        return handler.Sent[0];
    }
}
