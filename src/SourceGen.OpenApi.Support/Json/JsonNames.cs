namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text;
using global::System.Text.Json;

/// <summary>
/// The names of a type's members, by number. Servers write the members of all rows in the same order, so that what followed a member the last
/// time is looked at first; threads that read at the same time may spoil each other's guesses, never each other's results.
/// </summary>
internal sealed class JsonNames
{
    private readonly byte[][] _names;

    /// <summary>What followed each member the last time, shifted by one: what came first stands first.</summary>
    private readonly int[] _next;

    /// <summary>The first name of each bucket and the next one in the same bucket, shifted by one so that 0 is none.</summary>
    private readonly int[] _buckets;
    private readonly int[] _chain;

    /// <summary>The names as they are written; made when something is.</summary>
    private JsonEncodedText[]? _encoded;

    public JsonNames(params string[] names)
    {
        var buckets = 8;
        while (buckets < names.Length * 2)
        {
            buckets *= 2;
        }

        _names = new byte[names.Length][];
        _next = new int[names.Length + 1];
        _buckets = new int[buckets];
        _chain = new int[names.Length];
        for (var i = names.Length - 1; i >= 0; i--)
        {
            _names[i] = Encoding.UTF8.GetBytes(names[i]);
            ref var bucket = ref _buckets[Bucket(_names[i])];
            _chain[i] = bucket;
            bucket = i + 1;
        }

        for (var i = 0; i <= names.Length; i++)
        {
            Expect(i - 1, i < names.Length ? i : 0);
        }
    }

    /// <summary>The number of the member that is likely to follow.</summary>
    public int Guess(int member) => _next[member + 1];

    /// <summary>The name of a member as it is written.</summary>
    public JsonEncodedText this[int member] => (_encoded ?? Encode())[member];

    public ReadOnlySpan<byte> Utf8(int member) => _names[member];

    /// <summary>The member of a name, noted as the one that follows another; -1 for none.</summary>
    public int Find(ReadOnlySpan<byte> name, int after)
    {
        for (var i = _buckets[Bucket(name)]; i > 0; i = _chain[i - 1])
        {
            if (name.SequenceEqual(_names[i - 1]))
            {
                Expect(after, i - 1);
                return i - 1;
            }
        }

        return -1;
    }

    private JsonEncodedText[] Encode()
    {
        var encoded = new JsonEncodedText[_names.Length];
        for (var i = 0; i < encoded.Length; i++)
        {
            encoded[i] = JsonEncodedText.Encode(_names[i]);
        }

        return _encoded = encoded;
    }

    /// <summary>Only names that stand in JSON as they are can be guessed.</summary>
    private void Expect(int after, int member)
    {
        if (_names.Length > 0 && IsPlain(_names[member]))
        {
            _next[after + 1] = member;
        }
    }

    private static bool IsPlain(byte[] name)
    {
        foreach (var b in name)
        {
            if (b is (byte)'"' or (byte)'\\' or < (byte)' ')
            {
                return false;
            }
        }

        return true;
    }

    private int Bucket(ReadOnlySpan<byte> name)
    {
        var hash = name.Length;
        if (name.Length > 0)
        {
            hash = unchecked((((hash * 31) + name[0]) * 31) + name[name.Length - 1]);
            hash = unchecked((hash * 31) + name[name.Length / 2]);
        }

        return hash & (_buckets.Length - 1);
    }
}
