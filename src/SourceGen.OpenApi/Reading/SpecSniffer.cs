using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi;

/// <summary>Tells OpenAPI documents from other JSON and YAML among the AdditionalFiles by one look, without parsing them.</summary>
internal static class SpecSniffer
{
    /// <summary>No key that is looked for is longer.</summary>
    private const int MostKeyLength = 10;

    private static readonly string[] VersionKeys = ["openapi", "swagger"];

    private static readonly string[] OverlayKeys = ["overlay"];

    public static bool HasKnownExtension(string path) =>
        HasExtension(path, ".json") || HasExtension(path, ".yaml") || HasExtension(path, ".yml");

    /// <summary>By extension; another extension (the item asked for a client) is told by the first character.</summary>
    public static bool IsJson(string path, SourceText text)
    {
        if (HasKnownExtension(path))
        {
            return HasExtension(path, ".json");
        }

        var at = SkipSpace(text, 0);
        return at < text.Length && text[at] == '{';
    }

    /// <summary>True when <c>openapi</c> or <c>swagger</c> is a key at top level.</summary>
    public static bool IsOpenApi(SourceText text, CancellationToken cancellationToken) => HasKey(text, VersionKeys, cancellationToken);

    /// <summary>True when the first key is nearly one of those, and has a version: a document that is plainly meant to be one.</summary>
    public static bool IsMeantAsOpenApi(SourceText text)
    {
        var start = SkipPreamble(text);
        if (start < text.Length && text[start] == '{')
        {
            start = SkipSpace(text, start + 1);
        }

        var isQuoted = start < text.Length && text[start] is '"' or '\'';
        start += isQuoted ? 1 : 0;
        var end = start;
        while (end < text.Length && end - start <= MostKeyLength && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-'))
        {
            end++;
        }

        var colon = SkipSpace(text, isQuoted ? end + 1 : end);
        return colon < text.Length
            && text[colon] == ':'
            && IsVersion(text, SkipSpace(text, colon + 1))
            && NearMiss.Of(text.ToString(TextSpan.FromBounds(start, end)), VersionKeys) is not null;
    }

    /// <summary>True when <c>overlay</c> is a key at top level.</summary>
    public static bool IsOverlay(SourceText text, CancellationToken cancellationToken) => HasKey(text, OverlayKeys, cancellationToken);

    /// <summary>True for a Swagger 2.0 document among the OpenAPI documents.</summary>
    public static bool IsSwagger(SourceText text, CancellationToken cancellationToken) => HasKey(text, ["swagger"], cancellationToken);

    private static bool HasKey(SourceText text, string[] keys, CancellationToken cancellationToken)
    {
        var at = SkipPreamble(text);
        return at < text.Length && text[at] == '{'
            ? HasKeyInBraces(text, at, keys, cancellationToken)
            : HasKeyAtLineStart(text, keys, cancellationToken);
    }

    private static bool HasExtension(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static bool HasKeyAtLineStart(SourceText text, string[] keys, CancellationToken cancellationToken)
    {
        foreach (var line in text.Lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = line.Start;
            if (start < line.End && text[start] == '\uFEFF')
            {
                start++;
            }

            var end = start;
            while (end < line.End && text[end] != ':' && text[end] != ' ')
            {
                if (end - start > MostKeyLength)
                {
                    break;
                }

                end++;
            }

            if (
                end > start
                && IsWord(text, start, end, keys)
                && SkipBlank(text, end, line.End) is var colon
                && colon < line.End
                && text[colon] == ':'
                && IsVersion(text, SkipBlank(text, colon + 1, line.End))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Walks braces and strings only; a key counts when it stands one level deep.</summary>
    private static bool HasKeyInBraces(SourceText text, int open, string[] keys, CancellationToken cancellationToken)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            if ((at & 0xFFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            switch (text[at])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    depth--;
                    break;
                case '"':
                    var end = StringEnd(text, at);
                    if (depth == 1 && IsKey(text, at, end, keys))
                    {
                        return true;
                    }

                    at = end - 1;
                    break;
                case '\'' when IsTokenStart(text, at):
                    // A YAML flow mapping may have its texts in single quotes, in which a quote is written twice.
                    var close = at + 1;
                    while (close < text.Length && text[close] != '\'')
                    {
                        close++;
                    }

                    if (depth == 1 && IsKey(text, at, Math.Min(close + 1, text.Length), keys))
                    {
                        return true;
                    }

                    at = close;
                    break;
                case 'o' or 's' when depth == 1:
                    // A YAML flow mapping may leave its keys unquoted.
                    if (IsKey(text, at, Math.Min(at + 7, text.Length), keys))
                    {
                        return true;
                    }

                    break;
            }
        }

        return false;
    }

    private static bool IsKey(SourceText text, int start, int end, string[] keys)
    {
        if (!IsWord(text, start, end, keys))
        {
            return false;
        }

        var colon = SkipSpace(text, end);
        return colon < text.Length && text[colon] == ':' && IsVersion(text, SkipSpace(text, colon + 1));
    }

    /// <summary>Settings of other tools have such keys too, but with a path or an object for a value.</summary>
    private static bool IsVersion(SourceText text, int at)
    {
        if (at < text.Length && text[at] is '"' or '\'')
        {
            at++;
        }

        return at < text.Length && char.IsDigit(text[at]);
    }

    private static bool IsWord(SourceText text, int start, int end, string[] keys)
    {
        if (text[start] is '"' or '\'')
        {
            start++;
            end--;
        }

        foreach (var key in keys)
        {
            if (Matches(text, start, end, key))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(SourceText text, int start, int end, string word)
    {
        if (end - start != word.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (text[start + i] != word[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int StringEnd(SourceText text, int quote)
    {
        var at = quote + 1;
        while (at < text.Length && text[at] != '"')
        {
            at += text[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at + 1, text.Length);
    }

    /// <summary>An apostrophe within a plain text opens nothing.</summary>
    private static bool IsTokenStart(SourceText text, int at)
    {
        var before = at - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        return before >= 0 && text[before] is '{' or '[' or ',' or ':' or '\'';
    }

    /// <summary>Past blanks, comments, directives and the mark that begins a YAML document.</summary>
    private static int SkipPreamble(SourceText text)
    {
        var at = SkipSpace(text, 0);
        while (at < text.Length)
        {
            if (text[at] is '#' or '%')
            {
                at = SkipSpace(text, text.Lines.GetLineFromPosition(at).End);
            }
            else if (text[at] == '-' && at + 2 < text.Length && text[at + 1] == '-' && text[at + 2] == '-')
            {
                at = SkipSpace(text, at + 3);
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static int SkipSpace(SourceText text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF'))
        {
            at++;
        }

        return at;
    }

    private static int SkipBlank(SourceText text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
