namespace SourceGen.Emulator;

/// <summary>The endpoint says no. How that looks on the wire is the vendor's matter.</summary>
internal sealed class RefusedException(int status, string message, int? code = null) : Exception(message)
{
    public int Status => status;

    /// <summary>The vendor's own number for it, where it has one.</summary>
    public int? Code => code;

    /// <summary>Seconds for <c>Retry-After</c>.</summary>
    public double? RetryAfter { get; init; }

    public static RefusedException BadRequest(string message, int? code = null) => new(400, message, code);

    public static RefusedException Unauthorized(string message) => new(401, message);

    public static RefusedException NotFound(string message) => new(404, message);
}
