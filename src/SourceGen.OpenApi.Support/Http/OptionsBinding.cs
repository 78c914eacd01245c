namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;
#if OPENAPI_LOGGING
using global::Microsoft.Extensions.Logging;
#endif

/// <summary>Sets options from text, property by property: a configuration section, without reflection. Messages name keys, and values of what is no credential.</summary>
internal static partial class OptionsBinding
{
#if OPENAPI_LOGGING
    private static readonly Action<ILogger, string, Exception?> UnusedMessage = LoggerMessage.Define<string>(
        LogLevel.Warning,
        new EventId(4, "UnusedSetting"),
        "The setting '{Key}' is no option of this client and has no effect."
    );
#endif

    /// <summary>Sets what every client has; what <paramref name="section"/> does not know stays as it is.</summary>
    public static void Apply(ApiClientOptions options, OptionsSection section)
    {
        options.BaseAddress = Read(section, nameof(options.BaseAddress), options.BaseAddress, TryAddress);
        options.AllowInsecureHttp = Read(section, nameof(options.AllowInsecureHttp), options.AllowInsecureHttp, bool.TryParse);
        options.Timeout = Read(section, nameof(options.Timeout), options.Timeout, TryTime);
        options.OverallTimeout = Read(section, nameof(options.OverallTimeout), options.OverallTimeout, TryOptionalTime);
        options.Retry.MaxRetries = Read(section, "Retry:MaxRetries", options.Retry.MaxRetries, TryWhole);
        options.Retry.BaseDelay = Read(section, "Retry:BaseDelay", options.Retry.BaseDelay, TryTime);
        options.Retry.MaxDelay = Read(section, "Retry:MaxDelay", options.Retry.MaxDelay, TryTime);
        options.Retry.MaxRetryAfter = Read(section, "Retry:MaxRetryAfter", options.Retry.MaxRetryAfter, TryTime);
        options.RateLimit = Read(section, nameof(options.RateLimit), options.RateLimit, TryMode);
        options.MaxResponseBytes = Read(section, nameof(options.MaxResponseBytes), options.MaxResponseBytes, TryLong);
        options.UserAgent = Text(section, nameof(options.UserAgent)) ?? options.UserAgent;
    }

    /// <summary>Warns of each key that no option has; it would be ignored without a word.</summary>
    public static void WarnOfUnused(ApiClientOptions options, OptionsSection section)
    {
#if OPENAPI_LOGGING
        if (options.Logger is { } logger)
        {
            foreach (var key in section.Unused())
            {
                UnusedMessage(logger, key, null);
            }
        }
#endif
    }

    /// <summary>A setting; null where it is absent or empty.</summary>
    public static string? Text(OptionsSection section, string name) => section[name];

    private static T Read<T>(OptionsSection section, string name, T fallback, TryParse<T> parse)
    {
        if (Text(section, name) is not { } text)
        {
            return fallback;
        }

        return parse(text, out var value)
            ? value
            : throw new InvalidOperationException(
                "The setting '" + section.FullKey(name) + "' is '" + text + "', which is not " + Wanted(typeof(T)) + "."
            );
    }

    private static string Wanted(Type type) =>
        type == typeof(TimeSpan) || type == typeof(TimeSpan?) ? "a time such as '00:00:20' for 20 seconds"
        : type == typeof(bool) ? "'true' or 'false'"
        : type == typeof(Uri) ? "an absolute URL"
        : type == typeof(RateLimitMode) ? "'None' or 'Documented'"
        : "a whole number";

    private delegate bool TryParse<T>(string text, out T value);

    private static bool TryAddress(string text, out Uri? value) => Uri.TryCreate(text, UriKind.Absolute, out value);

    // A bare number would be a number of days, which nobody means.
    private static bool TryTime(string text, out TimeSpan value) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value) && text.IndexOf(':') >= 0;

    private static bool TryOptionalTime(string text, out TimeSpan? value)
    {
        var isTime = TryTime(text, out var time);
        value = time;
        return isTime;
    }

    private static bool TryWhole(string text, out int value) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    private static bool TryLong(string text, out long value) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    private static bool TryMode(string text, out RateLimitMode value)
    {
        value = string.Equals(text, nameof(RateLimitMode.Documented), StringComparison.OrdinalIgnoreCase)
            ? RateLimitMode.Documented
            : RateLimitMode.None;
        return value != RateLimitMode.None || string.Equals(text, nameof(RateLimitMode.None), StringComparison.OrdinalIgnoreCase);
    }
}
