namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text;

/// <summary>How the items of a stream are parted.</summary>
internal enum StreamFormat
{
    /// <summary><c>text/event-stream</c>.</summary>
    ServerSentEvents,

    /// <summary><c>application/jsonl</c>, <c>application/x-ndjson</c> and their like.</summary>
    JsonLines,

    /// <summary><c>application/json-seq</c>.</summary>
    JsonSequence,
}

/// <summary>How one operation's stream is read: one static instance for each, filled by the emitted code.</summary>
/// <typeparam name="T">The item type.</typeparam>
internal sealed class StreamReading<T>
{
    private readonly JsonRead<T>? _json;
    private readonly BodyReader<T>? _text;
    private readonly byte[]? _sentinel;

    /// <summary>Items that are JSON.</summary>
    /// <param name="format">How they are parted.</param>
    /// <param name="read">Reads one.</param>
    public StreamReading(StreamFormat format, JsonRead<T> read)
    {
        Format = format;
        _json = read;
    }

    /// <summary>Server-sent events whose data is text.</summary>
    /// <param name="read">Makes an item of it.</param>
    public StreamReading(BodyReader<T> read) => _text = read;

    public StreamFormat Format { get; }

    /// <summary>Data that is no item but says that the stream has ended; null for none.</summary>
    public string? Sentinel
    {
        init => _sentinel = value is null ? null : Encoding.UTF8.GetBytes(value);
    }

    public StreamParser Parser(int maxItemBytes) =>
        Format switch
        {
            StreamFormat.ServerSentEvents => new ServerSentEventParser(maxItemBytes),
            StreamFormat.JsonLines => new JsonLinesParser(maxItemBytes),
            StreamFormat.JsonSequence => new JsonSequenceParser(maxItemBytes),
            _ => throw new InvalidOperationException("There is no such format."),
        };

    /// <summary>True for the data that ends the stream.</summary>
    public bool IsEnd(ReadOnlySpan<byte> item) => _sentinel is not null && item.SequenceEqual(_sentinel);

    /// <summary>Reads an item; what is wrong with it raises an <see cref="ApiFormatException"/> that says where.</summary>
    public T Read(ReadOnlySpan<byte> item, JsonReadState state)
    {
        try
        {
            return _text is null ? JsonBody.Parse(item, _json!, state) : _text(item, state);
        }
        catch (global::System.Text.Json.JsonException exception)
        {
            // Text that is no UTF-8 is read with replacement characters, as the standard decodes a stream of events.
            var text = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(item.ToArray()));
            return _text is null && Format == StreamFormat.ServerSentEvents && !item.SequenceEqual(text)
                ? JsonBody.FromJson(text, _json!)
                : throw JsonBody.ToApiException(exception, item);
        }
    }
}
