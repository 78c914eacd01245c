namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>JSON texts, one in each line. Blank lines are passed over; the last line needs no line feed.</summary>
internal sealed class JsonLinesParser : StreamParser
{
    private int _scanned;
    private int _length;
    private int _consumed;

    public JsonLinesParser(int maxItemBytes)
        : base(maxItemBytes) { }

    public override ReadOnlySpan<byte> Item => Input.Span.Slice(0, _length);

    protected override bool TryReadItem()
    {
        Input.Skip(_consumed);
        (_consumed, _length) = (0, 0);
        while (true)
        {
            var span = Input.Span;
            var found = span.Slice(_scanned).IndexOf((byte)'\n');
            if (found < 0)
            {
                _scanned = span.Length;
                RequireRoom(span.Length);
                return IsComplete && TryTake(span.Length, span.Length);
            }

            var end = _scanned + found;
            if (TryTake(end, end + 1))
            {
                return true;
            }
        }
    }

    /// <summary>Takes a line, unless it is blank: that one is dropped at once.</summary>
    private bool TryTake(int length, int consumed)
    {
        RequireRoom(length);
        _scanned = 0;
        if (JsonBlanks.IsBlank(Input.Span.Slice(0, length)))
        {
            Input.Skip(consumed);
            return false;
        }

        (_length, _consumed) = (length, consumed);
        return true;
    }
}

/// <summary>The blanks of JSON.</summary>
internal static class JsonBlanks
{
    public static bool IsBlank(byte character) => character is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    public static bool IsBlank(ReadOnlySpan<byte> text)
    {
        foreach (var character in text)
        {
            if (!IsBlank(character))
            {
                return false;
            }
        }

        return true;
    }
}
