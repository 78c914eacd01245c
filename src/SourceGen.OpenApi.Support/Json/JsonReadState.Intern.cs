// Needed for: Intern
namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Buffers.Binary;

/// <content>The cache.</content>
internal sealed partial class JsonReadState
{
    private const int Slots = 512;
    private const int MaximumLength = 64;

    /// <summary>A single object repeats little: the cache is made only after so many texts.</summary>
    private const int Patience = 32;

    private string?[]? _strings;
    private string? _nowhere;
    private int _seen;

    /// <summary>The text that the reader stands on, the same string for the same text where it was seen lately.</summary>
    public string Intern(ref JsonCursor reader)
    {
        if (!_caches || !reader.ValueIsAscii)
        {
            return reader.GetString();
        }

        var utf8 = reader.ValueSpan;
        ref var slot = ref Slot(utf8);
        if (slot is not null && IsSame(utf8, slot))
        {
            return slot;
        }

        var text = reader.GetString();
        return utf8.Length <= MaximumLength ? slot = text : text;
    }

    /// <summary>The text of UTF-8 without escapes.</summary>
    public string Intern(ReadOnlySpan<byte> utf8)
    {
        ref var slot = ref Slot(utf8);
        if (slot is not null && IsSame(utf8, slot))
        {
            return slot;
        }

        var text = JsonText.Text(utf8);
        return _caches && utf8.Length <= MaximumLength ? slot = text : text;
    }

    /// <summary>Where a text would be; a place that nobody looks at while there is no cache.</summary>
    private ref string? Slot(ReadOnlySpan<byte> utf8)
    {
        if (_strings is null)
        {
            if (!_caches || ++_seen <= Patience)
            {
                return ref _nowhere;
            }

            _strings = new string?[Slots];
        }

        return ref _strings[Hash(utf8) & (Slots - 1)];
    }

    /// <summary>Takes in the length, the first eight bytes and the last eight: enough for names, numbers and addresses.</summary>
    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        ulong first;
        ulong last;
        if (utf8.Length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(utf8);
            last = BinaryPrimitives.ReadUInt64LittleEndian(utf8.Slice(utf8.Length - sizeof(ulong)));
        }
        else
        {
            first = 0;
            last = 0;
            foreach (var b in utf8)
            {
                last = (last << 8) | b;
            }
        }
        unchecked
        {
            var mixed = ((first * 0x9E3779B97F4A7C15UL) ^ last ^ (ulong)utf8.Length) * 0xD6E8FEB86659FD93UL;
            return (int)(mixed >> 40);
        }
    }

    private static bool IsSame(ReadOnlySpan<byte> utf8, string text)
    {
#if NET8_0_OR_GREATER
        return global::System.Text.Ascii.Equals(utf8, text);
#else
        if (text.Length != utf8.Length)
        {
            return false;
        }

        for (var i = 0; i < utf8.Length; i++)
        {
            if (text[i] != utf8[i] || utf8[i] > 127)
            {
                return false;
            }
        }

        return true;
#endif
    }
}
