namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text;

/// <summary>
/// Server-sent events as the WHATWG's HTML standard reads them: lines end in CR, LF or CRLF; a blank line ends an event; comments, unknown fields, ids
/// with NUL and reconnection times that are no digits are passed over; an event that is cut off at the end is dropped.
/// </summary>
internal sealed class ServerSentEventParser : StreamParser
{
    private const int FirstSize = 1024;
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    private readonly PooledBuffer _data = new(FirstSize);
    private int _scanned;
    private bool _endedInCarriageReturn;
    private bool _hasItem;
    private string? _nextEventType;
    private string? _nextId;
    private string? _eventType;
    private string? _lastEventId;
    private TimeSpan? _reconnectionInterval;

    public ServerSentEventParser(int maxItemBytes)
        : base(maxItemBytes) { }

    /// <summary>The data lines, each but the last one ended by a line feed.</summary>
    public override ReadOnlySpan<byte> Item => _data.Span.Slice(0, Math.Max(0, _data.Length - 1));

    public override string? EventType => _eventType;

    public override string? LastEventId => _lastEventId;

    public override TimeSpan? ReconnectionInterval => _reconnectionInterval;

    protected override bool TryReadItem()
    {
        if (_hasItem)
        {
            _hasItem = false;
            ClearData();
        }

        while (TryReadLine(out var end))
        {
            var line = Input.Span.Slice(0, end);
            var isDispatched = line.IsEmpty ? TryDispatch() : ReadField(line);
            Input.Skip(end + 1);
            if (isDispatched)
            {
                return _hasItem = true;
            }
        }

        RequireRoom((long)Input.Length + _data.Length);
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _data.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Finds the end of the first line; the LF of a CRLF is passed over when it comes, which may be later.</summary>
    private bool TryReadLine(out int end)
    {
        if (_endedInCarriageReturn && Input.Length > 0)
        {
            _endedInCarriageReturn = false;
            if (Input.Span[0] == LineFeed)
            {
                Input.Skip(1);
            }
        }

        var span = Input.Span;
        var found = span.Slice(_scanned).IndexOfAny(CarriageReturn, LineFeed);
        if (found < 0)
        {
            _scanned = span.Length;
            end = 0;
            return false;
        }

        end = _scanned + found;
        _scanned = 0;
        _endedInCarriageReturn = span[end] == CarriageReturn;
        return true;
    }

    /// <summary>A blank line: an event, unless no data came.</summary>
    private bool TryDispatch()
    {
        _lastEventId = _nextId;
        _eventType = _nextEventType;
        _nextEventType = null;
        return _data.Length > 0;
    }

    /// <summary>A line of an event; it never ends one.</summary>
    private bool ReadField(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? line : line.Slice(0, colon);
        var value = colon < 0 ? default : line.Slice(colon + 1);
        if (!value.IsEmpty && value[0] == (byte)' ')
        {
            value = value.Slice(1);
        }

        if (name.SequenceEqual("data"u8))
        {
            RequireRoom((long)_data.Length + value.Length);
            Append(value);
        }
        else if (name.SequenceEqual("event"u8))
        {
            _nextEventType = Text(value);
        }
        else if (name.SequenceEqual("id"u8) && value.IndexOf((byte)0) < 0)
        {
            _nextId = Text(value);
        }
        else if (name.SequenceEqual("retry"u8) && TryReadDigits(value, out var milliseconds))
        {
            _reconnectionInterval = TimeSpan.FromMilliseconds(milliseconds);
        }

        return false;
    }

    private void Append(ReadOnlySpan<byte> value)
    {
        while (_data.Free.Count < value.Length + 1)
        {
            _data.Grow(long.MaxValue);
        }

        var free = _data.Free.AsSpan();
        value.CopyTo(free);
        free[value.Length] = LineFeed;
        _data.Advance(value.Length + 1);
    }

    private void ClearData() => _data.Truncate(0);

    /// <summary>Digits alone, and no more milliseconds than a timer takes.</summary>
    private static bool TryReadDigits(ReadOnlySpan<byte> value, out int number)
    {
        number = 0;
        foreach (var digit in value)
        {
            if (digit is < (byte)'0' or > (byte)'9' || number > (int.MaxValue - 9) / 10)
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return !value.IsEmpty;
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8.ToArray());
}
