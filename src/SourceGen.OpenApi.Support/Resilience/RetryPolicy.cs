namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;
using global::System.Net.Http;

/// <summary>What may be sent again, and when.</summary>
internal static class RetryPolicy
{
    public static bool MayRepeat(ApiRequest request)
    {
        if (request.HasSingleBody)
        {
            return false;
        }

        var operation = request.Operation;
        if (operation.IsIdempotent || IsIdempotent(operation.Method) || request.Options?.IdempotencyKey is not null)
        {
            return true;
        }

        foreach (var header in request.Headers)
        {
            if (header.Key.Equals("Idempotency-Key", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Exponential backoff with full jitter: anything from nothing to the doubled delay, so that clients do not come back together.</summary>
    public static TimeSpan Backoff(int retry, TimeSpan baseDelay, TimeSpan maxDelay, double random)
    {
        var ceiling = Math.Min(baseDelay.Ticks * Math.Pow(2, Math.Min(retry, 40)), maxDelay.Ticks);
        return TimeSpan.FromTicks((long)(ceiling * random));
    }

    /// <summary>The wait that a server asks for: seconds, or a date; null where it asks for none or for one in no known form.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        if (!response.Headers.TryGetValues("Retry-After", out var values))
        {
            return null;
        }

        foreach (var value in values)
        {
            return Parse(value.Trim(), response, now);
        }

        return null;
    }

    private static TimeSpan? Parse(string value, HttpResponseMessage response, DateTimeOffset now)
    {
        const NumberStyles Number = NumberStyles.AllowDecimalPoint;
        if (
            value.Length > 0
            && value[0] is >= '0' and <= '9'
            && double.TryParse(value, Number, CultureInfo.InvariantCulture, out var seconds)
        )
        {
            return seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
        }

        if (response.Headers.RetryAfter?.Date is not { } date)
        {
            return null;
        }

        return date > now ? date - now : TimeSpan.Zero;
    }

    private static bool IsIdempotent(HttpMethod method) => method.Method is "GET" or "HEAD" or "OPTIONS" or "TRACE" or "PUT" or "DELETE";
}
