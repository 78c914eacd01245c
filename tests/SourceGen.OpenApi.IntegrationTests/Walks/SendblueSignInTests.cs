using SourceGen.Emulator;
using SourceGen.OpenApi.IntegrationTests.OpenApi;
using SourceGen.OpenApi.IntegrationTests.SendblueV2;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>Two ways to sign in, of which a request takes one: the emulator refuses both at once.</summary>
public sealed class SendblueSignInTests
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task A_client_of_sendblue_signs_in_one_way_at_a_time(bool hasToken, bool hasKeys)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 3 });
        using var http = new HttpClient(host.CreateHandler());
        var options = new SendblueV2ClientOptions { BaseAddress = host.SendblueV2 };
        if (hasKeys)
        {
            Clients.Set(options, host);
        }

        options.BearerAuth = hasToken ? BearerCredential.FromToken(EmulatorCredentials.SendblueToken) : null;
        using var client = new SendblueV2Client(http, options);

        Assert.Equal(3, (await client.Messages.ListAsync().ToListAsync()).Count);
    }
}
