using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SourceGen.Emulator;

namespace SourceGen.OpenApi.IntegrationTests.Emulator;

/// <summary>Walks as the vendors' pages tell to, with nothing against any trap: what it sees is what the server did.</summary>
internal sealed class NaiveClient(EmulatorHost host, HttpMessageHandler handler) : IDisposable
{
    public const string TwilioMessages = $"2010-04-01/Accounts/{EmulatorCredentials.TwilioAccountSid}/Messages.json";

    private readonly HttpClient _http = new(handler) { BaseAddress = host.BaseAddress };

    public static NaiveClient InMemory(EmulatorHost host) => new(host, host.CreateHandler());

    public static NaiveClient OverSockets(EmulatorHost host) => new(host, new SocketsHttpHandler { AllowAutoRedirect = false });

    public void Dispose() => _http.Dispose();

    public static HttpRequestMessage Request(Vendor vendor, string address, JsonObject? body = null)
    {
        var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, address)
        {
            Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        switch (vendor)
        {
            case Vendor.Heymarket:
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", EmulatorCredentials.CreateHeymarketToken());
                break;
            case Vendor.Twilio:
                var basic = Encoding.UTF8.GetBytes($"{EmulatorCredentials.TwilioAccountSid}:{EmulatorCredentials.TwilioAuthToken}");
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(basic));
                break;
            default:
                request.Headers.Add("sb-api-key-id", EmulatorCredentials.SendblueKeyId);
                request.Headers.Add("sb-api-secret-key", EmulatorCredentials.SendblueSecretKey);
                break;
        }

        return request;
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        SendUntilAsync(request, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SendUntilAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    public async Task<JsonNode> JsonAsync(Vendor vendor, string address, JsonObject? body = null)
    {
        using var request = Request(vendor, address, body);
        using var response = await SendAsync(request);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    public Task<List<string>> WalkAsync(Vendor vendor, int pageSize, string query = "") =>
        vendor switch
        {
            Vendor.SendblueV1 => WalkOffsetsAsync(vendor, $"accounts/messages?limit={pageSize}{query}", "messages", "uuid"),
            Vendor.SendblueV2 => WalkOffsetsAsync(vendor, $"api/v2/messages?limit={pageSize}{query}", "data", "message_handle"),
            Vendor.Heymarket => WalkTimesAsync(pageSize, ascending: false, order: "created_at"),
            _ => WalkLinksAsync(pageSize, query),
        };

    public async Task<List<string>> WalkTimesAsync(int limit, bool ascending, string order)
    {
        var rows = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var body = new JsonObject
        {
            ["limit"] = limit,
            ["ascending"] = ascending,
            ["order"] = order,
        };
        while (true)
        {
            var page = (await JsonAsync(Vendor.Heymarket, "v1/messages/all", body)).AsArray();
            var fresh = page.Select(row => row!["id"]!.ToJsonString()).Where(seen.Add).ToList();
            if (fresh.Count == 0)
            {
                return rows;
            }

            rows.AddRange(fresh);
            body["created_at"] = (string)page[^1]![order is "updated_at" ? "updated" : "date"]!;
        }
    }

    private async Task<List<string>> WalkOffsetsAsync(Vendor vendor, string address, string items, string id)
    {
        var rows = new List<string>();
        while (true)
        {
            var page = await JsonAsync(vendor, $"{address}&offset={rows.Count}");
            var count = rows.Count;
            rows.AddRange(page[items]!.AsArray().Select(row => (string)row![id]!));
            if (page["pagination"]?["hasMore"] is { } more ? !(bool)more : rows.Count == count)
            {
                return rows;
            }
        }
    }

    private async Task<List<string>> WalkLinksAsync(int pageSize, string query)
    {
        var rows = new List<string>();
        for (string? next = $"{TwilioMessages}?PageSize={pageSize}{query}"; next is not null; )
        {
            var page = await JsonAsync(Vendor.Twilio, next);
            rows.AddRange(page["messages"]!.AsArray().Select(row => (string)row!["sid"]!));
            next = (string?)page["next_page_uri"];
        }

        return rows;
    }
}
