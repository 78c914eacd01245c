namespace SourceGen.OpenApi.Support;

using global::System.Text.Json;
#if NET8_0_OR_GREATER
using global::System.Numerics;
using global::System.Runtime.InteropServices;
using global::System.Runtime.Intrinsics;
#endif

/// <content>Names, texts and numbers: where they end.</content>
internal ref partial struct JsonCursor
{
    /// <summary>True when the name or text has no escapes and nothing but ASCII.</summary>
    public bool ValueIsAscii => _isAscii;

    /// <summary>From the opening quote to behind the closing one, sixteen bytes at a time.</summary>
    private void ReadText()
    {
        _start = _at;
        var start = _at + 1;
        var at = start;
        var isEscaped = false;
#if NET8_0_OR_GREATER
        ref var origin = ref MemoryMarshal.GetReference(_json);
        var last = _json.Length - Vector128<byte>.Count;
        var seen = Vector128<byte>.Zero;
        while (at <= last)
        {
            var block = Vector128.LoadUnsafe(ref origin, (nuint)at);
            var stops =
                Vector128.Equals(block, Vector128.Create((byte)'"'))
                | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(block, Vector128.Create((byte)' '));
            var mask = stops.ExtractMostSignificantBits();
            if (mask == 0)
            {
                seen |= block;
                at += Vector128<byte>.Count;
                continue;
            }

            var before = BitOperations.TrailingZeroCount(mask);
            at += before;
            if (_json[at] == '"')
            {
                // What stands before the quote, and nothing behind it, tells whether all is ASCII.
                var high = (block.ExtractMostSignificantBits() & ((1u << before) - 1)) | seen.ExtractMostSignificantBits();
                EndText(start, at, isEscaped, high == 0);
                return;
            }

            isEscaped = true;
            at += EscapeLength(at);
        }

        ReadTextEnd(start, at, isEscaped, seen.ExtractMostSignificantBits() == 0);
#else
        ReadTextEnd(start, at, isEscaped, isAscii: true);
#endif
    }

    /// <summary>Byte by byte, where too few are left.</summary>
    private void ReadTextEnd(int start, int at, bool isEscaped, bool isAscii)
    {
        while ((uint)at < (uint)_json.Length)
        {
            var next = _json[at];
            if (next == '"')
            {
                EndText(start, at, isEscaped, isAscii);
                return;
            }

            if (next is (byte)'\\' or < (byte)' ')
            {
                isEscaped = true;
                at += EscapeLength(at);
            }
            else
            {
                isAscii &= next < 128;
                at++;
            }
        }

        throw Invalid(at);
    }

    /// <summary>How long the escape is; a control character is none.</summary>
    private readonly int EscapeLength(int at)
    {
        var length = _json[at] == '\\' ? JsonEscapes.LengthOf(_json.Slice(at)) : 0;
        return length > 0 ? length : throw Invalid(at);
    }

    private void EndText(int start, int end, bool isEscaped, bool isAscii)
    {
        SetValue(start, end - start);
        _isEscaped = isEscaped;
        _isAscii = isAscii && !isEscaped;
        _at = end + 1;
    }

    private void ReadNumber()
    {
        var at = _json[_at] == '-' ? _at + 1 : _at;
        var first = at;
        at = Digits(at);
        if (at > first + 1 && _json[first] == '0')
        {
            throw Invalid(first);
        }

        if (at < _json.Length && _json[at] == '.')
        {
            at = Digits(at + 1);
        }

        if (at < _json.Length && _json[at] is (byte)'e' or (byte)'E')
        {
            at++;
            at = Digits(at < _json.Length && _json[at] is (byte)'+' or (byte)'-' ? at + 1 : at);
        }

        SetValue(_at, at - _at);
        _isEscaped = false;
        _isAscii = true;
        _at = at;
        _type = JsonTokenType.Number;
    }

    /// <summary>Behind the digits, of which there must be one at least.</summary>
    private readonly int Digits(int at)
    {
        var start = at;
        while ((uint)at < (uint)_json.Length && _json[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        return at > start ? at : throw Invalid(at);
    }
}
