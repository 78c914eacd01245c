namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.IO;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// A body as it arrives. Each read has the time of an attempt, or one of its own; all together that of the call; what goes wrong is raised as for other
/// calls. Disposing it closes the response.
/// </summary>
internal sealed class ResponseStream : Stream
{
    private readonly ApiCall _call;
    private readonly ResponseFacts _facts;
    private readonly HttpResponseMessage _response;
    private readonly ApiClock _clock;
    private readonly Stream _stream;

    public ResponseStream(ApiCall call, ResponseFacts facts, HttpResponseMessage response, ApiClock clock, Stream stream)
    {
        _call = call;
        _facts = facts;
        _response = response;
        _clock = clock;
        _stream = stream;
    }

    /// <summary>How long a read may take; null for the time of an attempt.</summary>
    public TimeSpan? IdleTimeout { get; set; }

    private TimeSpan LimitOfRead => IdleTimeout ?? _call.Timeout;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return _stream.Read(buffer, offset, count);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw ErrorFactory.Lost(_call, _facts, exception);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadInTimeAsync(new ArraySegment<byte>(buffer, offset, count), cancellationToken).AsTask();

#if NET8_0_OR_GREATER
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ReadInTimeAsync(buffer, cancellationToken);

    private async ValueTask<int> ReadInTimeAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var deadline = new AttemptDeadline(_clock, LimitOfRead, _call.Remaining, cancellationToken);
        try
        {
            return await _stream.ReadAsync(buffer, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or OperationCanceledException)
        {
            throw Translate(exception, deadline, cancellationToken);
        }
    }
#else
    private async ValueTask<int> ReadInTimeAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        using var deadline = new AttemptDeadline(_clock, LimitOfRead, _call.Remaining, cancellationToken);
        using var aborted = deadline.Token.Register(static state => ((HttpResponseMessage)state!).Dispose(), _response);
        try
        {
            return await _stream.ReadAsync(buffer.Array!, buffer.Offset, buffer.Count, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is IOException or HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            throw Translate(exception, deadline, cancellationToken);
        }
    }
#endif

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
            _response.Dispose();
        }

        base.Dispose(disposing);
    }

    private Exception Translate(Exception exception, AttemptDeadline deadline, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return new OperationCanceledException("The call was cancelled.", exception, cancellationToken);
        }

        if (!deadline.HasPassed)
        {
            return ErrorFactory.Lost(_call, _facts, exception);
        }

        var time = deadline.IsOverall ? _call.OverallTimeout : LimitOfRead;
        return ErrorFactory.Timeout(_call, _facts, deadline.IsOverall, time);
    }
}
