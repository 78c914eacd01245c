namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text;

/// <summary>Takes pairs out of a query and leaves the rest as it was written.</summary>
internal static class QueryText
{
    /// <summary>The address without pairs of these names: a server may echo a key that has been changed since.</summary>
    public static string Without(Uri uri, IReadOnlyList<KeyValuePair<string, string>> names)
    {
        var address = uri.AbsoluteUri;
        var mark = address.IndexOf('?');
        if (mark < 0)
        {
            return address;
        }

        var text = new StringBuilder(address, 0, mark, address.Length);
        var separator = '?';
        foreach (var pair in address.Substring(mark + 1).Split('&'))
        {
            if (!IsNamed(pair, names))
            {
                text.Append(separator).Append(pair);
                separator = '&';
            }
        }

        return text.ToString();
    }

    private static bool IsNamed(string pair, IReadOnlyList<KeyValuePair<string, string>> names)
    {
        var equals = pair.IndexOf('=');
        var name = Uri.UnescapeDataString(equals < 0 ? pair : pair.Substring(0, equals));
        foreach (var entry in names)
        {
            if (string.Equals(entry.Key, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
