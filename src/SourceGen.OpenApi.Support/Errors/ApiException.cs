namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Net;
using global::System.Net.Http;

/// <summary>
/// A call that did not end in a usable answer. Its text holds nothing that the server sent and nothing secret;
/// what the server said is in <see cref="Body"/>, <see cref="Headers"/> and the members that are read from them.
/// </summary>
public class ApiException : Exception
{
    private readonly ApiErrorDetails _details;

    /// <summary>An error of which nothing is known.</summary>
    public ApiException()
        : this("The call failed.") { }

    /// <summary>An error with a message of ours; it never holds vendor text.</summary>
    /// <param name="message">What happened.</param>
    public ApiException(string message)
        : this(message, innerException: null) { }

    /// <summary>An error with its cause.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public ApiException(string message, Exception? innerException)
        : this(message, ApiErrorDetails.None, innerException) { }

    internal ApiException(string message, ApiErrorDetails details, Exception? innerException = null)
        : base(message, innerException) => _details = details;

    /// <summary>The HTTP status; null where no answer came.</summary>
    public HttpStatusCode? StatusCode => _details.StatusCode;

    /// <summary>The operation's name in the document.</summary>
    public string? Operation => _details.Operation;

    /// <summary>The request's method.</summary>
    public HttpMethod? Method => _details.Method;

    /// <summary>The address asked for. The values of its query, and phone numbers in its path, are masked.</summary>
    public Uri? Uri => _details.Uri;

    /// <summary>The response's headers; empty where no answer came.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => _details.Headers;

    /// <summary>The server's id of the request.</summary>
    public string? RequestId => _details.RequestId;

    /// <summary>How long the server asked to wait.</summary>
    public TimeSpan? RetryAfter => _details.RetryAfter;

    /// <summary>How often the request was sent.</summary>
    public int Attempts { get; internal set; }

    /// <summary>The first mebibyte of the response's body, as it came.</summary>
    public ReadOnlyMemory<byte> Body => _details.Body;

    /// <summary>The error's code, where the document types it.</summary>
    public string? ErrorCode => _details.ErrorCode;

    /// <summary>The server's own message, where the document types it. It may hold what the request held: mind where it is logged.</summary>
    public string? ErrorMessage => _details.ErrorMessage;

    /// <summary>The problem details of RFC 9457, where the server sent them.</summary>
    public ApiProblem? Problem => _details.Problem;

    internal ApiErrorDetails Details => _details;

    /// <summary>True where sending again may help.</summary>
    internal bool IsTransient { get; set; }

    /// <summary>The error body as the document types it.</summary>
    /// <typeparam name="T">The type that the document gives it.</typeparam>
    /// <param name="error">The error body.</param>
    /// <returns>True where there was one and it has that type.</returns>
    public bool TryGetError<T>([NotNullWhen(true)] out T? error)
    {
        if (_details.Error is T typed)
        {
            error = typed;
            return true;
        }

        error = default;
        return false;
    }
}

/// <summary>An answer whose status is an error and whose body is as the document says.</summary>
/// <typeparam name="TError">The error body's type.</typeparam>
#pragma warning disable CA1032 // Made by the transport alone: without an error body it would be an ApiException.
public sealed class ApiException<TError> : ApiException
#pragma warning restore CA1032
    where TError : notnull
{
    internal ApiException(string message, ApiErrorDetails details, TError error)
        : base(message, details) => Error = error;

    /// <summary>The error body.</summary>
    public TError Error { get; }
}
