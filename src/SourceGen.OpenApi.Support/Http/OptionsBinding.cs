namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;

/// <summary>Sets options from text, property by property: a configuration section, without reflection. Messages name settings, never values.</summary>
internal static class OptionsBinding
{
    /// <summary>Sets what every client has; what <paramref name="setting"/> does not know stays as it is.</summary>
    public static void Apply(ApiClientOptions options, Func<string, string?> setting)
    {
        options.BaseAddress = Read(setting, nameof(options.BaseAddress), options.BaseAddress, TryAddress);
        options.AllowInsecureHttp = Read(setting, nameof(options.AllowInsecureHttp), options.AllowInsecureHttp, bool.TryParse);
        options.Timeout = Read(setting, nameof(options.Timeout), options.Timeout, TryTime);
        options.OverallTimeout = Read(setting, nameof(options.OverallTimeout), options.OverallTimeout, TryOptionalTime);
        options.Retry.MaxRetries = Read(setting, "Retry:MaxRetries", options.Retry.MaxRetries, TryWhole);
        options.Retry.BaseDelay = Read(setting, "Retry:BaseDelay", options.Retry.BaseDelay, TryTime);
        options.Retry.MaxDelay = Read(setting, "Retry:MaxDelay", options.Retry.MaxDelay, TryTime);
        options.Retry.MaxRetryAfter = Read(setting, "Retry:MaxRetryAfter", options.Retry.MaxRetryAfter, TryTime);
        options.RateLimit = Read(setting, nameof(options.RateLimit), options.RateLimit, TryMode);
        options.MaxResponseBytes = Read(setting, nameof(options.MaxResponseBytes), options.MaxResponseBytes, TryLong);
        options.UserAgent = Text(setting, nameof(options.UserAgent)) ?? options.UserAgent;
    }

    /// <summary>A setting; null where it is absent or empty.</summary>
    public static string? Text(Func<string, string?> setting, string name) => setting(name) is { Length: > 0 } text ? text : null;

    public static BasicCredential? Basic(Func<string, string?> setting, string name) =>
        Text(setting, name + ":UserName") is { } user ? new BasicCredential(user, setting(name + ":Password") ?? "") : null;

    /// <summary>A fixed token, or the id and secret of the OAuth2 client credentials grant.</summary>
    public static BearerCredential? Bearer(Func<string, string?> setting, string name)
    {
        if (Text(setting, name + ":Token") is { } token)
        {
            return BearerCredential.FromToken(token);
        }

        if (Text(setting, name + ":ClientId") is not { } id)
        {
            return null;
        }

        var settings = new ClientCredentialsSettings
        {
            TokenEndpoint = Read<Uri?>(setting, name + ":TokenEndpoint", fallback: null, TryAddress),
            Audience = Text(setting, name + ":Audience"),
        };
        foreach (var scope in (setting(name + ":Scope") ?? "").Split(' '))
        {
            if (scope.Length > 0)
            {
                settings.Scopes.Add(scope);
            }
        }

        return BearerCredential.FromClientCredentials(id, setting(name + ":ClientSecret") ?? "", settings);
    }

    private static T Read<T>(Func<string, string?> setting, string name, T fallback, TryParse<T> parse)
    {
        if (Text(setting, name) is not { } text)
        {
            return fallback;
        }

        return parse(text, out var value) ? value : throw new InvalidOperationException("The setting '" + name + "' cannot be read.");
    }

    private delegate bool TryParse<T>(string text, out T value);

    private static bool TryAddress(string text, out Uri? value) => Uri.TryCreate(text, UriKind.Absolute, out value);

    private static bool TryTime(string text, out TimeSpan value) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value);

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
