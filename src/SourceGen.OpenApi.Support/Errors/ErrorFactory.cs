namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;
using global::System.Security.Authentication;

/// <summary>Makes the exceptions of failed calls. Their text is ours alone: method, template, status, never what the server sent.</summary>
internal static class ErrorFactory
{
    public const int LargestErrorBody = 1024 * 1024;

    /// <summary>An answer whose status is no success.</summary>
    public static ApiException Status(ApiCall call, ResponseFacts facts, byte[] body)
    {
        var status = (int)facts.Status;
        var details = Details(call, facts, body);
        var text = Prefix(call) + "the server answered " + status.ToString(CultureInfo.InvariantCulture);
        var transient = RetryPolicy.IsTransient(facts.Status);
        if (status is >= 300 and < 400 and not 304)
        {
            return new RedirectException(text + ", a redirect, which is not followed.", details);
        }

        if (status == 429)
        {
            return new RateLimitException(text + ": too many requests.", details) { IsTransient = transient };
        }

        return new ApiException(text + ".", details) { IsTransient = transient };
    }

    /// <summary>No answer, or one that broke off.</summary>
    public static ApiException Lost(ApiCall call, ResponseFacts? facts, Exception cause) =>
        new(
            Prefix(call) + (facts is null ? "no answer came." : "the answer broke off."),
            facts is null ? Details(call) : Details(call, facts, Array.Empty<byte>()),
            cause
        )
        {
            IsTransient = cause.InnerException is not AuthenticationException,
        };

    public static ApiTimeoutException Timeout(ApiCall call, bool isOverall, TimeSpan time)
    {
        var name = isOverall ? "OverallTimeout" : "Timeout";
        return new ApiTimeoutException(
            Prefix(call) + name + " passed (" + time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s).",
            Details(call),
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
        var details = Details(call, facts, Bounded(body));
        return new ApiFormatException(Prefix(call) + "the body is not as the document says.", jsonPath: null, bytePosition: null, details);
    }

    public static ApiFormatException TooLarge(ApiCall call, ResponseFacts facts, ReadOnlySpan<byte> body, long limit) =>
        new(
            Prefix(call) + "the body is larger than MaxResponseBytes (" + limit.ToString(CultureInfo.InvariantCulture) + ") allows.",
            jsonPath: null,
            bytePosition: null,
            Details(call, facts, Bounded(body))
        );

    public static RedirectException Foreign(ApiCall call, ResponseFacts facts) =>
        new(
            Prefix(call) + "the HttpClient followed a redirect to another host, whose answer is not used.",
            Details(call, facts, Array.Empty<byte>())
        );

    public static byte[] Bounded(ReadOnlySpan<byte> body) => body.Slice(0, Math.Min(body.Length, LargestErrorBody)).ToArray();

    private static string Prefix(ApiCall call) =>
        "Operation '" + call.Operation.Name + "' (" + call.Operation.Method.Method + " " + call.Operation.UrlTemplate + ") failed: ";

    private static ApiErrorDetails Details(ApiCall call) =>
        new()
        {
            Operation = call.Operation.Name,
            Method = call.Operation.Method,
            Uri = call.Address is null ? null : SafeUri.Of(call.Address),
        };

    private static ApiErrorDetails Details(ApiCall call, ResponseFacts facts, byte[] body) =>
        new()
        {
            Operation = call.Operation.Name,
            Method = call.Operation.Method,
            Uri = call.Address is null ? null : SafeUri.Of(call.Address),
            StatusCode = facts.Status,
            Headers = facts.Headers,
            RequestId = facts.RequestId,
            RetryAfter = facts.RetryAfter,
            Body = body,
        };
}
