namespace SourceGen.OpenApi.Support.Tests;

/// <summary>Gives its bytes and then fails, as a lost connection does; or then waits for ever.</summary>
internal sealed class BreakingStream(byte[] bytes, bool stalls = false) : Stream
{
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public bool IsDisposed { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Take(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position == bytes.Length && stalls)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        return Take(buffer.Span);
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }

    private int Take(Span<byte> target)
    {
        if (_position == bytes.Length)
        {
            throw new IOException("The connection was lost.");
        }

        var count = Math.Min(target.Length, bytes.Length - _position);
        bytes.AsSpan(_position, count).CopyTo(target);
        _position += count;
        return count;
    }
}
