namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text;

/// <summary>An address as errors and traces may show it: query values and phone numbers masked, no user-info, no fragment.</summary>
internal static class SafeUri
{
    private const string Mask = "***";
    private const int ShortestPhoneNumber = 7;

    public static Uri Of(Uri uri) => new(TextOf(uri));

    public static string TextOf(Uri uri)
    {
        var text = new StringBuilder(uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped));
        AppendPath(text, uri.AbsolutePath);
        AppendQuery(text, uri.Query);
        return text.ToString();
    }

    private static void AppendPath(StringBuilder text, string path)
    {
        var start = 0;
        while (start < path.Length)
        {
            var end = path.IndexOf('/', start + 1);
            end = end < 0 ? path.Length : end;
            var segment = path.Substring(start + 1, end - start - 1);
            text.Append('/').Append(IsPhoneNumber(segment) ? Mask : segment);
            start = end;
        }
    }

    private static void AppendQuery(StringBuilder text, string query)
    {
        if (query.Length < 2)
        {
            return;
        }

        var separator = '?';
        foreach (var pair in query.Substring(1).Split('&'))
        {
            var equals = pair.IndexOf('=');
            text.Append(separator).Append(pair, 0, equals + 1).Append(Mask);
            separator = '&';
        }
    }

    /// <summary>Digits, with the marks that people write between them, and enough of them.</summary>
    private static bool IsPhoneNumber(string segment)
    {
        var digits = 0;
        foreach (var character in Uri.UnescapeDataString(segment))
        {
            if (character is >= '0' and <= '9')
            {
                digits++;
            }
            else if (character is not ('+' or '-' or '.' or ' ' or '(' or ')' or ':'))
            {
                return digits >= ShortestPhoneNumber;
            }
        }

        return digits >= ShortestPhoneNumber;
    }
}
