namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;
using global::System.Net.Http;
using global::System.Security.Authentication;

/// <summary>Makes the exceptions of failed calls. Their text is ours alone: method, template, status, never what the server sent.</summary>
internal static class ErrorFactory
{
    public const int LargestErrorBody = 1024 * 1024;

    /// <summary>An answer whose status is no success, or whose body is an error all the same; <paramref name="typed"/> has read its error where there is one.</summary>
    public static ApiException Status(ApiCall call, ApiErrorDetails details, ApiErrorBody? typed)
    {
        var status = (int)details.StatusCode!.Value;
        var text = Prefix(call) + "the server answered " + status.ToString(CultureInfo.InvariantCulture);
        text += (status is >= 200 and < 300 ? " with an error" : "") + CodeOf(details);
        ApiException error;
        if (status is 300 or 301 or 302 or 303 or 307 or 308)
        {
            error = new RedirectException(text + ", a redirect, which is not followed.", details);
        }
        else if (status == 429)
        {
            error = new RateLimitException(text + ": too many requests.", details);
        }
        else
        {
            error = typed is null ? new ApiException(text + ".", details) : typed.Raise(text + ".", details);
        }

        error.IsTransient = details.IsTransient;
        return error;
    }

    /// <summary>No answer, or one that broke off.</summary>
    public static ApiException Lost(ApiCall call, ResponseFacts? facts, Exception cause) =>
        new(Prefix(call) + (facts is null ? "no answer came." : "the answer broke off."), Details(call, facts), Harmless(cause))
        {
            IsTransient = cause.InnerException is not AuthenticationException,
        };

    public static ApiTimeoutException Timeout(ApiCall call, ResponseFacts? facts, bool isOverall, TimeSpan time)
    {
        var name = isOverall ? "OverallTimeout" : "Timeout";
        return new ApiTimeoutException(
            Prefix(call) + name + " passed (" + time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s).",
            Details(call, facts),
            isOverall ? ApiTimeoutKind.Overall : ApiTimeoutKind.Attempt,
            time
        )
        {
            IsTransient = !isOverall,
        };
    }

    /// <summary>A body that could not be read into what the document promises.</summary>
    public static ApiFormatException Format(ApiCall call, ResponseFacts facts, ReadOnlySpan<byte> body, Exception cause)
    {
        if (facts.IsCompressed)
        {
            return Format(call, facts, body, "the body is compressed: let the HttpClient's handler set AutomaticDecompression");
        }

        if (facts.IsHtml)
        {
            return Format(call, facts, body, "the server answered HTML where the document promises another type");
        }

        var fault = JsonFault.Of(cause, body);
        var place = fault.Path is null ? "" : ", at " + fault.Path;
        if (fault.Position is { } position)
        {
            place += " (byte " + position.ToString(CultureInfo.InvariantCulture) + ")";
        }

        return new ApiFormatException(
            Prefix(call) + fault.Reason + place + ".",
            fault.Path,
            fault.Position,
            Details(call, facts, Bounded(body))
        );
    }

    /// <summary>The same where the reason is known.</summary>
    public static ApiFormatException Format(ApiCall call, ResponseFacts facts, ReadOnlySpan<byte> body, string reason) =>
        new(Prefix(call) + reason + ".", jsonPath: null, bytePosition: null, Details(call, facts, Bounded(body)));

    public static ApiFormatException TooLarge(ApiCall call, ResponseFacts facts, ReadOnlySpan<byte> body, long limit) =>
        Format(call, facts, body, "the body is larger than MaxResponseBytes (" + limit.ToString(CultureInfo.InvariantCulture) + ") allows");

    public static RedirectException Foreign(ApiCall call, ResponseFacts facts) =>
        new(
            Prefix(call) + "the HttpClient followed a redirect to another scheme, host or port; that answer is not used.",
            Details(call, facts)
        );

    public static byte[] Bounded(ReadOnlySpan<byte> body) => body.Slice(0, Math.Min(body.Length, LargestErrorBody)).ToArray();

    public static ApiErrorDetails Details(ApiCall call, ResponseFacts? facts, byte[]? body = null) =>
        new()
        {
            Operation = call.Operation.Name,
            Method = call.Operation.Method,
            Uri = call.Address is null ? null : SafeUri.Of(call.Address),
            StatusCode = facts?.Status,
            Headers = facts?.Headers ?? ResponseHeaders.Empty,
            RequestId = facts?.RequestId,
            RetryAfter = facts?.RetryAfter,
            Body = body ?? Array.Empty<byte>(),
        };

    /// <summary>The runtime's own words name hosts and sockets; only those about a malformed response quote it.</summary>
    private static Exception? Harmless(Exception cause)
    {
#if NET8_0_OR_GREATER
        for (var current = cause; current is not null; current = current.InnerException)
        {
            var kind = (current as HttpRequestException)?.HttpRequestError ?? (current as HttpIOException)?.HttpRequestError;
            if (kind == HttpRequestError.InvalidResponse)
            {
                return null;
            }
        }

        return cause;
#else
        // Older runtimes do not name the kind. What is no consequence of something else is theirs about the response.
        return cause is HttpRequestException { InnerException: null } ? null : cause;
#endif
    }

    /// <summary>The error's code, which an operator can look up. Only a short token: never the vendor's prose, nor what may be a phone number.</summary>
    private static string CodeOf(ApiErrorDetails details)
    {
        const int Longest = 48;
        if (
            details.ErrorCode is not { Length: > 0 and <= Longest } code
            || !string.Equals(JsonFault.MaskNumbers(code), code, StringComparison.Ordinal)
        )
        {
            return "";
        }

        foreach (var c in code)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.'))
            {
                return "";
            }
        }

        return " (error " + code + ")";
    }

    private static string Prefix(ApiCall call) =>
        "Operation '" + call.Operation.Name + "' (" + call.Operation.Method.Method + " " + call.Operation.UrlTemplate + ") failed: ";
}
