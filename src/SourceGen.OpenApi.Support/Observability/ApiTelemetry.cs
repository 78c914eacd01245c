namespace SourceGen.OpenApi.Support;

#if NET8_0_OR_GREATER
using global::System;
using global::System.Collections.Concurrent;
using global::System.Diagnostics;
using global::System.Diagnostics.Metrics;
#endif

/// <summary>A client's traces and metrics, under the client's name and with OpenTelemetry's names for HTTP clients; none on targets without tracing.</summary>
internal sealed class ApiTelemetry
{
#if NET8_0_OR_GREATER
    private static readonly ConcurrentDictionary<string, ApiTelemetry> Known = new(StringComparer.Ordinal);

    private ApiTelemetry(string name)
    {
        Source = new ActivitySource(name);
        Duration = new Meter(name).CreateHistogram<double>(
            "http.client.request.duration",
            "s",
            "Duration of HTTP client requests, each attempt for itself."
        );
    }

    /// <summary>That of a client, the same for all its instances: sources and meters live as long as the process.</summary>
    public static ApiTelemetry Of(string name) => Known.GetOrAdd(name, static key => new ApiTelemetry(key));

    public ActivitySource Source { get; }

    public Histogram<double> Duration { get; }

    /// <summary>Records one attempt.</summary>
    public void Record(ApiCall call, int? status, Exception? error, TimeSpan time)
    {
        var tags = new TagList { { "http.request.method", call.Operation.Method.Method }, { "url.template", call.Operation.UrlTemplate } };
        if (call.Address is { } address)
        {
            tags.Add("server.address", address.IdnHost);
            tags.Add("server.port", address.Port);
            tags.Add("url.scheme", address.Scheme);
        }

        if (status is { } code)
        {
            tags.Add("http.response.status_code", code);
        }

        if (error is not null)
        {
            tags.Add("error.type", ErrorKind.Of(error));
        }

        Duration.Record(time.TotalSeconds, tags);
    }
#else
    private static readonly ApiTelemetry None = new();

    public static ApiTelemetry Of(string name)
    {
        _ = name;
        return None;
    }
#endif
}
