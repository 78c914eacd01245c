using System.Text;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>A body that comes in parts, and then ends, breaks off or falls silent.</summary>
internal sealed class ChunkedStream(byte[][] chunks, bool breaks) : Stream
{
    private readonly TaskCompletionSource _hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _next;

    public ChunkedStream(string[] chunks, bool breaks)
        : this(Array.ConvertAll(chunks, Encoding.UTF8.GetBytes), breaks) { }

    public bool Hangs { get; init; }

    public Task Hanging => _hanging.Task;

    public bool IsDisposed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_next < chunks.Length)
        {
            var chunk = chunks[_next++];
            chunk.CopyTo(buffer.Span);
            return chunk.Length;
        }

        if (Hangs)
        {
            var silence = Task.Delay(Timeout.Infinite, cancellationToken);
            _hanging.TrySetResult();
            await silence;
        }

        return breaks ? throw new IOException("The connection was reset.") : 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
