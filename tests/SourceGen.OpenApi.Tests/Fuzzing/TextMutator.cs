using System.Text;

namespace SourceGen.OpenApi.Tests;

/// <summary>Changes a document's bytes, as damage, half done edits and ill will do.</summary>
internal static class TextMutator
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "\n",
            "\r",
            "\t",
            "  ",
            "- ",
            ": ",
            "? ",
            "&a ",
            "*a ",
            "<<: *a\n",
            "!!binary ",
            "| \n",
            "> \n",
            "---\n",
            "...\n",
            "%YAML 1.2\n",
            "#",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\\",
            "\\u",
            "\\ud800",
            "\0",
            "\uFEFF",
            "\u0085",
            "\u2028",
            "null",
            "~",
            "0x1F",
            "1e999",
            ".inf",
            "no",
            "$ref: '#/'\n",
            "\"$ref\":\"#\",",
            "🎉",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xFE, 0xFF],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
        [0xF8],
    ];

    /// <summary>Makes one to six changes; what is no UTF-8 then is read as the compiler reads it, with U+FFFD in its place.</summary>
    public static string Mutate(string text, string other, Dice dice)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var changes = dice.Number(1, 6); changes > 0; changes--)
        {
            bytes = Change(bytes, other, dice);
        }

        return dice.In(3) ? Encoding.Latin1.GetString(bytes) : Encoding.UTF8.GetString(bytes);
    }

    private static byte[] Change(byte[] bytes, string other, Dice dice)
    {
        var at = dice.Number(0, bytes.Length);
        var end = Math.Min(bytes.Length, at + dice.Number(1, dice.In(20) ? 2000 : 12));
        switch (dice.Number(0, 8))
        {
            case 0:
                return [.. bytes[..at], .. bytes[end..]];
            case 1:
                return [.. bytes[..end], .. bytes[at..]];
            case 2 or 3:
                return [.. bytes[..at], .. dice.Of(Tokens), .. bytes[at..]];
            case 4:
                return [.. bytes[..at], .. dice.Of(Tokens), .. bytes[end..]];
            case 5 when at < bytes.Length:
                bytes[at] = (byte)dice.Number(0, 255);
                return bytes;
            case 6 when dice.In(30):
                return bytes[..at];
            case 7:
                var foreign = Encoding.UTF8.GetBytes(other);
                var from = dice.Number(0, foreign.Length);
                return [.. bytes[..at], .. foreign[from..Math.Min(foreign.Length, from + dice.Number(1, 500))], .. bytes[at..]];
            case 8 when dice.In(20):
                var piece = bytes[at..Math.Min(end, at + 12)];
                return [.. bytes[..at], .. Enumerable.Repeat(piece, dice.Number(10, 3000)).SelectMany(static part => part), .. bytes[at..]];
            default:
                // Indentation is what holds YAML together.
                var line = Array.IndexOf(bytes, (byte)'\n', Math.Min(at, bytes.Length - 1)) is var found and >= 0 ? found + 1 : 0;
                return [.. bytes[..line], .. new string(' ', dice.Number(1, 4)).Select(static c => (byte)c), .. bytes[line..]];
        }
    }
}
