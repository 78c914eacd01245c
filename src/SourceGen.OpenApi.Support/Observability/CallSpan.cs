namespace SourceGen.OpenApi.Support;

using global::System;
#if NET8_0_OR_GREATER
using global::System.Diagnostics;
#endif

/// <summary>The trace of one call through its attempts. Costs nothing where nobody listens, and on targets without tracing.</summary>
internal readonly struct CallSpan : IDisposable
{
#if NET8_0_OR_GREATER
    private readonly Activity? _activity;
    private readonly ApiTelemetry _telemetry;

    private CallSpan(Activity? activity, ApiTelemetry telemetry)
    {
        _activity = activity;
        _telemetry = telemetry;
    }

    public static CallSpan Start(ApiTelemetry telemetry, ApiCall call)
    {
        if (!telemetry.Source.HasListeners())
        {
            return new CallSpan(activity: null, telemetry);
        }

        var operation = call.Operation;
        var tags = new ActivityTagsCollection
        {
            { "http.request.method", operation.Method.Method },
            { "url.template", operation.UrlTemplate },
        };
        var name = operation.Method.Method + " " + operation.UrlTemplate;
        return new CallSpan(telemetry.Source.StartActivity(name, ActivityKind.Client, parentContext: default, tags), telemetry);
    }

    /// <summary>One attempt has ended.</summary>
    public void Attempted(ApiCall call, int? status, Exception? error, TimeSpan time)
    {
        if (_telemetry.Duration.Enabled)
        {
            _telemetry.Record(call, status, error, time);
        }

        if (_activity is not { IsAllDataRequested: true } activity)
        {
            return;
        }

        if (status is { } code)
        {
            activity.SetTag("http.response.status_code", code);
        }

        if (call.Address is { } address)
        {
            activity.SetTag("url.full", SafeUri.TextOf(address));
            activity.SetTag("server.address", address.IdnHost);
            activity.SetTag("server.port", address.Port);
        }

        if (call.Attempts > 1)
        {
            activity.SetTag("http.request.resend_count", call.Attempts - 1);
        }
    }

    /// <summary>The attempt failed and another will follow.</summary>
    public void Retry(ApiCall call, ApiException failure, TimeSpan delay)
    {
        if (_activity is not { IsAllDataRequested: true } activity)
        {
            return;
        }

        var tags = new ActivityTagsCollection
        {
            { "error.type", ErrorKind.Of(failure) },
            { "http.request.resend_count", call.Attempts },
            { "retry.delay", delay.TotalSeconds },
        };
        activity.AddEvent(new ActivityEvent("retry", tags: tags));
    }

    /// <summary>The call ends with an error.</summary>
    public void Fail(Exception error) => ErrorKind.Note(_activity, error);

    public void Dispose() => _activity?.Dispose();
#else
#pragma warning disable CA1822 // The same shape on every target.
    public static CallSpan Start(ApiTelemetry telemetry, ApiCall call)
    {
        _ = telemetry;
        _ = call;
        return default;
    }

    /// <summary>One attempt has ended.</summary>
    public void Attempted(ApiCall call, int? status, Exception? error, TimeSpan time) { }

    /// <summary>The attempt failed and another will follow.</summary>
    public void Retry(ApiCall call, ApiException failure, TimeSpan delay) { }

    /// <summary>The call ends with an error.</summary>
    public void Fail(Exception error) { }

    public void Dispose() { }
#pragma warning restore CA1822
#endif
}
