namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Buffers;
using global::System.Buffers.Text;

/// <content>What names, texts and numbers mean.</content>
internal ref partial struct JsonCursor
{
    /// <summary>The name or text as UTF-8, escapes resolved.</summary>
    public ReadOnlySpan<byte> Utf8Value => _isEscaped ? Unescaped() : ValueSpan;

    /// <summary>Whether the name or text is the expected one.</summary>
    public bool ValueTextEquals(ReadOnlySpan<byte> utf8) => Utf8Value.SequenceEqual(utf8);

    /// <summary>The name or text.</summary>
    public string GetString()
    {
        if (_isAscii)
        {
            return JsonText.Ascii(ValueSpan);
        }

        try
        {
            return _isEscaped ? JsonEscapes.Decode(ValueSpan) : JsonText.Decode(ValueSpan);
        }
        catch (ArgumentException cause)
        {
            throw JsonFormatException.Malformed(ref this, "text", cause);
        }
    }

    public bool TryGetInt32(out int value) => Utf8Parser.TryParse(ValueSpan, out value, out var used) && used == _valueLength;

    public bool TryGetInt64(out long value) => Utf8Parser.TryParse(ValueSpan, out value, out var used) && used == _valueLength;

    public bool TryGetSingle(out float value) => Utf8Parser.TryParse(ValueSpan, out value, out var used) && used == _valueLength;

    public bool TryGetDouble(out double value) => Utf8Parser.TryParse(ValueSpan, out value, out var used) && used == _valueLength;

    public bool TryGetDecimal(out decimal value)
    {
        // With an exponent the parser wants to be told so.
        var format = ValueSpan.IndexOfAny((byte)'e', (byte)'E') < 0 ? default : 'E';
        return Utf8Parser.TryParse(ValueSpan, out value, out var used, format) && used == _valueLength;
    }

    /// <summary>The form with dashes, 36 bytes.</summary>
    public bool TryGetGuid(out Guid value) => Utf8Parser.TryParse(ValueSpan, out value, out var used, 'D') && used == _valueLength;

    public bool TryGetBytesFromBase64(out byte[] value)
    {
        var text = Utf8Value;
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, bytes, out var used, out var length) != OperationStatus.Done || used != text.Length)
        {
            value = Array.Empty<byte>();
            return false;
        }

        if (length < bytes.Length)
        {
            Array.Resize(ref bytes, length);
        }

        value = bytes;
        return true;
    }

    private ReadOnlySpan<byte> Unescaped()
    {
        var copy = new byte[_valueLength];
        var length = JsonEscapes.Resolve(ValueSpan, copy);
        return length >= 0 ? copy.AsSpan(0, length) : throw JsonFormatException.Malformed(ref this, "text");
    }
}
