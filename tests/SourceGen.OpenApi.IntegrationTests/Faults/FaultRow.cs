using SourceGen.Emulator;
using SourceGen.OpenApi.IntegrationTests.OpenApi;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>One fault of the matrix: how it is made, and what a call under it must end in (null for success).</summary>
internal sealed record FaultRow(string Name, Action<FaultPlan> Arrange, Type? Expected)
{
    /// <summary>The body that the listing answers here is larger or deeper than any other; the count operation reads a string.</summary>
    public static IReadOnlyList<FaultRow> All { get; } =
    [
        Once("connection reset before headers, once", Fault.ResetBeforeHeaders()),
        Always<ApiException>("connection reset before headers, for ever", Fault.ResetBeforeHeaders()),
        Once("connection reset in the body, once", Fault.ResetMidBody(20)),
        Once("slow headers, once", Fault.SlowHeaders(TimeSpan.FromSeconds(30))),
        Always<ApiTimeoutException>("slow headers, for ever", Fault.SlowHeaders(TimeSpan.FromSeconds(30))),
        Once("slow body, once", Fault.SlowBody(TimeSpan.FromSeconds(2), chunkSize: 2)),
        Always<ApiTimeoutException>("slow body, for ever", Fault.SlowBody(TimeSpan.FromSeconds(2), chunkSize: 2)),
        Once("429 without Retry-After, once", Fault.TooManyRequests()),
        Once("429 with Retry-After in seconds, once", Fault.TooManyRequests(TimeSpan.FromSeconds(1))),
        Once("429 with Retry-After as a date, once", Fault.TooManyRequests(TimeSpan.FromSeconds(1), asDate: true)),
        Always<RateLimitException>("429, for ever", Fault.TooManyRequests()),
        Once("500, once", Fault.Status(500)),
        Once("503 with Retry-After, once", Fault.Status(503, TimeSpan.FromSeconds(1))),
        Always<ApiException>("500, for ever", Fault.Status(500)),
        Always<RedirectException>("redirect to another origin", Fault.RedirectToForeignOrigin(302)),
        Always<RedirectException>("redirect that keeps the method", Fault.RedirectToForeignOrigin(308)),
        Always<ApiFormatException>("truncated JSON", Fault.TruncatedJson()),
        Always<ApiFormatException>("empty body", Fault.EmptyBody()),
        Always<ApiFormatException>("HTML with 200", Fault.Html(200)),
        Always<ApiException>("HTML with 502", Fault.Html(502)),
        Always<ApiFormatException>("body over the limit", Fault.HugeBody()),
        Always<ApiFormatException>("JSON 10,000 levels deep", Fault.DeepJson()),
        Once("UTF-16, declared", Fault.Charset("utf-16", transcode: true), isSuccessAnyway: true),
        Always<ApiFormatException>("unknown charset", Fault.Charset("x-unheard-of")),
        Once("gzip", Fault.Compressed("gzip"), isSuccessAnyway: true),
        Once("br", Fault.Compressed("br"), isSuccessAnyway: true),
        Once("deflate", Fault.Compressed("deflate"), isSuccessAnyway: true),
    ];

    private static FaultRow Once(string name, Fault fault, bool isSuccessAnyway = false) =>
        new(name, plan => _ = isSuccessAnyway ? plan.Always(fault) : plan.Next(fault), Expected: null);

    private static FaultRow Always<TException>(string name, Fault fault) => new(name, plan => plan.Always(fault), typeof(TException));
}
