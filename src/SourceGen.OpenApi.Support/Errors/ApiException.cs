namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Net;

/// <summary>A call that did not end in a usable answer.</summary>
public class ApiException : Exception
{
    /// <summary>An error with a message of ours; it never holds vendor text.</summary>
    public ApiException(string message)
        : base(message) { }

    /// <summary>An error with its cause.</summary>
    public ApiException(string message, Exception? innerException)
        : base(message, innerException) { }

    /// <summary>The HTTP status; null where no answer came.</summary>
    public HttpStatusCode? StatusCode { get; init; }
}
