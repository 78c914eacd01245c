namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text;

/// <summary>Reads what <see cref="TokenWriter"/> wrote; whatever does not fit is a <see cref="FormatException"/>.</summary>
internal sealed class TokenReader
{
    private readonly byte[] _bytes;
    private readonly int _end;
    private int _position;

    public TokenReader(byte[] bytes, int start, int end)
    {
        _bytes = bytes;
        _position = start;
        _end = end;
    }

    public byte ReadByte()
    {
        if (_position >= _end)
        {
            throw new FormatException("The text ends too early.");
        }

        return _bytes[_position++];
    }

    public long ReadNumber()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = ReadByte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return unchecked((long)(value >> 1) ^ -(long)(value & 1));
            }
        }

        throw new FormatException("A number is too long.");
    }

    public long? ReadOptional() => ReadByte() == 0 ? null : ReadNumber();

    public string? ReadText()
    {
        var length = ReadNumber();
        if (length < 0)
        {
            return null;
        }

        if (length > _end - _position)
        {
            throw new FormatException("A text ends too early.");
        }

        var text = Encoding.UTF8.GetString(_bytes, _position, (int)length);
        _position += (int)length;
        return text;
    }

    public ulong[] ReadIdentities()
    {
        var count = ReadNumber();
        if (count < 0 || count > (_end - _position) / 8)
        {
            throw new FormatException("A list ends too early.");
        }

        var values = new ulong[count];
        for (var i = 0; i < values.Length; i++)
        {
            for (var shift = 0; shift < 64; shift += 8)
            {
                values[i] |= (ulong)_bytes[_position++] << shift;
            }
        }

        return values;
    }
}
