namespace SourceGen.Emulator;

/// <summary>64 well mixed bits, sliced by purpose so that one choice says nothing about another.</summary>
internal readonly record struct Bits(ulong Value)
{
    public static Bits Of(int seed, int index) => new(Mix(((ulong)(uint)seed << 32) | (uint)index));

    public static Bits Of(int seed, string id)
    {
        // FNV-1a: string.GetHashCode differs from process to process.
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var character in id)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return new Bits(Mix(hash));
    }

    /// <summary>A number below <paramref name="count"/>, the same for the same purpose.</summary>
    public int Pick(int purpose, int count) => (int)((Mix(Value + (ulong)purpose) >> 33) % (ulong)count);

    public T Pick<T>(int purpose, T[] choices) => choices[Pick(purpose, choices.Length)];

    /// <summary>True once in <paramref name="times"/>.</summary>
    public bool OneIn(int purpose, int times) => Pick(purpose, times) == 0;

    /// <summary>SplitMix64's step and finaliser.</summary>
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
