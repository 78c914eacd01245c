namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Buffers.Binary;
using global::System.Text.Json;

/// <summary>
/// What the readers of one walk share: a small cache of strings, so that what repeats from row to row (accounts, currencies, phone numbers)
/// is one string. Bounded, and not for use by two threads at once.
/// </summary>
internal sealed class JsonReadState
{
    private const int Slots = 512;
    private const int MaximumLength = 64;

    /// <summary>A single object repeats little: the cache is made only after so many texts.</summary>
    private const int Patience = 32;

    private readonly bool _caches = true;
    private string?[]? _strings;
    private int _seen;

    public JsonReadState() { }

    private JsonReadState(bool caches) => _caches = caches;

    /// <summary>Keeps nothing; for readers that stand alone, on any thread.</summary>
    public static JsonReadState None { get; } = new(caches: false);

    /// <summary>The text that the reader stands on, the same string for the same text where it was seen lately.</summary>
    public string Intern(ref Utf8JsonReader reader)
    {
        if (!_caches || reader.HasValueSequence || reader.ValueIsEscaped)
        {
            return reader.GetString()!;
        }

        var utf8 = reader.ValueSpan;
        if (utf8.Length is 0 or > MaximumLength)
        {
            return utf8.Length == 0 ? "" : reader.GetString()!;
        }

        if (_strings is null && !Begin())
        {
            return reader.GetString()!;
        }

        ref var slot = ref _strings![Hash(utf8) & (Slots - 1)];
        if (slot is not null && IsSame(utf8, slot))
        {
            return slot;
        }

        return slot = reader.GetString()!;
    }

    private bool Begin()
    {
        if (++_seen <= Patience)
        {
            return false;
        }

        _strings = new string?[Slots];
        return true;
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
