namespace SourceGen.Emulator;

/// <summary>Reads a response's chunks as a connection would deliver them.</summary>
internal sealed class MemoryBody(EmulatorResponse response, Delays.Budget budget, CancellationToken stopping) : Stream
{
    private readonly IEnumerator<ReadOnlyMemory<byte>> _chunks = ResponseChunks.Of(response).GetEnumerator();
    private ReadOnlyMemory<byte> _rest;

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
        cancellationToken.ThrowIfCancellationRequested();
        if (_rest.IsEmpty)
        {
            if (!_chunks.MoveNext())
            {
                return response.Transfer.ResetAfter is null
                    ? 0
                    : throw new HttpIOException(HttpRequestError.ResponseEnded, "The connection was reset.");
            }

            if (response.Transfer.ChunkDelay > TimeSpan.Zero)
            {
                using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
                await budget.WaitAsync(response.Transfer.ChunkDelay, ending.Token);
            }

            _rest = _chunks.Current;
        }

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _chunks.Dispose();
        }

        base.Dispose(disposing);
    }
}
