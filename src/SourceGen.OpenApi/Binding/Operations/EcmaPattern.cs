using System.Text;
using System.Text.RegularExpressions;

namespace SourceGen.OpenApi;

/// <summary>Patterns of a document (ECMA-262) as .NET patterns.</summary>
internal static class EcmaPattern
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    /// <summary>The .NET pattern that accepts the same texts; null where .NET cannot read it.</summary>
    public static string? ToDotNet(string pattern)
    {
        var translated = Translate(pattern);
        return TryCompile(translated) is null ? null : translated;
    }

    /// <summary>What a pattern should have been that fits no text, or is written as a literal of a programming language; null where nothing is wrong.</summary>
    public static string? FindSlip(string pattern)
    {
        if (
            pattern.Length > 2
            && pattern[0] == '/'
            && pattern.TrimEnd('g', 'i', 'm', 's', 'u', 'y').EndsWith("/", StringComparison.Ordinal)
        )
        {
            return "written without slashes around it";
        }

        return FitsNothing(pattern) ? "one that some text can match" : null;
    }

    /// <summary>True for a beginning that something must stand before, or an end that something must follow, outside of groups and choices.</summary>
    private static bool FitsNothing(string pattern)
    {
        if (pattern.IndexOfAny(Branches) >= 0)
        {
            return false;
        }

        var hasBefore = false;
        var hasEnd = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '$')
            {
                hasEnd = true;
                continue;
            }

            if (c == '^')
            {
                if (hasBefore)
                {
                    return true;
                }

                continue;
            }

            var isAssertion = c == '\\' && i + 1 < pattern.Length && pattern[i + 1] is 'b' or 'B';
            i = EndOfAtom(pattern, i);
            var isRequired = !isAssertion && (i + 1 >= pattern.Length || pattern[i + 1] is not ('*' or '?' or '{'));
            hasBefore |= isRequired;
            if (hasEnd && isRequired && pattern[i] is not ('*' or '?' or '+' or '}'))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly char[] Branches = ['|', '('];

    private static int EndOfAtom(string pattern, int i)
    {
        switch (pattern[i])
        {
            case '\\':
                return Math.Min(i + 1, pattern.Length - 1);
            case '[':
                for (var end = i + 1; end < pattern.Length; end++)
                {
                    if (pattern[end] == '\\')
                    {
                        end++;
                    }
                    else if (pattern[end] == ']' && end > i + 1)
                    {
                        return end;
                    }
                }

                return pattern.Length - 1;
            case '{':
                var close = pattern.IndexOf('}', i);
                return close < 0 ? i : close;
            default:
                return i;
        }
    }

    /// <summary>True when the .NET pattern is known to accept the text.</summary>
    public static bool Accepts(string dotNetPattern, string text)
    {
        try
        {
            return TryCompile(dotNetPattern)?.IsMatch(text) == true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>
    /// True for patterns of E.164 numbers without the plus sign, whichever way they are written: up to 15 digits, no zero in front, no plus.
    /// </summary>
    public static bool IsE164WithoutPlus(string dotNetPattern) =>
        Accepts(dotNetPattern, "12025550123")
        && Accepts(dotNetPattern, "123456789012345")
        && !Accepts(dotNetPattern, "1234567890123456")
        && !Accepts(dotNetPattern, "+12025550123")
        && !Accepts(dotNetPattern, "a2025550123");

    /// <summary>True for patterns of E.164 numbers with the plus sign.</summary>
    public static bool IsE164(string dotNetPattern) =>
        Accepts(dotNetPattern, "+12025550123")
        && Accepts(dotNetPattern, "+123456789012345")
        && !Accepts(dotNetPattern, "+1234567890123456")
        && !Accepts(dotNetPattern, "+a2025550123");

    private static Regex? TryCompile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Limit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>What differs: <c>$</c> is the very end, <c>\d</c> and <c>\w</c> are ASCII, <c>\u{…}</c> and <c>[^]</c> exist.</summary>
    private static string Translate(string pattern)
    {
        var text = new StringBuilder(pattern.Length + 8);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                i = Escape(text, pattern, i + 1, inClass);
            }
            else if (inClass)
            {
                inClass = c != ']';
                // In .NET "-[" inside a class subtracts.
                text.Append(c == '[' ? "\\[" : c.ToString());
            }
            else if (c == '[')
            {
                i = OpenClass(text, pattern, i, ref inClass);
            }
            else
            {
                text.Append(c == '$' ? "\\z" : c.ToString());
            }
        }

        return text.ToString();
    }

    private static int OpenClass(StringBuilder text, string pattern, int i, ref bool inClass)
    {
        if (string.CompareOrdinal(pattern, i, "[^]", 0, 3) == 0)
        {
            text.Append("[\\s\\S]");
            return i + 2;
        }

        if (string.CompareOrdinal(pattern, i, "[]", 0, 2) == 0)
        {
            text.Append("(?!)");
            return i + 1;
        }

        text.Append('[');
        inClass = true;
        return i;
    }

    private static int Escape(StringBuilder text, string pattern, int i, bool inClass)
    {
        switch (pattern[i])
        {
            case 'd':
                text.Append(inClass ? "0-9" : "[0-9]");
                return i;
            case 'D' when !inClass:
                text.Append("[^0-9]");
                return i;
            case 'w':
                text.Append(inClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]");
                return i;
            case 'W' when !inClass:
                text.Append("[^A-Za-z0-9_]");
                return i;
            case '/':
                text.Append('/');
                return i;
            case 'u' when i + 1 < pattern.Length && pattern[i + 1] == '{':
                return CodePoint(text, pattern, i);
            default:
                text.Append('\\').Append(pattern[i]);
                return i;
        }
    }

    private static int CodePoint(StringBuilder text, string pattern, int i)
    {
        var end = pattern.IndexOf('}', i);
        if (
            end > 0
            && int.TryParse(
                pattern.Substring(i + 2, end - i - 2),
                System.Globalization.NumberStyles.AllowHexSpecifier,
                System.Globalization.CultureInfo.InvariantCulture,
                out var value
            )
            && value is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
        )
        {
            text.Append(Regex.Escape(char.ConvertFromUtf32(value)));
            return end;
        }

        text.Append("\\u");
        return i;
    }
}
