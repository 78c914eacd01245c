using System.Text.Json.Nodes;
using System.Xml;

namespace SourceGen.OpenApi;

/// <summary><c>x-rate-limit: { permits: 100, window: PT10S }</c>.</summary>
internal static class RateLimitReader
{
    public static ApiRateLimit? Read(JsonObject? limit) =>
        JsonAccess.AsCount(limit?["permits"]) is > 0 and var permits && Window(limit.Text("window")) is { } window
            ? new ApiRateLimit(permits, window)
            : null;

    /// <summary>An ISO 8601 duration in milliseconds; null when it is none, or not longer than nothing.</summary>
    public static long? Window(string? text)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            var window = (long)XmlConvert.ToTimeSpan(text).TotalMilliseconds;
            return window > 0 ? window : null;
        }
        catch (Exception failure) when (failure is FormatException or OverflowException)
        {
            return null;
        }
    }
}
