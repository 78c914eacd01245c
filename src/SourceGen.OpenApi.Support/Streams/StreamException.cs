namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;

/// <summary>A stream that broke off, fell silent or sent what is no item. What happened is the <see cref="Exception.InnerException"/>.</summary>
public sealed class StreamException : ApiException
{
    /// <summary>An error of which nothing more is known.</summary>
    public StreamException()
        : base("The stream failed.") { }

    /// <summary>An error with a message of ours.</summary>
    /// <param name="message">What happened.</param>
    public StreamException(string message)
        : base(message) { }

    /// <summary>An error with its cause, whose status, headers and body it takes over.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public StreamException(string message, Exception? innerException)
        : base(message, (innerException as ApiException)?.Details ?? ApiErrorDetails.None, innerException) =>
        Attempts = (innerException as ApiException)?.Attempts ?? 0;

    internal StreamException(ApiException cause, long itemsReceived, string? lastEventId)
        : this("The stream failed after " + itemsReceived.ToString(CultureInfo.InvariantCulture) + " items. " + cause.Message, cause)
    {
        ItemsReceived = itemsReceived;
        LastEventId = lastEventId;
    }

    /// <summary>How many items had been received.</summary>
    public long ItemsReceived { get; }

    /// <summary>The id of the last event, to go on after with <see cref="StreamOptions.LastEventId"/>; null for none.</summary>
    public string? LastEventId { get; }
}
