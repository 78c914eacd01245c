using SourceGen.Emulator;
using SourceGen.OpenApi.IntegrationTests.Heymarket;
using SourceGen.OpenApi.IntegrationTests.OpenApi;
using SourceGen.OpenApi.IntegrationTests.SendblueV1;
using SourceGen.OpenApi.IntegrationTests.SendblueV2;
using SourceGen.OpenApi.IntegrationTests.Twilio;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>The generated clients with the emulator's credentials.</summary>
internal static class Clients
{
    public static SendblueV1Client SendblueV1(EmulatorHost host, HttpClient? http = null, Action<ApiClientOptions>? change = null)
    {
        var options = new SendblueV1ClientOptions
        {
            BaseAddress = host.SendblueV1,
            ApiKeyId = EmulatorCredentials.SendblueKeyId,
            ApiSecretKey = EmulatorCredentials.SendblueSecretKey,
        };
        change?.Invoke(options);
        return http is null ? new SendblueV1Client(options) : new SendblueV1Client(http, options);
    }

    public static SendblueV2Client SendblueV2(EmulatorHost host, HttpClient? http = null, Action<ApiClientOptions>? change = null)
    {
        var options = new SendblueV2ClientOptions
        {
            BaseAddress = host.SendblueV2,
            ApiKeyId = EmulatorCredentials.SendblueKeyId,
            ApiSecretKey = EmulatorCredentials.SendblueSecretKey,
        };
        change?.Invoke(options);
        return http is null ? new SendblueV2Client(options) : new SendblueV2Client(http, options);
    }

    public static HeymarketClient Heymarket(EmulatorHost host, HttpClient? http = null, Action<ApiClientOptions>? change = null)
    {
        var options = new HeymarketClientOptions
        {
            BaseAddress = host.Heymarket,
            BearerAuth = BearerCredential.FromProvider(_ => ValueTask.FromResult(EmulatorCredentials.CreateHeymarketToken())),
        };
        change?.Invoke(options);
        return http is null ? new HeymarketClient(options) : new HeymarketClient(http, options);
    }

    public static TwilioClient Twilio(EmulatorHost host, HttpClient? http = null, Action<ApiClientOptions>? change = null)
    {
        var options = new TwilioClientOptions
        {
            BaseAddress = host.Twilio,
            BasicAuth = new BasicCredential(EmulatorCredentials.TwilioAccountSid, EmulatorCredentials.TwilioAuthToken),
        };
        change?.Invoke(options);
        return http is null ? new TwilioClient(options) : new TwilioClient(http, options);
    }
}
