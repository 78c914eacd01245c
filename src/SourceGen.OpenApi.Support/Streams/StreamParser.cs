namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>
/// Cuts bytes into items, wherever the borders of the chunks lie that they come in. Bytes are kept in an array of a pool, and only those of the item
/// that is not complete yet.
/// </summary>
internal abstract class StreamParser : IDisposable
{
    private const int FirstSize = 4096;

    private readonly int _maxItemBytes;
    private bool _hasBegun;

    protected StreamParser(int maxItemBytes)
    {
        _maxItemBytes = maxItemBytes;
        Input = new PooledBuffer(FirstSize);
    }

    /// <summary>The bytes of the item that <see cref="TryRead"/> has found; until it is called again.</summary>
    public abstract ReadOnlySpan<byte> Item { get; }

    /// <summary>The event type that came with the item.</summary>
    public virtual string? EventType => null;

    /// <summary>The last id that came with an item.</summary>
    public virtual string? LastEventId => null;

    /// <summary>The last reconnection time that came.</summary>
    public virtual TimeSpan? ReconnectionInterval => null;

    /// <summary>What came and was not read yet.</summary>
    protected PooledBuffer Input { get; }

    /// <summary>True once nothing more will come.</summary>
    protected bool IsComplete { get; private set; }

    private static ReadOnlySpan<byte> ByteOrderMark => new byte[] { 0xEF, 0xBB, 0xBF };

    /// <summary>Where to write the bytes that come next; there is room for one at least.</summary>
    public ArraySegment<byte> Free()
    {
        if (Input.Free.Count == 0)
        {
            Input.Compact();
        }

        if (Input.Free.Count == 0)
        {
            Input.Grow(long.MaxValue);
        }

        return Input.Free;
    }

    /// <summary>That so many bytes were written.</summary>
    public void Advance(int count) => Input.Advance(count);

    /// <summary>That nothing more will come.</summary>
    public void Complete() => IsComplete = true;

    /// <summary>Looks for the next item; false where more bytes are needed, or at the end.</summary>
    /// <exception cref="ApiFormatException">An item is larger than allowed.</exception>
    public bool TryRead()
    {
        if (!_hasBegun && !TryBegin())
        {
            return false;
        }

        return TryReadItem();
    }

    public void Dispose() => Dispose(disposing: true);

    protected abstract bool TryReadItem();

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Input.Dispose();
        }
    }

    protected void RequireRoom(long bytes)
    {
        if (bytes > _maxItemBytes)
        {
            throw new ApiFormatException("An item of the stream is larger than MaxItemBytes allows.");
        }
    }

    /// <summary>Passes over a byte order mark; false while it cannot be told whether there is one.</summary>
    private bool TryBegin()
    {
        var span = Input.Span;
        var length = Math.Min(span.Length, ByteOrderMark.Length);
        if (!span.Slice(0, length).SequenceEqual(ByteOrderMark.Slice(0, length)))
        {
            return _hasBegun = true;
        }

        if (length < ByteOrderMark.Length)
        {
            return _hasBegun = IsComplete;
        }

        Input.Skip(length);
        return _hasBegun = true;
    }
}
