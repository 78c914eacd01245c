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

    public TransportSettings(ClientDescription description, HttpClient? httpClient, ApiClientOptions options)
    {
        _ = options ?? throw new ArgumentNullException(nameof(options));
        RequireSound(options);
        OptionsName = options.GetType().Name;
        AllowInsecureHttp = options.AllowInsecureHttp;
        DocumentAddress = DocumentServer.AddressOf(description.BaseAddress);
        var given = options.BaseAddress ?? httpClient?.BaseAddress;
        var address = given is null ? DocumentAddress : DocumentServer.Below(given, description.BasePath ?? description.BaseAddress);
        BaseAddress = RequireAddress(address, description, options);
        OperationServers = new Dictionary<string, Uri>(options.OperationServers, StringComparer.Ordinal);
        Limits = new CallLimits(options.Timeout, options.OverallTimeout ?? ApiClock.Forever, options.Retry.MaxRetries);
        BaseDelay = options.Retry.BaseDelay;
        MaxDelay = options.Retry.MaxDelay;
        MaxRetryAfter = options.Retry.MaxRetryAfter;
        MaxResponseBytes = options.MaxResponseBytes;
        UserAgent = options.UserAgent ?? description.UserAgent;
        HeaderText.RequireOption(UserAgent, nameof(options.UserAgent));
        UsesBudget = options.RateLimit == RateLimitMode.Documented;
        BeforeSend = options.BeforeSend;
        AfterReceive = options.AfterReceive;
#if OPENAPI_LOGGING
        Log = new CallLog(options.Logger);
#endif
#if NET8_0_OR_GREATER || OPENAPI_TIME_PROVIDER
        Clock = ReferenceEquals(options.TimeProvider, TimeProvider.System) ? ApiClock.System : new ApiClock(options.TimeProvider);
#else
        Clock = ApiClock.System;
#endif
    }

    /// <summary>The options' type, for messages that name one of their properties.</summary>
    public string OptionsName { get; }

    public Uri BaseAddress { get; }

    /// <summary>The document's own server; null where it names none that has a host.</summary>
    public Uri? DocumentAddress { get; }

    public Dictionary<string, Uri> OperationServers { get; }

    public bool AllowInsecureHttp { get; }

    public CallLimits Limits { get; }

    public TimeSpan BaseDelay { get; }

    public TimeSpan MaxDelay { get; }

    public TimeSpan MaxRetryAfter { get; }

    public long MaxResponseBytes { get; }

    public string UserAgent { get; }

    public bool UsesBudget { get; }

    public ApiClock Clock { get; }

    public CallLog Log { get; }

    public Func<HttpRequestMessage, CancellationToken, ValueTask>? BeforeSend { get; }

    public Func<HttpResponseMessage, CancellationToken, ValueTask>? AfterReceive { get; }

    private static void RequireSound(ApiClientOptions options)
    {
        if (FindFault(options) is { } fault)
        {
            throw new ArgumentException(fault, nameof(options));
        }
    }

    private static string? FindFault(ApiClientOptions options)
    {
        const string Deadline = " must be longer than nothing and not longer than twenty days, or Timeout.InfiniteTimeSpan.";
        if (!CallLimits.IsDeadline(options.Timeout))
        {
            return nameof(options.Timeout) + Deadline;
        }

        if (options.OverallTimeout is { } overall && !CallLimits.IsDeadline(overall))
        {
            return nameof(options.OverallTimeout) + Deadline;
        }

        if (options.Retry.MaxRetries < 0)
        {
            return "Retry.MaxRetries must not be negative.";
        }

        if (
            options.Retry.BaseDelay < TimeSpan.Zero
            || options.Retry.MaxDelay < TimeSpan.Zero
            || options.Retry.MaxRetryAfter < TimeSpan.Zero
        )
        {
            return "The delays of Retry must not be negative.";
        }

        return options.MaxResponseBytes is > 0 and <= LargestBody
            ? null
            : "MaxResponseBytes must be positive and not larger than 2147483590.";
    }

    private static Uri RequireAddress(Uri? address, ClientDescription description, ApiClientOptions options)
    {
        if (address is null)
        {
            throw new ArgumentException("BaseAddress must be set: " + DocumentServer.Lack(description.BaseAddress) + ".", nameof(options));
        }

        var refusal = Origin.Refuse(address, options.AllowInsecureHttp);
        return refusal is null ? address : throw new ArgumentException("BaseAddress " + refusal + ".", nameof(options));
    }
}
