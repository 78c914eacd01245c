namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Buffers;

/// <summary>Bytes in an array of the shared pool. Cleared when it goes back: bodies hold people's messages.</summary>
internal sealed class PooledBuffer : IDisposable
{
    private byte[] _array;

    public PooledBuffer(int capacity) => _array = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, 1));

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => new(_array, 0, Length);

    /// <summary>The array itself, to be filled from <see cref="Length"/> on.</summary>
    public byte[] Array => _array;

    public int Free => _array.Length - Length;

    public void Advance(int count) => Length += count;

    /// <summary>Drops what stands beyond the length.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Doubles the room, up to a limit.</summary>
    public void Grow(long limit)
    {
        var wanted = (int)Math.Min(Math.Min(_array.Length * 2L, limit), 0x7FFFFFC7);
        if (wanted <= _array.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(wanted);
        Buffer.BlockCopy(_array, 0, larger, 0, Length);
        Return();
        _array = larger;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (Free < bytes.Length)
        {
            Grow(long.MaxValue);
        }

        bytes.CopyTo(_array.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Dispose()
    {
        Return();
        _array = System.Array.Empty<byte>();
        Length = 0;
    }

    private void Return()
    {
        if (_array.Length > 0)
        {
            System.Array.Clear(_array, 0, Length);
            ArrayPool<byte>.Shared.Return(_array);
        }
    }
}
