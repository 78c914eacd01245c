namespace SourceGen.OpenApi.Support;

using global::System.Text;

/// <summary>Percent-encoding of names and values: the same on every target, whatever <c>Uri</c> does there.</summary>
internal static class UrlEncoding
{
    private const string Hex = "0123456789ABCDEF";

    /// <summary>Encodes everything but RFC 3986's unreserved characters, as UTF-8.</summary>
    public static string Encode(string text) => Encode(text, allowReserved: false);

    /// <summary>Encodes, with reserved characters and existing escapes left alone when <paramref name="allowReserved"/> is set.</summary>
    public static string Encode(string text, bool allowReserved)
    {
        var first = FirstToEncode(text, allowReserved);
        if (first < 0)
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16).Append(text, 0, first);
        var bytes = new byte[4];
        var characters = new char[2];
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPlain(text, i, allowReserved))
            {
                encoded.Append(c);
                continue;
            }

            var length = 1;
            characters[0] = c;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                characters[1] = text[++i];
                length = 2;
            }

            // A lone surrogate becomes U+FFFD here.
            var count = Encoding.UTF8.GetBytes(characters, 0, length, bytes, 0);
            for (var j = 0; j < count; j++)
            {
                encoded.Append('%').Append(Hex[bytes[j] >> 4]).Append(Hex[bytes[j] & 15]);
            }
        }

        return encoded.ToString();
    }

    private static int FirstToEncode(string text, bool allowReserved)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPlain(text, i, allowReserved))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsPlain(string text, int index, bool allowReserved)
    {
        var c = text[index];
        if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~')
        {
            return true;
        }

        if (!allowReserved)
        {
            return false;
        }

        return c == '%' ? index + 2 < text.Length && IsHex(text[index + 1]) && IsHex(text[index + 2]) : IsSafeReserved(c);
    }

    /// <summary>What <c>allowReserved</c> leaves as it is; characters that would end the pair or read as a blank are not among it.</summary>
    private static bool IsSafeReserved(char c) =>
        c is ':' or '/' or '?' or '@' or '!' or '$' or '\'' or '(' or ')' or '*' or ',' or ';' or '=';

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
