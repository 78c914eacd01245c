namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>A listing that cannot go on: no progress, drift, a server without end, a refused token, a link to a foreign host.</summary>
public sealed class PaginationException : ApiException
{
    /// <summary>An error of which nothing more is known.</summary>
    public PaginationException()
        : base("The listing cannot go on.") { }

    /// <summary>An error with a message of ours.</summary>
    /// <param name="message">What happened.</param>
    public PaginationException(string message)
        : base(message) { }

    /// <summary>An error with its cause, whose status, headers and body it takes over.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public PaginationException(string message, Exception? innerException)
        : this(message, continuationToken: null, innerException) { }

    /// <summary>An error that says where the walk stood.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="continuationToken">Resumes after what was delivered.</param>
    /// <param name="innerException">The cause, whose status, headers and body it takes over.</param>
    public PaginationException(string message, string? continuationToken, Exception? innerException = null)
        : base(message, (innerException as ApiException)?.Details ?? ApiErrorDetails.None, innerException)
    {
        ContinuationToken = continuationToken;
        Attempts = (innerException as ApiException)?.Attempts ?? 0;
    }

    /// <summary>Resumes after what was delivered; null where nothing was.</summary>
    public string? ContinuationToken { get; }
}
