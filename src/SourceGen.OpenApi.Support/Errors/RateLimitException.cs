namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>The server answered 429: too many requests.</summary>
public sealed class RateLimitException : ApiException
{
    /// <summary>An error of which nothing more is known.</summary>
    public RateLimitException()
        : base("Too many requests.") { }

    /// <summary>An error with a message of ours.</summary>
    /// <param name="message">What happened.</param>
    public RateLimitException(string message)
        : base(message) { }

    /// <summary>An error with its cause.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public RateLimitException(string message, Exception? innerException)
        : base(message, innerException) { }

    internal RateLimitException(string message, ApiErrorDetails details)
        : base(message, details) { }
}
