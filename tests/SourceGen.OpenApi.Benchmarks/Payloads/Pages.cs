using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using SourceGen.Emulator;

namespace SourceGen.Benchmarks;

/// <summary>Whole pages as the emulator writes them, with its escapes, empty texts, unknown members and unlisted states.</summary>
internal sealed record Pages(byte[] Twilio, byte[] SendblueV2, byte[] Heymarket)
{
    /// <summary>One page of each vendor with so many rows.</summary>
    public static async Task<Pages> OfAsync(int rows)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = rows, RecordRequests = false });
        using var client = new HttpClient(host.CreateHandler()) { BaseAddress = host.BaseAddress };
        var size = rows.ToString(CultureInfo.InvariantCulture);

        using var twilio = new HttpRequestMessage(HttpMethod.Get, TwilioPath + "?PageSize=" + size);
        twilio.Headers.Authorization = TwilioCredentials;
        using var sendblue = new HttpRequestMessage(HttpMethod.Get, "/api/v2/messages?limit=" + size);
        sendblue.Headers.Add("sb-api-key-id", EmulatorCredentials.SendblueKeyId);
        sendblue.Headers.Add("sb-api-secret-key", EmulatorCredentials.SendblueSecretKey);
        using var heymarket = new HttpRequestMessage(HttpMethod.Post, "/v1/messages/all");
        heymarket.Headers.Authorization = new AuthenticationHeaderValue("Bearer", EmulatorCredentials.CreateHeymarketToken());
        heymarket.Content = new StringContent("{\"limit\":" + size + "}", Encoding.UTF8, "application/json");
        return new Pages(await BodyAsync(client, twilio), await BodyAsync(client, sendblue), await BodyAsync(client, heymarket));
    }

    /// <summary>Where Twilio's messages are.</summary>
    public static string TwilioPath => $"/2010-04-01/Accounts/{EmulatorCredentials.TwilioAccountSid}/Messages.json";

    /// <summary>What Twilio's emulator accepts.</summary>
    public static AuthenticationHeaderValue TwilioCredentials =>
        new(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{EmulatorCredentials.TwilioAccountSid}:{EmulatorCredentials.TwilioAuthToken}"))
        );

    private static async Task<byte[]> BodyAsync(HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }
}
