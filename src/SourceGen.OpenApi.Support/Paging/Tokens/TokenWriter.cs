namespace SourceGen.OpenApi.Support;

using global::System.Collections.Generic;
using global::System.Text;

/// <summary>Writes what a page token holds: numbers in as few bytes as they need, texts with their length.</summary>
internal sealed class TokenWriter
{
    private readonly List<byte> _bytes = new();

    public void WriteByte(byte value) => _bytes.Add(value);

    public void WriteBytes(byte[] value) => _bytes.AddRange(value);

    public void WriteNumber(long value)
    {
        var rest = unchecked((ulong)((value << 1) ^ (value >> 63)));
        while (rest >= 0x80)
        {
            _bytes.Add((byte)((rest & 0x7F) | 0x80));
            rest >>= 7;
        }

        _bytes.Add((byte)rest);
    }

    /// <summary>Writes a number that may be missing.</summary>
    public void WriteOptional(long? value)
    {
        WriteByte(value is null ? (byte)0 : (byte)1);
        if (value is { } number)
        {
            WriteNumber(number);
        }
    }

    /// <summary>Writes a text that may be missing.</summary>
    public void WriteText(string? value)
    {
        if (value is null)
        {
            WriteNumber(-1);
            return;
        }

        var utf8 = Encoding.UTF8.GetBytes(value);
        WriteNumber(utf8.Length);
        _bytes.AddRange(utf8);
    }

    public void WriteIdentities(IReadOnlyCollection<ulong> values)
    {
        WriteNumber(values.Count);
        foreach (var value in values)
        {
            for (var shift = 0; shift < 64; shift += 8)
            {
                _bytes.Add((byte)((value >> shift) & 0xFF));
            }
        }
    }

    public byte[] ToArray() => _bytes.ToArray();
}
