namespace SourceGen.OpenApi.Support;

using global::System;
#if NET8_0_OR_GREATER
using global::System.Diagnostics;
#endif

/// <summary>The trace of one page of a walk; the calls that fetch it are its children. Started and disposed in one async method.</summary>
internal readonly struct PageSpan : IDisposable
{
#if NET8_0_OR_GREATER
    private readonly Activity? _activity;

    private PageSpan(Activity? activity) => _activity = activity;

    /// <summary>Opens the span of a page, counted from 1.</summary>
    public static PageSpan Start(IApiTransport transport, ApiOperation operation, int page)
    {
        if (transport is not ApiTransport { Telemetry: var telemetry } || !telemetry.Source.HasListeners())
        {
            return default;
        }

        var activity = telemetry.Source.StartActivity(operation.Name + " page", ActivityKind.Internal);
        activity?.SetTag("openapi.page", page);
        return new PageSpan(activity);
    }

    /// <summary>Notes how many rows the page brought.</summary>
    public void Succeed(int rows) => _activity?.SetTag("openapi.page.rows", rows);

    /// <summary>The page could not be had.</summary>
    public void Fail(Exception error) => ErrorKind.Note(_activity, error);

    public void Dispose() => _activity?.Dispose();
#else
#pragma warning disable CA1822 // The same shape on every target.
    /// <summary>Opens the span of a page, counted from 1.</summary>
    public static PageSpan Start(IApiTransport transport, ApiOperation operation, int page)
    {
        _ = transport;
        _ = operation;
        _ = page;
        return default;
    }

    /// <summary>Notes how many rows the page brought.</summary>
    public void Succeed(int rows) { }

    /// <summary>The page could not be had.</summary>
    public void Fail(Exception error) { }

    public void Dispose() { }
#pragma warning restore CA1822
#endif
}
