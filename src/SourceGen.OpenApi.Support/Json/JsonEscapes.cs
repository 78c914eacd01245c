namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Buffers;

/// <summary>The escapes in JSON's texts.</summary>
internal static class JsonEscapes
{
    private const int OnStack = 256;
    private const int HexEscape = 6;

    /// <summary>How long the escape is that begins here; 0 for none that JSON knows.</summary>
    public static int LengthOf(ReadOnlySpan<byte> escape)
    {
        if (escape.Length < 2)
        {
            return 0;
        }

        if (escape[1] == 'u')
        {
            return Unit(escape) >= 0 ? HexEscape : 0;
        }

        return Plain(escape[1]) != 0 ? 2 : 0;
    }

    /// <summary>UTF-8 with escapes, all of them known, as text.</summary>
    /// <exception cref="ArgumentException">It is no valid text.</exception>
    public static string Decode(ReadOnlySpan<byte> text)
    {
        byte[]? rented = null;
        var buffer = text.Length <= OnStack ? stackalloc byte[OnStack] : rented = ArrayPool<byte>.Shared.Rent(text.Length);
        try
        {
            var length = Resolve(text, buffer);
            return length >= 0
                ? JsonText.Decode(buffer.Slice(0, length))
                : throw new ArgumentException("Half of a character.", nameof(text));
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented, clearArray: true);
            }
        }
    }

    /// <summary>Writes the text without its escapes, which never makes it longer; -1 where one half of a character lacks the other.</summary>
    public static int Resolve(ReadOnlySpan<byte> text, Span<byte> target)
    {
        var length = 0;
        while (true)
        {
            var plain = text.IndexOf((byte)'\\');
            if (plain < 0)
            {
                text.CopyTo(target.Slice(length));
                return length + text.Length;
            }

            text.Slice(0, plain).CopyTo(target.Slice(length));
            length += plain;
            text = text.Slice(plain);
            if (text[1] != 'u')
            {
                target[length++] = Plain(text[1]);
                text = text.Slice(2);
                continue;
            }

            var used = Character(text, out var character);
            if (used == 0)
            {
                return -1;
            }

            length += Put(character, target.Slice(length));
            text = text.Slice(used);
        }
    }

    /// <summary>One character of one or two escapes; 0 for half of one.</summary>
    private static int Character(ReadOnlySpan<byte> text, out int character)
    {
        character = Unit(text);
        if (character is < 0xD800 or > 0xDFFF)
        {
            return HexEscape;
        }

        var rest = text.Slice(HexEscape);
        var low = character <= 0xDBFF && rest.Length >= HexEscape && rest[0] == '\\' && rest[1] == 'u' ? Unit(rest) : 0;
        if (low is < 0xDC00 or > 0xDFFF)
        {
            return 0;
        }

        character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
        return 2 * HexEscape;
    }

    private static int Put(int character, Span<byte> target)
    {
        switch (character)
        {
            case < 0x80:
                target[0] = (byte)character;
                return 1;
            case < 0x800:
                target[0] = (byte)(0xC0 | (character >> 6));
                target[1] = Tail(character);
                return 2;
            case < 0x10000:
                target[0] = (byte)(0xE0 | (character >> 12));
                target[1] = Tail(character >> 6);
                target[2] = Tail(character);
                return 3;
            default:
                target[0] = (byte)(0xF0 | (character >> 18));
                target[1] = Tail(character >> 12);
                target[2] = Tail(character >> 6);
                target[3] = Tail(character);
                return 4;
        }
    }

    private static byte Tail(int character) => (byte)(0x80 | (character & 0x3F));

    /// <summary>The number in <c>\uXXXX</c>; -1 where it is none.</summary>
    private static int Unit(ReadOnlySpan<byte> text)
    {
        if (text.Length < HexEscape)
        {
            return -1;
        }

        var unit = 0;
        for (var i = 2; i < HexEscape; i++)
        {
            var digit = text[i];
            var value =
                digit is >= (byte)'0' and <= (byte)'9' ? digit - '0'
                : (digit | 0x20) is >= 'a' and <= 'f' ? (digit | 0x20) - 'a' + 10
                : -1;
            if (value < 0)
            {
                return -1;
            }

            unit = (unit << 4) | value;
        }

        return unit;
    }

    private static byte Plain(byte letter) =>
        letter switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => letter,
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            _ => 0,
        };
}
