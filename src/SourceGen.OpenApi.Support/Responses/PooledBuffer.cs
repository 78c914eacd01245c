namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Buffers;
using global::System.Text;

/// <summary>Bytes in an array of a pool. Cleared when it goes back: bodies hold people's messages.</summary>
internal sealed class PooledBuffer : IDisposable
{
    private const int LargestPooled = 16 * 1024 * 1024;
    private const int PooledOfEachSize = 8;

    /// <summary>
    /// The shared pool keeps arrays for each thread, and walks change threads: pages of a megabyte would be kept several times over for one walk.
    /// Here the array that came back last goes out next.
    /// </summary>
    private static readonly ArrayPool<byte> Pool = ArrayPool<byte>.Create(LargestPooled, PooledOfEachSize);

    private byte[] _array;
    private int _start;
    private int _end;

    /// <summary>How far the array has ever been filled, and so must be cleared.</summary>
    private int _filled;

    public PooledBuffer(int capacity) => _array = Pool.Rent(Math.Max(capacity, 1));

    public int Length => _end - _start;

    public ReadOnlySpan<byte> Span => new(_array, _start, Length);

    /// <summary>Where to write next, and how much fits.</summary>
    public ArraySegment<byte> Free => new(_array, _end, _array.Length - _end);

    /// <summary>That so many bytes were written to <see cref="Free"/>.</summary>
    public void Advance(int count)
    {
        _end += count;
        _filled = Math.Max(_filled, _end);
    }

    /// <summary>Drops what stands beyond the length.</summary>
    public void Truncate(int length) => _end = _start + length;

    /// <summary>Drops the first bytes.</summary>
    public void Skip(int count) => _start += count;

    /// <summary>Moves what is left to the front, so that what was dropped makes room.</summary>
    public void Compact()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_array, _start, _array, 0, Length);
            _end -= _start;
            _start = 0;
        }
    }

    /// <summary>Doubles the room, up to a limit.</summary>
    public void Grow(long limit)
    {
        const int LargestArray = 0x7FFFFFC7;
        var wanted = (int)Math.Min(Math.Min(_array.Length * 2L, limit), LargestArray);
        if (wanted <= _array.Length)
        {
            return;
        }

        var larger = Pool.Rent(wanted);
        Buffer.BlockCopy(_array, 0, larger, 0, _end);
        Replace(larger, _start, _end);
    }

    /// <summary>Turns text of another encoding into UTF-8.</summary>
    /// <exception cref="DecoderFallbackException">The bytes are no text of that encoding.</exception>
    public void Transcode(Encoding encoding)
    {
        var characters = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(Length));
        try
        {
            var count = encoding.GetChars(_array, _start, Length, characters, 0);
            var utf8 = Pool.Rent(Encoding.UTF8.GetMaxByteCount(count));
            Replace(utf8, start: 0, Encoding.UTF8.GetBytes(characters, 0, count, utf8, 0));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters, clearArray: true);
        }
    }

    public void Dispose() => Replace(Array.Empty<byte>(), start: 0, end: 0);

    private void Replace(byte[] array, int start, int end)
    {
        if (_array.Length > 0)
        {
            Array.Clear(_array, 0, _filled);
            Pool.Return(_array);
        }

        _array = array;
        _start = start;
        _end = end;
        _filled = end;
    }
}
