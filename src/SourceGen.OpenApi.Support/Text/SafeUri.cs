namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;
using global::System.Text;

/// <summary>An address as errors and traces may show it: query values and phone numbers masked, no user-info, no fragment.</summary>
internal static class SafeUri
{
    private const string Mask = "***";
    private const int ShortestPhoneNumber = 7;

    public static Uri Of(Uri uri) => new(TextOf(uri));

    public static string TextOf(Uri uri)
    {
        var text = new StringBuilder(uri.GetLeftPart(UriPartial.Authority));
        if (uri.UserInfo.Length > 0)
        {
            text.Clear().Append(uri.Scheme).Append("://").Append(uri.Authority);
        }

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
            text.Append('/').Append(HoldsPhoneNumber(Uri.UnescapeDataString(segment)) ? Mask : segment);
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
            text.Append(separator).Append(pair, 0, pair.IndexOf('=') + 1).Append(Mask);
            separator = '&';
        }
    }

    /// <summary>
    /// Enough digits, with the marks that people write between them, at the beginning or after a plus sign.
    /// Digits within letters, as in an id, are none.
    /// </summary>
    private static bool HoldsPhoneNumber(string segment)
    {
        if (DateTime.TryParseExact(segment, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            // An API's version.
            return false;
        }

        var digits = 0;
        var mayBegin = true;
        foreach (var character in segment)
        {
            if (character is >= '0' and <= '9')
            {
                digits += mayBegin ? 1 : 0;
                if (digits >= ShortestPhoneNumber)
                {
                    return true;
                }
            }
            else if (character is not ('-' or '.' or ' ' or '(' or ')'))
            {
                digits = 0;
                mayBegin = character is '+' or ':' or ',';
            }
        }

        return false;
    }
}
