namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>An item of a stream with what came beside it.</summary>
/// <typeparam name="T">The type of the data.</typeparam>
public sealed class ServerSentEvent<T>
{
    /// <summary>The event type where the server names none.</summary>
    public const string DefaultEventType = "message";

    /// <summary>An event.</summary>
    /// <param name="data">The data.</param>
    /// <param name="eventType">The event type; null for <see cref="DefaultEventType"/>.</param>
    public ServerSentEvent(T data, string? eventType = null)
    {
        Data = data;
        EventType = string.IsNullOrEmpty(eventType) ? DefaultEventType : eventType!;
    }

    /// <summary>The data.</summary>
    public T Data { get; }

    /// <summary>The event type: <c>message</c> where the server names none.</summary>
    public string EventType { get; }

    /// <summary>The last id that the server sent, with this event or before it; null for none.</summary>
    public string? Id { get; init; }

    /// <summary>The last reconnection time that the server sent, with this event or before it; null for none.</summary>
    public TimeSpan? ReconnectionInterval { get; init; }
}
