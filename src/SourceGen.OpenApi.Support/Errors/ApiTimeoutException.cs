namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>Which deadline passed.</summary>
public enum ApiTimeoutKind
{
    /// <summary>That of one attempt: <c>Timeout</c>.</summary>
    Attempt,

    /// <summary>That of the call with its retries: <c>OverallTimeout</c>.</summary>
    Overall,
}

/// <summary>A call that ran out of time. A call that its caller cancelled raises <see cref="OperationCanceledException"/> instead.</summary>
public sealed class ApiTimeoutException : ApiException
{
    /// <summary>A timeout of which nothing more is known.</summary>
    public ApiTimeoutException()
        : base("The call ran out of time.") { }

    /// <summary>A timeout with a message of ours.</summary>
    /// <param name="message">What happened.</param>
    public ApiTimeoutException(string message)
        : base(message) { }

    /// <summary>A timeout with its cause.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public ApiTimeoutException(string message, Exception? innerException)
        : base(message, innerException) { }

    internal ApiTimeoutException(string message, ApiErrorDetails details, ApiTimeoutKind kind, TimeSpan timeout)
        : base(message, details)
    {
        Kind = kind;
        Timeout = timeout;
    }

    /// <summary>Which deadline passed.</summary>
    public ApiTimeoutKind Kind { get; }

    /// <summary>How long it was.</summary>
    public TimeSpan Timeout { get; }
}
