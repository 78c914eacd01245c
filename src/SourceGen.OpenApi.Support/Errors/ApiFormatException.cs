namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>A body that is not what the document promises.</summary>
public sealed class ApiFormatException : ApiException
{
    /// <summary>An error of which nothing more is known.</summary>
    public ApiFormatException()
        : base("The body is not as the document says.") { }

    /// <summary>An error with a message of ours.</summary>
    /// <param name="message">What happened.</param>
    public ApiFormatException(string message)
        : base(message) { }

    /// <summary>An error with its cause.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public ApiFormatException(string message, Exception? innerException)
        : base(message, innerException) { }

    internal ApiFormatException(string message, string? jsonPath, long? bytePosition)
        : this(message, jsonPath, bytePosition, ApiErrorDetails.None) { }

    internal ApiFormatException(string message, string? jsonPath, long? bytePosition, ApiErrorDetails details)
        : base(message, details)
    {
        JsonPath = jsonPath;
        BytePosition = bytePosition;
    }

    /// <summary>Where in the JSON the trouble is, such as <c>$.messages[3].sid</c>; null where the trouble is not one of JSON.</summary>
    public string? JsonPath { get; }

    /// <summary>How many bytes of the body come before it.</summary>
    public long? BytePosition { get; }
}
