using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi;

/// <summary>From a character of a text's value to the place where the document writes it.</summary>
internal static class ScalarText
{
    /// <summary>The rest of the token from the character on; the whole token where it is written over several lines.</summary>
    public static TextSpan From(SourceText text, TextSpan token, int offset)
    {
        if (token.IsEmpty || text.Lines.GetLineFromPosition(token.Start).End < token.End)
        {
            return token;
        }

        var quote = text[token.Start];
        var isQuoted = quote is '"' or '\'';
        var end = isQuoted ? token.End - 1 : token.End;
        var at = isQuoted ? token.Start + 1 : token.Start;
        for (; offset > 0 && at < end; offset--)
        {
            at += !isQuoted ? 1 : Width(text, at, quote);
        }

        return TextSpan.FromBounds(Math.Min(at, token.End), token.End);
    }

    /// <summary>How many characters of the token write one of the text.</summary>
    private static int Width(SourceText text, int at, char quote) =>
        (quote, text[at]) switch
        {
            ('\'', '\'') => 2,
            ('"', '\\') => at + 1 < text.Length && text[at + 1] is 'u' ? 6 : 2,
            _ => 1,
        };
}
