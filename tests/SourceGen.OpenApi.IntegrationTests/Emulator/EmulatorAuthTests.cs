using System.Net.Http.Headers;
using System.Text;
using SourceGen.Emulator;

namespace SourceGen.OpenApi.IntegrationTests.Emulator;

public sealed class EmulatorAuthTests
{
    [Theory]
    [InlineData("accounts/messages")]
    [InlineData("api/v2/messages")]
    [InlineData("v1/messages?phoneNumber=14155550100&inboxID=501")]
    [InlineData(NaiveClient.TwilioMessages)]
    public async Task Nothing_is_told_without_credentials(string address)
    {
        Assert.Equal(401, await StatusAsync(address, static _ => { }));
    }

    [Fact]
    public async Task Sendblues_headers_count_only_together()
    {
        Assert.Equal(401, await StatusAsync("api/v2/messages", h => h.Add("sb-api-key-id", EmulatorCredentials.SendblueKeyId)));
        Assert.Equal(401, await StatusAsync("api/v2/messages", h => h.Add("sb-api-secret-key", EmulatorCredentials.SendblueSecretKey)));
    }

    [Fact]
    public async Task Sendblues_token_stands_in_for_the_headers_in_version_2_alone()
    {
        void Token(HttpRequestHeaders headers) =>
            headers.Authorization = new AuthenticationHeaderValue("Bearer", EmulatorCredentials.SendblueToken);

        Assert.Equal(200, await StatusAsync("api/v2/messages", Token));
        Assert.Equal(401, await StatusAsync("accounts/messages", Token));
        Assert.Equal(
            400,
            await StatusAsync(
                "api/v2/messages",
                headers =>
                {
                    Token(headers);
                    headers.Add("sb-api-key-id", EmulatorCredentials.SendblueKeyId);
                }
            )
        );
    }

    [Fact]
    public async Task Heymarket_takes_its_legacy_key_and_a_token_for_five_minutes()
    {
        const string Address = "v1/messages?phoneNumber=14155550100&inboxID=501";
        void Bearer(HttpRequestHeaders headers, string token) => headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var token = EmulatorCredentials.CreateHeymarketToken();

        Assert.Equal(200, await StatusAsync(Address, headers => Bearer(headers, EmulatorCredentials.HeymarketTeamKey)));
        Assert.Equal(200, await StatusAsync(Address, headers => Bearer(headers, token)));
        Assert.Equal(200, await StatusAsync(Address, headers => Bearer(headers, token), TimeSpan.FromMinutes(4)));
        Assert.Equal(401, await StatusAsync(Address, headers => Bearer(headers, token), TimeSpan.FromMinutes(6)));
        Assert.Equal(401, await StatusAsync(Address, headers => Bearer(headers, $"{token[..^2]}AA")));
    }

    [Fact]
    public async Task Twilio_shows_an_account_its_own_messages_only()
    {
        var other = $"AC{new string('9', 32)}";
        void Basic(HttpRequestHeaders headers) =>
            headers.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(
                    Encoding.UTF8.GetBytes($"{EmulatorCredentials.TwilioAccountSid}:{EmulatorCredentials.TwilioAuthToken}")
                )
            );

        Assert.Equal(200, await StatusAsync(NaiveClient.TwilioMessages, Basic));
        Assert.Equal(401, await StatusAsync($"2010-04-01/Accounts/{other}/Messages.json", Basic));
        Assert.Equal(404, await StatusAsync("2010-04-01/Accounts/AC1/Messages.json", Basic));
    }

    [Theory]
    [InlineData(Vendor.SendblueV1, "accounts/messages?from_date=2026-01-01")]
    [InlineData(Vendor.SendblueV2, "api/v2/messages?limit=1001")]
    [InlineData(Vendor.SendblueV2, "api/v2/messages?created_at_gte=yesterday")]
    [InlineData(Vendor.SendblueV2, "api/v2/messages?is_outbound=True")]
    [InlineData(Vendor.Heymarket, "v1/messages?phoneNumber=%2B14155550100&inboxID=501")]
    [InlineData(Vendor.Heymarket, "v1/messages?phoneNumber=14155550100")]
    [InlineData(Vendor.Twilio, $"{NaiveClient.TwilioMessages}?PageSize=0")]
    [InlineData(Vendor.Twilio, $"{NaiveClient.TwilioMessages}?DateSent=soon")]
    [InlineData(Vendor.Twilio, $"{NaiveClient.TwilioMessages}?Page=1&PageToken=forged")]
    public async Task What_the_vendor_would_not_take_is_a_bad_request(Vendor vendor, string address)
    {
        await using var host = EmulatorHost.CreateInMemory();
        using var client = NaiveClient.InMemory(host);

        using var response = await client.SendAsync(NaiveClient.Request(vendor, address));

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task Requests_are_recorded_as_they_were_sent()
    {
        await using var host = await EmulatorHost.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = NaiveClient.OverSockets(host);
        await client.JsonAsync(Vendor.Twilio, $"{NaiveClient.TwilioMessages}?To=%2B1&DateSent%3E=2026-01-01");
        await client.JsonAsync(Vendor.Heymarket, "v1/messages/all", new() { ["limit"] = 3 });

        var sent = Assert.Single(host.RequestsFor(Vendor.Twilio));
        Assert.Equal($"/{NaiveClient.TwilioMessages}", sent.RawPath);
        Assert.Equal("To=%2B1&DateSent%3E=2026-01-01", sent.RawQuery);
        Assert.StartsWith("Basic ", sent.Header("authorization"), StringComparison.Ordinal);
        Assert.Equal("""{"limit":3}""", Assert.Single(host.Heymarket.Requests).BodyText);

        host.RecordRequests = false;
        await client.JsonAsync(Vendor.Twilio, NaiveClient.TwilioMessages);
        Assert.Single(host.Twilio.Requests);
    }

    private static async Task<int> StatusAsync(string address, Action<HttpRequestHeaders> authorize, TimeSpan later = default)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { TimeProvider = new Later(later) });
        using var client = NaiveClient.InMemory(host);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        authorize(request.Headers);
        using var response = await client.SendAsync(request);
        return (int)response.StatusCode;
    }

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
