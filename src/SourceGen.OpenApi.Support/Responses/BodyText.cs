namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Net.Http.Headers;
using global::System.Text;

/// <summary>Brings a body to plain UTF-8: drops a byte order mark and transcodes what the server declares to be something else.</summary>
internal static class BodyText
{
    /// <summary>Returns what is wrong with the body's encoding, in our words; null where nothing is.</summary>
    public static string? Normalize(PooledBuffer body, HttpContentHeaders headers, string accept)
    {
        var type = headers.ContentType;
        if (!IsText(type?.MediaType, accept))
        {
            return null;
        }

        try
        {
            return Transcode(body, type?.CharSet);
        }
        catch (Exception exception) when (exception is DecoderFallbackException or ArgumentException)
        {
            return "the body is not in the character set that its content type names";
        }
    }

    private static string? Transcode(PooledBuffer body, string? charset)
    {
        if (SkipMark(body, 0xEF, 0xBB, 0xBF))
        {
            return null;
        }

        switch (charset?.Trim('"', '\'', ' ').ToUpperInvariant())
        {
            case null or "" or "UTF-8" or "UTF8" or "US-ASCII" or "ASCII":
                TranscodeMarked(body, bigEndian: null);
                return null;
            case "UTF-16":
                TranscodeMarked(body, bigEndian: body.Length > 0 && body.Span[0] == 0);
                return null;
            case "UTF-16LE":
                TranscodeMarked(body, bigEndian: false);
                return null;
            case "UTF-16BE":
                TranscodeMarked(body, bigEndian: true);
                return null;
            case "UTF-32" or "UTF-32LE" or "UTF-32BE":
                TranscodeWide(body);
                return null;
            case "ISO-8859-1" or "LATIN1" or "ISO8859-1" or "L1":
                body.Transcode(Encoding.GetEncoding(28591));
                return null;
            default:
                return "the body is in a character set that is not supported";
        }
    }

    /// <summary>UTF-16 by its mark, or by what was declared; left alone where neither says so.</summary>
    private static void TranscodeMarked(PooledBuffer body, bool? bigEndian)
    {
        if (SkipMark(body, 0xFF, 0xFE))
        {
            bigEndian = false;
        }
        else if (SkipMark(body, 0xFE, 0xFF))
        {
            bigEndian = true;
        }

        if (bigEndian is { } big)
        {
            body.Transcode(new UnicodeEncoding(big, byteOrderMark: false, throwOnInvalidBytes: true));
        }
    }

    /// <summary>JSON begins with an ASCII character, so its first byte tells the order.</summary>
    private static void TranscodeWide(PooledBuffer body)
    {
        var bigEndian =
            SkipMark(body, 0x00, 0x00, 0xFE, 0xFF) || (!SkipMark(body, 0xFF, 0xFE, 0x00, 0x00) && body.Length > 0 && body.Span[0] == 0);
        body.Transcode(new UTF32Encoding(bigEndian, byteOrderMark: false, throwOnInvalidCharacters: true));
    }

    private static bool SkipMark(PooledBuffer body, params byte[] mark)
    {
        if (!body.Span.StartsWith(mark))
        {
            return false;
        }

        body.Skip(mark.Length);
        return true;
    }

    private static bool IsText(string? mediaType, string accept) =>
        mediaType is null
            ? Holds(accept, "json") || Holds(accept, "text/")
            : mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || Holds(mediaType, "json") || Holds(mediaType, "xml");

    private static bool Holds(string text, string part) => text.AsSpan().IndexOf(part.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;
}
