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
        var options = new SendblueV1ClientOptions();
        Set(options, host);
        change?.Invoke(options);
        return http is null ? new SendblueV1Client(options) : new SendblueV1Client(http, options);
    }

    public static SendblueV2Client SendblueV2(EmulatorHost host, HttpClient? http = null, Action<ApiClientOptions>? change = null)
    {
        var options = new SendblueV2ClientOptions();
        Set(options, host);
        change?.Invoke(options);
        return http is null ? new SendblueV2Client(options) : new SendblueV2Client(http, options);
    }

    public static HeymarketClient Heymarket(EmulatorHost host, HttpClient? http = null, Action<ApiClientOptions>? change = null)
    {
        var options = new HeymarketClientOptions();
        Set(options, host);
        change?.Invoke(options);
        return http is null ? new HeymarketClient(options) : new HeymarketClient(http, options);
    }

    public static TwilioClient Twilio(EmulatorHost host, HttpClient? http = null, Action<ApiClientOptions>? change = null)
    {
        var options = new TwilioClientOptions();
        Set(options, host);
        change?.Invoke(options);
        return http is null ? new TwilioClient(options) : new TwilioClient(http, options);
    }

    public static void Set(SendblueV1ClientOptions options, EmulatorHost host)
    {
        options.BaseAddress = host.SendblueV1;
        options.ApiKeyId = EmulatorCredentials.SendblueKeyId;
        options.ApiSecretKey = EmulatorCredentials.SendblueSecretKey;
    }

    public static void Set(SendblueV2ClientOptions options, EmulatorHost host)
    {
        options.BaseAddress = host.SendblueV2;
        options.ApiKeyId = EmulatorCredentials.SendblueKeyId;
        options.ApiSecretKey = EmulatorCredentials.SendblueSecretKey;
    }

    public static void Set(HeymarketClientOptions options, EmulatorHost host)
    {
        options.BaseAddress = host.Heymarket;
        options.BearerAuth = BearerCredential.FromProvider(_ => ValueTask.FromResult(EmulatorCredentials.CreateHeymarketToken()));
    }

    public static void Set(TwilioClientOptions options, EmulatorHost host)
    {
        options.BaseAddress = host.Twilio;
        options.BasicAuth = new BasicCredential(EmulatorCredentials.TwilioAccountSid, EmulatorCredentials.TwilioAuthToken);
    }
}
