namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>64-bit hashes that do not change between processes and machines, as page tokens need; no defence against an adversary.</summary>
internal static class StableHash
{
    private const ulong Seed = 0x9E3779B97F4A7C15;

    public static ulong Of(string text)
    {
        var hash = Seed ^ (ulong)text.Length;
        var index = 0;
        for (; index + 4 <= text.Length; index += 4)
        {
            var block = text[index] | ((ulong)text[index + 1] << 16) | ((ulong)text[index + 2] << 32) | ((ulong)text[index + 3] << 48);
            hash = Mix(hash ^ block);
        }

        for (; index < text.Length; index++)
        {
            hash = Mix(hash ^ text[index]);
        }

        return Mix(unchecked(hash + Seed));
    }

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Seed ^ (ulong)bytes.Length;
        var index = 0;
        for (; index + 8 <= bytes.Length; index += 8)
        {
            ulong block = 0;
            for (var i = 0; i < 8; i++)
            {
                block |= (ulong)bytes[index + i] << (8 * i);
            }

            hash = Mix(hash ^ block);
        }

        for (; index < bytes.Length; index++)
        {
            hash = Mix(hash ^ bytes[index]);
        }

        return Mix(unchecked(hash + Seed));
    }

    /// <summary>A bijection that spreads every bit (the finaliser of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
