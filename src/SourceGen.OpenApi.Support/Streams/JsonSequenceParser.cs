namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>
/// A JSON text sequence (RFC 7464): each text stands behind a record separator. A number or a word at the very end with no blank behind it may have been
/// cut off, and is dropped as the RFC asks.
/// </summary>
internal sealed class JsonSequenceParser : StreamParser
{
    private const byte RecordSeparator = 0x1E;

    private int _scanned;
    private int _length;

    public JsonSequenceParser(int maxItemBytes)
        : base(maxItemBytes) { }

    public override ReadOnlySpan<byte> Item => Input.Span.Slice(0, _length);

    protected override bool TryReadItem()
    {
        Input.Skip(_length);
        _length = 0;
        while (true)
        {
            var span = Input.Span;
            if (span.Length > 0 && span[0] == RecordSeparator)
            {
                Input.Skip(1);
                continue;
            }

            var found = span.Slice(_scanned).IndexOf(RecordSeparator);
            if (found < 0 && !IsComplete)
            {
                _scanned = span.Length;
                RequireRoom(span.Length);
                return false;
            }

            var end = found < 0 ? span.Length : _scanned + found;
            _scanned = 0;
            RequireRoom(end);
            var text = span.Slice(0, end);
            if (!JsonBlanks.IsBlank(text) && !(found < 0 && MayBeCut(text)))
            {
                _length = end;
                return true;
            }

            Input.Skip(end);
            if (found < 0)
            {
                return false;
            }
        }
    }

    private static bool MayBeCut(ReadOnlySpan<byte> text)
    {
        var last = text[text.Length - 1];
        return !JsonBlanks.IsBlank(last) && last is not ((byte)'}' or (byte)']' or (byte)'"');
    }
}
