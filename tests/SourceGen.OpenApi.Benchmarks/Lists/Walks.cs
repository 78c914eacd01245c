using System.Globalization;
using System.Text.Json;
using SourceGen.Benchmarks.Baselines.Twilio;
using SourceGen.Benchmarks.OpenApi;
using SourceGen.Benchmarks.Twilio;
using SourceGen.Emulator;

namespace SourceGen.Benchmarks;

/// <summary>The same listing walked by the emitted client and by a loop that someone careful wrote by hand.</summary>
internal sealed class Walks : IDisposable
{
    private readonly TwilioClient _client;
    private readonly HttpClient _http;
    private readonly int _pageSize;

    public Walks(Uri address, int pageSize)
    {
        _pageSize = pageSize;
        _client = new TwilioClient(
            new TwilioClientOptions
            {
                BaseAddress = address,
                BasicAuth = new BasicCredential(EmulatorCredentials.TwilioAccountSid, EmulatorCredentials.TwilioAuthToken),
            }
        );
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.Authorization = Pages.TwilioCredentials;
    }

    /// <summary>Row by row, as consumers write it.</summary>
    public async Task<long> ListAsync()
    {
        var count = 0L;
        await foreach (var message in Listing(rows: null))
        {
            count += message.Sid is { Length: > 0 } ? 1 : 0;
        }

        return count;
    }

    /// <summary>Page by page, with something to do for each page.</summary>
    public async Task<long> ListAsync(Func<Task> work, int? rows = null)
    {
        var count = 0L;
        await foreach (var page in Listing(rows).AsPages())
        {
            count += page.Items.Count;
            await work();
        }

        return count;
    }

    /// <summary>The whole body, read at once into memory that is kept, is faster here than a stream that is read in pieces.</summary>
    public async Task<long> LoopAsync(Func<Task>? work = null)
    {
        var count = 0L;
        var next = $"{Pages.TwilioPath}?PageSize={_pageSize.ToString(CultureInfo.InvariantCulture)}";
        while (next is not null)
        {
            using var response = await _http.GetAsync(next, HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            await using var body = await response.Content.ReadAsStreamAsync();
            var page = await JsonSerializer.DeserializeAsync(body, TwilioContext.Default.MessageList) ?? throw new JsonException();
            foreach (var message in page.Messages)
            {
                count += message.Sid.Length > 0 ? 1 : 0;
            }

            if (work is not null)
            {
                await work();
            }

            next = page.NextPageUri;
        }

        return count;
    }

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
    }

    private AsyncPageable<Twilio.Message> Listing(int? rows) =>
        _client.Messages.ListAsync(EmulatorCredentials.TwilioAccountSid, page: new PageOptions { PageSize = _pageSize, MaxItems = rows });
}
