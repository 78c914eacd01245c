namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A client's options as they stood when it was made, checked.</summary>
internal sealed class TransportSettings
{
    /// <summary>The largest array that every target can make, less one byte to notice more.</summary>
    private const long LargestBody = 0x7FFFFFC6;

    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(20);

    public TransportSettings(ClientDescription description, HttpClient? httpClient, ApiClientOptions options)
    {
        OptionsName = options.GetType().Name;
        AllowInsecureHttp = options.AllowInsecureHttp;
        BaseAddress = Resolve(description, httpClient, options);
        DocumentAddress = description.BaseAddress is null ? null : new Uri(description.BaseAddress, UriKind.Absolute);
        OperationServers = new Dictionary<string, Uri>(options.OperationServers, StringComparer.Ordinal);
        Timeout = RequireTime(options.Timeout, nameof(ApiClientOptions.Timeout));
        OverallTimeout = options.OverallTimeout is { } overall
            ? RequireTime(overall, nameof(ApiClientOptions.OverallTimeout))
            : System.Threading.Timeout.InfiniteTimeSpan;
        MaxRetries = options.Retry.MaxRetries;
        BaseDelay = options.Retry.BaseDelay;
        MaxDelay = options.Retry.MaxDelay;
        Require(MaxRetries >= 0, "Retry.MaxRetries must not be negative.");
        Require(BaseDelay >= TimeSpan.Zero && MaxDelay >= TimeSpan.Zero, "The delays of Retry must not be negative.");
        MaxResponseBytes = options.MaxResponseBytes;
        Require(MaxResponseBytes is > 0 and <= LargestBody, "MaxResponseBytes must be positive and below two gibibytes.");
        UserAgent = options.UserAgent ?? description.UserAgent;
        HeaderText.RequireValue(UserAgent, "User-Agent");
        UsesBudget = options.RateLimit == RateLimitMode.Documented;
        BeforeSend = options.BeforeSend;
        AfterReceive = options.AfterReceive;
#if NET8_0_OR_GREATER || OPENAPI_TIME_PROVIDER
        Clock = ReferenceEquals(options.TimeProvider, TimeProvider.System) ? ApiClock.System : new ApiClock(options.TimeProvider);
#else
        Clock = ApiClock.System;
#endif
    }

    public string OptionsName { get; }

    public Uri BaseAddress { get; }

    /// <summary>The document's own first server; null where it names none.</summary>
    public Uri? DocumentAddress { get; }

    public Dictionary<string, Uri> OperationServers { get; }

    public bool AllowInsecureHttp { get; }

    public TimeSpan Timeout { get; }

    public TimeSpan OverallTimeout { get; }

    public int MaxRetries { get; }

    public TimeSpan BaseDelay { get; }

    public TimeSpan MaxDelay { get; }

    public long MaxResponseBytes { get; }

    public string UserAgent { get; }

    public bool UsesBudget { get; }

    public ApiClock Clock { get; }

    public Func<HttpRequestMessage, CancellationToken, ValueTask>? BeforeSend { get; }

    public Func<HttpResponseMessage, CancellationToken, ValueTask>? AfterReceive { get; }

    /// <summary>A time for a deadline: positive, or infinite.</summary>
    public static TimeSpan RequireTime(TimeSpan time, string name)
    {
        Require(
            time == System.Threading.Timeout.InfiniteTimeSpan || (time > TimeSpan.Zero && time <= LongestTime),
            name + " must be longer than nothing and not longer than twenty days, or Timeout.InfiniteTimeSpan."
        );
        return time;
    }

    private static Uri Resolve(ClientDescription description, HttpClient? httpClient, ApiClientOptions options)
    {
        var address =
            options.BaseAddress
            ?? httpClient?.BaseAddress
            ?? (description.BaseAddress is null ? null : new Uri(description.BaseAddress, UriKind.Absolute));
        Require(address is not null, "BaseAddress must be set: the document names no server.");
        var refusal = Origin.Refuse(address!, options.AllowInsecureHttp);
        Require(refusal is null, "BaseAddress " + refusal + ".");
        return address!;
    }

    private static void Require(bool condition, string message, string options = "options")
    {
        if (!condition)
        {
            throw new ArgumentException(message, nameof(options));
        }
    }
}
