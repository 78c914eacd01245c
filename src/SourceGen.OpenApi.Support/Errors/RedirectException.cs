namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>
/// The server sent the call elsewhere. Redirects are not followed, because a request carries credentials; where the caller's own
/// <c>HttpClient</c> followed one to another host, the answer from there is not used.
/// </summary>
public sealed class RedirectException : ApiException
{
    /// <summary>An error of which nothing more is known.</summary>
    public RedirectException()
        : base("The server sent the call elsewhere.") { }

    /// <summary>An error with a message of ours.</summary>
    /// <param name="message">What happened.</param>
    public RedirectException(string message)
        : base(message) { }

    /// <summary>An error with its cause.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public RedirectException(string message, Exception? innerException)
        : base(message, innerException) { }

    internal RedirectException(string message, ApiErrorDetails details)
        : base(message, details) { }
}
