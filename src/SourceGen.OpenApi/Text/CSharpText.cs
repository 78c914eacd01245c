using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace SourceGen.OpenApi;

/// <summary>The one place where a document's text becomes C#: literals, documentation and identifiers that cannot be anything else.</summary>
internal static class CSharpText
{
    /// <summary>A string literal, quotes included; everything that could end it or hide in it is escaped.</summary>
    public static string Literal(string? text) => text is null ? "null" : Quote(text, loneSurrogates: true);

    /// <summary>A UTF-8 literal (<c>"…"u8</c>); a lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.</summary>
    public static string Utf8Literal(string text) => Quote(text, loneSurrogates: false) + "u8";

    /// <summary>An identifier, with <c>@</c> before it when it is a keyword.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>Text for XML documentation, split into lines that hold neither markup nor control characters.</summary>
    public static List<string> DocumentationLines(string? text)
    {
        var lines = new List<string>();
        if (text is null)
        {
            return lines;
        }

        // Most texts are one line that needs no care.
        if (IsPlainLine(text))
        {
            Flush(lines, text);
            return lines;
        }

        var line = new StringBuilder();
        foreach (var c in text)
        {
            if (IsNewLine(c))
            {
                Flush(lines, line.ToString());
                line.Clear();
            }
            else
            {
                AppendXml(line, c);
            }
        }

        Flush(lines, line.ToString());
        while (lines.Count > 0 && lines[lines.Count - 1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return lines;
    }

    /// <summary>Text for a <c>//</c> comment: one line, nothing that could end it.</summary>
    public static string Comment(string text)
    {
        if (IsPlainLine(text))
        {
            return text;
        }

        var comment = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            comment.Append(IsUnsafe(c) || char.IsSurrogate(c) ? ' ' : c);
        }

        return comment.ToString();
    }

    private static void Flush(List<string> lines, string line)
    {
        var text = line.TrimEnd();
        // A blank line at the start, or a second one in a row, says nothing.
        if (text.Length > 0 || (lines.Count > 0 && lines[lines.Count - 1].Length > 0))
        {
            lines.Add(text);
        }
    }

    private static void AppendXml(StringBuilder line, char c)
    {
        switch (c)
        {
            case '<':
                line.Append("&lt;");
                break;
            case '>':
                line.Append("&gt;");
                break;
            case '&':
                line.Append("&amp;");
                break;
            case '"':
                line.Append("&quot;");
                break;
            case '\t':
                line.Append(' ');
                break;
            default:
                // XML has no place for U+FFFE and U+FFFF.
                if (!IsUnsafe(c) && c < '\uFFFE')
                {
                    line.Append(c);
                }

                break;
        }
    }

    private static string Quote(string text, bool loneSurrogates)
    {
        if (IsPlainLine(text))
        {
            return "\"" + text + "\"";
        }

        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                literal.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c) && !loneSurrogates)
            {
                literal.Append("\\uFFFD");
            }
            else
            {
                AppendEscaped(literal, c);
            }
        }

        return literal.Append('"').ToString();
    }

    private static void AppendEscaped(StringBuilder literal, char c)
    {
        switch (c)
        {
            case '"':
                literal.Append("\\\"");
                break;
            case '\\':
                literal.Append("\\\\");
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            default:
                if (IsUnsafe(c) || char.IsSurrogate(c))
                {
                    literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                }
                else
                {
                    literal.Append(c);
                }

                break;
        }
    }

    /// <summary>Printable ASCII without what C# or XML would take for something else.</summary>
    private static bool IsPlainLine(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '"' or '\\' or '<' or '>' or '&')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNewLine(char c) => c is '\n' or '\u0085' or '\u2028' or '\u2029' or '\f' or '\v';

    /// <summary>Control and format characters: they end lines, or reorder what a reader sees.</summary>
    public static bool IsUnsafe(char c) =>
        c < ' '
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.OtherNotAssigned;
}
