namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;
#if NET8_0_OR_GREATER
using global::System.Diagnostics;
#endif

/// <summary>What went wrong, as few different words as possible: a status, or a kind of failure.</summary>
internal static class ErrorKind
{
    public static string Of(Exception error) =>
        error switch
        {
            ApiTimeoutException => "timeout",
            ApiFormatException => "format",
            ApiException { StatusCode: { } status } => ((int)status).ToString(CultureInfo.InvariantCulture),
            ApiException => "connection",
            OperationCanceledException => "cancelled",
            _ => error.GetType().FullName ?? "error",
        };

#if NET8_0_OR_GREATER
    /// <summary>Marks a span as failed, where there is one.</summary>
    public static void Note(Activity? activity, Exception error)
    {
        if (activity is not null)
        {
            var kind = Of(error);
            activity.SetTag("error.type", kind);
            activity.SetStatus(ActivityStatusCode.Error, kind);
        }
    }
#endif
}
