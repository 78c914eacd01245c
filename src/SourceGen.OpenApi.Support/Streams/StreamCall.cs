namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Net;
using global::System.Runtime.CompilerServices;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Sends the request of a stream and reads what comes, once for each enumeration.</summary>
internal static class StreamCall
{
    public static ApiStream<T> Create<T>(
        IApiTransport transport,
        ApiRequest request,
        StreamReading<T> reading,
        StreamOptions? options,
        CancellationToken cancellationToken
    )
    {
        var settings = new StreamSettings(options);
        if (settings.Request is not null)
        {
            request.Options = settings.Request;
        }

        return new ApiStream<T>(token => new StreamCall<T>(transport, request, reading, settings).RunAsync(cancellationToken, token));
    }
}

/// <summary>The options of a stream, checked and safe from later changes.</summary>
internal sealed class StreamSettings
{
    public StreamSettings(StreamOptions? options)
    {
        var given = options ?? new StreamOptions();
        if (given.MaxItemBytes < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), given.MaxItemBytes, "MaxItemBytes must be at least 1.");
        }

        if (given.IdleTimeout is { } idle && !CallLimits.IsDeadline(idle))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                idle,
                "IdleTimeout must be longer than nothing and not longer than twenty days."
            );
        }

        MaxItemBytes = given.MaxItemBytes;
        IdleTimeout = given.IdleTimeout ?? ApiClock.Forever;
        Reconnect = given.Reconnect;
        LastEventId = given.LastEventId;
        Request = given.Request;
    }

    public int MaxItemBytes { get; }

    public TimeSpan IdleTimeout { get; }

    public bool Reconnect { get; }

    public string? LastEventId { get; }

    public RequestOptions? Request { get; }
}

/// <summary>One enumeration of a stream, with the connections that it takes.</summary>
internal sealed class StreamCall<T>
{
    /// <summary>What the standard leaves to the reader; a few seconds, as it says.</summary>
    private static readonly TimeSpan DefaultReconnectionInterval = TimeSpan.FromSeconds(3);

    private readonly IApiTransport _transport;
    private readonly ApiRequest _initial;
    private readonly StreamReading<T> _reading;
    private readonly StreamSettings _settings;
    private readonly JsonReadState _state = new();
    private string? _lastEventId;
    private TimeSpan? _reconnectionInterval;
    private long _items;
    private bool _hasEnded;

    public StreamCall(IApiTransport transport, ApiRequest initial, StreamReading<T> reading, StreamSettings settings)
    {
        _transport = transport;
        _initial = initial;
        _reading = reading;
        _settings = settings;
        _lastEventId = settings.LastEventId;
    }

    private bool Reconnects => _settings.Reconnect && _reading.Format == StreamFormat.ServerSentEvents;

    public async IAsyncEnumerable<ServerSentEvent<T>> RunAsync(
        CancellationToken stream,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stream, cancellationToken);
        while (!_hasEnded)
        {
            var response = await GuardAsync(SendAsync(stop.Token), stream, cancellationToken).ConfigureAwait(false);
            using var body = response.Value;
            using var parser = _reading.Parser(_settings.MaxItemBytes);
            if (response.Status == HttpStatusCode.NoContent)
            {
                // The standard's way to say that there is no use in asking again.
                yield break;
            }

            while (await GuardAsync(ReadAsync(parser, response, stop.Token), stream, cancellationToken).ConfigureAwait(false) is { } one)
            {
                yield return one;
            }

            body.Dispose();
            if (_hasEnded || !Reconnects)
            {
                yield break;
            }

            var wait = _reconnectionInterval ?? DefaultReconnectionInterval;
            await GuardAsync(DelayAsync(wait, stop.Token), stream, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<ApiResponse<Stream>> SendAsync(CancellationToken cancellationToken)
    {
        var request = _initial.Copy();
        if (!string.IsNullOrEmpty(_lastEventId))
        {
            request.SetHeader("Last-Event-ID", _lastEventId!);
        }

        return OpenAsync(request, cancellationToken);
    }

    private async Task<ApiResponse<Stream>> OpenAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await _transport.SendForStreamAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.Value is ResponseStream body)
            {
                body.IdleTimeout = _settings.IdleTimeout;
            }

            if (IsOfAnotherType(response))
            {
                response.Value.Dispose();
                throw Failed(new ApiFormatException("The server answered another media type where text/event-stream is promised."));
            }

            return response;
        }
        catch (ApiException exception) when (_items > 0 && exception is not StreamException)
        {
            throw new StreamException(exception, _items, _lastEventId);
        }
    }

    /// <summary>The standard has a stream of events refused that does not say it is one.</summary>
    private bool IsOfAnotherType(ApiResponse response) =>
        _reading.Format == StreamFormat.ServerSentEvents
        && response.Status != HttpStatusCode.NoContent
        && response.Headers.TryGetValue("Content-Type", out var types)
        && types.Count > 0
        && !types[0].Split(';')[0].Trim().Equals("text/event-stream", StringComparison.OrdinalIgnoreCase);

    private async Task<bool> DelayAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await _transport.Clock.Delay(time, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>The next item of a connection; null where it has ended.</summary>
    private async Task<ServerSentEvent<T>?> ReadAsync(
        StreamParser parser,
        ApiResponse<Stream> response,
        CancellationToken cancellationToken
    )
    {
        try
        {
            while (true)
            {
                if (parser.TryRead())
                {
                    return Take(parser);
                }

                Note(parser);
                var free = parser.Free();
                var count = await ReadAsync(response.Value, free, cancellationToken).ConfigureAwait(false);
                if (count > 0)
                {
                    parser.Advance(count);
                    continue;
                }

                parser.Complete();
                return parser.TryRead() ? Take(parser) : null;
            }
        }
        catch (InvalidDataException exception)
        {
            throw Failed(new ApiFormatException("The stream could not be decompressed.", exception));
        }
        catch (ApiFormatException exception)
        {
            throw Failed(exception);
        }
        catch (ApiException) when (Reconnects)
        {
            // It broke off or fell silent: asked for again.
            return null;
        }
        catch (ApiException exception)
        {
            throw Failed(exception);
        }
    }

    private ServerSentEvent<T>? Take(StreamParser parser)
    {
        Note(parser);
        if (_reading.IsEnd(parser.Item))
        {
            _hasEnded = true;
            return null;
        }

        var data = _reading.Read(parser.Item, _state);
        _items++;
        return new ServerSentEvent<T>(data, parser.EventType) { Id = _lastEventId, ReconnectionInterval = _reconnectionInterval };
    }

    private void Note(StreamParser parser)
    {
        _lastEventId = parser.LastEventId ?? _lastEventId;
        _reconnectionInterval = parser.ReconnectionInterval ?? _reconnectionInterval;
    }

    private StreamException Failed(ApiException cause) => new(cause, _items, _lastEventId);

    private static Task<int> ReadAsync(Stream stream, ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
#if NET8_0_OR_GREATER
        stream.ReadAsync(buffer.AsMemory(), cancellationToken).AsTask();
#else
        stream.ReadAsync(buffer.Array!, buffer.Offset, buffer.Count, cancellationToken);
#endif

    /// <summary>The request has a token of its own; the caller's is the one that the caller asks for.</summary>
    private static async Task<TResult> GuardAsync<TResult>(Task<TResult> task, CancellationToken stream, CancellationToken enumeration)
    {
        try
        {
            return await task.ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (stream.IsCancellationRequested || enumeration.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, enumeration.IsCancellationRequested ? enumeration : stream);
        }
    }
}
