namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Buffers;

/// <summary>Collects what a writer writes in a buffer from the pool, cleared when it goes back: bodies hold what people wrote.</summary>
internal sealed class JsonBuffer : IBufferWriter<byte>, IDisposable
{
    private const int InitialSize = 4096;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public void Dispose()
    {
        var bytes = _bytes;
        Array.Clear(bytes, 0, _length);
        _bytes = Array.Empty<byte>();
        _length = 0;
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Reserve(int sizeHint)
    {
        var needed = Math.Max(sizeHint, 256);
        if (_bytes.Length - _length >= needed)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(_bytes.Length * 2, _length + needed)));
        Written.CopyTo(larger);
        var bytes = _bytes;
        Array.Clear(bytes, 0, _length);
        _bytes = larger;
        ArrayPool<byte>.Shared.Return(bytes);
    }
}
