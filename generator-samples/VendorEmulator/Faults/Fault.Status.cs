using System.Globalization;

namespace SourceGen.Emulator;

/// <content>Answers that are no success: the request is not processed.</content>
public sealed partial class Fault
{
    /// <summary>429 without <c>Retry-After</c>.</summary>
    public static Fault TooManyRequests() => Status(429);

    /// <summary>429 with <c>Retry-After</c> in seconds, or as an HTTP date.</summary>
    public static Fault TooManyRequests(TimeSpan retryAfter, bool asDate = false) => Status(429, retryAfter, asDate);

    /// <summary>Any status with the vendor's own error body.</summary>
    public static Fault Status(int status) => Status(status, retryAfter: null, asDate: false);

    /// <summary>Any status with the vendor's own error body and <c>Retry-After</c>, in seconds or as an HTTP date.</summary>
    public static Fault Status(int status, TimeSpan retryAfter, bool asDate = false) => Status(status, (TimeSpan?)retryAfter, asDate);

    /// <summary>Any status, headers and body, byte for byte.</summary>
    public static Fault Respond(int status, ReadOnlyMemory<byte> body, params KeyValuePair<string, string>[] headers) =>
        new(
            $"{Text(status)} as given",
            _ => new EmulatorResponse
            {
                Status = status,
                Headers = headers,
                Body = body,
            }
        );

    /// <summary>A redirect. A location that starts with <c>/</c> stays on the origin unless its text leads away.</summary>
    public static Fault Redirect(int status, string location) =>
        new(
            $"{Text(status)} to {location}",
            _ => new EmulatorResponse { Status = status, Headers = [new("Location", location), new("Content-Type", "text/plain")] }
        );

    /// <summary>A redirect to the foreign origin (the attacker, once one listens), keeping nothing of the path.</summary>
    public static Fault RedirectToForeignOrigin(int status) =>
        new(
            $"{Text(status)} to the foreign origin",
            scene => new EmulatorResponse
            {
                Status = status,
                Headers = [new("Location", new Uri(scene.Context.ForeignOrigin(), "/steal").AbsoluteUri)],
            }
        );

    private static Fault Status(int status, TimeSpan? retryAfter, bool asDate) =>
        new(
            retryAfter is { } wait ? $"{Text(status)} with Retry-After {Text(wait)}{(asDate ? " as a date" : "")}" : $"{Text(status)}",
            scene =>
            {
                var refusal = scene.Refuse(
                    new RefusedException(status, status == 429 ? "Too Many Requests" : "The service is unavailable")
                );
                return retryAfter is { } after ? refusal.With("Retry-After", RetryAfter(scene, after, asDate)) : refusal;
            }
        );

    private static string RetryAfter(FaultScene scene, TimeSpan after, bool asDate) =>
        asDate
            ? (scene.Context.Clock.GetUtcNow() + after).ToString("R", CultureInfo.InvariantCulture)
            : Math.Ceiling(after.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
}
