using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class CredentialTests
{
    private static readonly ApiOperation Secured = new("messages.list", HttpMethod.Get, "/messages")
    {
        Security =
        [
            ["basic"],
            ["keyId", "keySecret"],
        ],
    };

    [Fact]
    public async Task The_first_alternative_that_is_wholly_set_is_sent()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        ApiCredential[] credentials =
        [
            ApiCredential.Basic("basic", "Basic", null),
            ApiCredential.ApiKeyHeader("keyId", "KeyId", "sb-api-key-id", "id"),
            ApiCredential.ApiKeyHeader("keySecret", "KeySecret", "sb-api-secret-key", "secret"),
        ];
        using var transport = TestTransport.Over(handler, credentials: credentials);

        await transport.GetAsync(Secured, TestContext.Current.CancellationToken);

        Assert.Null(handler.Sent[0].Header("Authorization"));
        Assert.Equal("id", handler.Sent[0].Header("sb-api-key-id"));
        Assert.Equal("secret", handler.Sent[0].Header("sb-api-secret-key"));
    }

    [Fact]
    public async Task A_missing_credential_names_the_options_that_would_do()
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        ApiCredential[] credentials =
        [
            ApiCredential.Basic("basic", "Basic", null),
            ApiCredential.ApiKeyHeader("keyId", "KeyId", "sb-api-key-id", "id"),
            ApiCredential.ApiKeyHeader("keySecret", "KeySecret", "sb-api-secret-key", null),
        ];
        using var transport = TestTransport.Over(handler, credentials: credentials);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            transport.GetAsync(Secured, TestContext.Current.CancellationToken)
        );

        Assert.Equal(
            "Operation 'messages.list' needs a credential that is not set: set TestOptions.Basic, or TestOptions.KeyId and TestOptions.KeySecret.",
            error.Message
        );
        Assert.Empty(handler.Sent);
    }
}
