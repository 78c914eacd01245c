using System.Net;
using MessageExport.OpenApi;
using Microsoft.Data.Sqlite;

namespace MessageExport;

/// <summary>What went wrong, in one line for the user. The servers' own words stay out: they may quote messages.</summary>
internal static class Failures
{
    /// <summary>An end of the export as the user is told it.</summary>
    public static ExportException Of(Exception exception) =>
        exception switch
        {
            ExportException told => told,
            IOException or UnauthorizedAccessException or SqliteException => new(
                ExitCode.OutputFailed,
                $"The file cannot be written: {exception.Message.TrimEnd('.')}.",
                exception
            ),
            _ => new(ExitCode.Unexpected, $"Unexpected {exception.GetType().Name}: {exception.Message}", exception),
        };

    /// <summary>What a vendor's listing ended with.</summary>
    public static Exception Of(string vendor, Exception exception) =>
        exception switch
        {
            OperationCanceledException or ExportException => exception,
            ApiException api => new ExportException(CodeOf(api), $"{vendor}: {TextOf(vendor, api)}", exception),
            ArgumentException argument => new ExportException(ExitCode.BadOptions, $"{vendor}: {argument.Message}", exception),
            _ => new ExportException(
                ExitCode.Unexpected,
                $"{vendor}: unexpected {exception.GetType().Name}: {exception.Message}",
                exception
            ),
        };

    private static ExitCode CodeOf(ApiException exception) => IsRefused(exception) ? ExitCode.BadCredentials : ExitCode.VendorFailed;

    private static bool IsRefused(ApiException exception) =>
        exception.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;

    private static string TextOf(string vendor, ApiException exception)
    {
        if (IsRefused(exception))
        {
            var names = string.Join(" and ", EnvironmentNames.CredentialsOf(vendor));
            return $"the credentials were refused ({(int)exception.StatusCode!}); --live takes them from {names}.";
        }

        var request = exception.RequestId is { } id ? $" (request {id})" : "";
        return exception switch
        {
            ApiTimeoutException timeout => $"no answer within {timeout.Timeout.TotalSeconds:0} s from {HostOf(exception)}.",
            RateLimitException => $"too many requests, still after {Numbers.Attempts(exception.Attempts)}{request}.",
            ApiFormatException or PaginationException => $"{exception.Message}{request}",
            { StatusCode: null } => $"cannot reach {HostOf(exception)}: {RootOf(exception).Message.TrimEnd('.')}.",
            _ => $"{HostOf(exception)} answered {(int)exception.StatusCode!}, after {Numbers.Attempts(exception.Attempts)}{request}.",
        };
    }

    private static string HostOf(ApiException exception) => exception.Uri?.GetLeftPart(UriPartial.Authority) ?? "the vendor";

    private static Exception RootOf(Exception exception) => exception.InnerException is { } inner ? RootOf(inner) : exception;
}
