namespace SourceGen.OpenApi;

/// <summary>Hands out one string for texts that recur (<c>type</c>, <c>description</c>, <c>string</c>): a document has few different ones.</summary>
internal sealed class TextCache
{
    private const int Slots = 1024;
    private const int Longest = 32;
    private readonly string?[] _slots = new string?[Slots];

    /// <summary>The text of ASCII bytes; null when they are too long or not ASCII, and must be decoded.</summary>
    public string? Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
        {
            return null;
        }

        var hash = 17u;
        foreach (var b in utf8)
        {
            if (b >= 0x80)
            {
                return null;
            }

            hash = unchecked((hash * 31) + b);
        }

        ref var slot = ref _slots[hash % Slots];
        if (slot is not null && Same(slot, utf8))
        {
            return slot;
        }

        var chars = new char[utf8.Length];
        for (var i = 0; i < utf8.Length; i++)
        {
            chars[i] = (char)utf8[i];
        }

        return slot = new string(chars);
    }

    private static bool Same(string text, ReadOnlySpan<byte> utf8)
    {
        if (text.Length != utf8.Length)
        {
            return false;
        }

        for (var i = 0; i < utf8.Length; i++)
        {
            if (text[i] != utf8[i])
            {
                return false;
            }
        }

        return true;
    }
}
