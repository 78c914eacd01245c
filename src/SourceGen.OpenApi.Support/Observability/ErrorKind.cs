namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;

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
}
