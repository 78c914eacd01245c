using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using BenchmarkDotNet.Attributes;
using SourceGen.Benchmarks.OpenApi;
using SourceGen.Benchmarks.Twilio;
using SourceGen.Emulator;

namespace SourceGen.Benchmarks;

/// <summary>One page fetched in memory: what spans cost when someone listens, and that they cost nothing when nobody does.</summary>
#pragma warning disable CA1001 // BenchmarkDotNet calls End, and derives from the class.
[MemoryDiagnoser]
public class ListenerBenches
#pragma warning restore CA1001
{
    private const int Rows = 10;
    private TwilioClient _client = null!;
    private HttpClient _http = null!;
    private ActivityListener? _listener;

    /// <summary>Whether something listens to all sources.</summary>
    [Params(false, true)]
    public bool Listens { get; set; }

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        var pages = await Pages.OfAsync(Rows);
        _http = new HttpClient(new OnePage(pages.Twilio));
        _client = new TwilioClient(
            _http,
            new TwilioClientOptions
            {
                BasicAuth = new BasicCredential(EmulatorCredentials.TwilioAccountSid, EmulatorCredentials.TwilioAuthToken),
            }
        );
        if (Listens)
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = static _ => true,
                Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            };
            ActivitySource.AddActivityListener(_listener);
        }
    }

    [GlobalCleanup]
    public void End()
    {
        _listener?.Dispose();
        _client.Dispose();
        _http.Dispose();
    }

    [Benchmark]
    public async Task<int> ListAsync()
    {
        var page = new PageOptions { MaxItems = Rows, Prefetch = false };
        return (await _client.Messages.ListAsync(EmulatorCredentials.TwilioAccountSid, page: page).ToListAsync()).Count;
    }

    /// <summary>The same body for every request.</summary>
    private sealed class OnePage(byte[] body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = content });
        }
    }
}
