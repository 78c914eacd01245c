namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>A link from a response, resolved or refused.</summary>
internal readonly struct ResolvedLink
{
    private ResolvedLink(Uri? uri, string? refusal)
    {
        Uri = uri;
        Refusal = refusal;
    }

    /// <summary>Where the link leads; null where it was refused.</summary>
    public Uri? Uri { get; }

    /// <summary>Why it was refused, without a word of the link itself; null where it was not.</summary>
    public string? Refusal { get; }

    public static ResolvedLink To(Uri uri) => new(uri, refusal: null);

    public static ResolvedLink Refuse(string reason) => new(uri: null, reason);
}

/// <summary>
/// Follows links by RFC 3986, but never off the client's own scheme, host and port. Stricter than the RFC where lenient readers
/// have been fooled: a link that names a host without a scheme, a backslash, white space or control characters.
/// </summary>
internal static class LinkResolver
{
    public static ResolvedLink Resolve(Uri baseAddress, string link)
    {
        if (RefuseText(link) is { } reason)
        {
            return ResolvedLink.Refuse(reason);
        }

        if (!TryResolve(baseAddress, link, out var uri))
        {
            return ResolvedLink.Refuse("the link is not a valid address");
        }

        return RefuseTarget(baseAddress, uri) is { } refusal ? ResolvedLink.Refuse(refusal) : ResolvedLink.To(uri);
    }

    /// <summary>Why requests to an absolute address are refused; null where it is on the client's own origin.</summary>
    public static string? RefuseTarget(Uri baseAddress, Uri uri)
    {
        if (uri.UserInfo.Length > 0)
        {
            return "the link holds a user name or password";
        }

        return Origin.Of(uri).Equals(Origin.Of(baseAddress)) ? null : "the link leads to another scheme, host or port";
    }

    private static string? RefuseText(string link)
    {
        if (link.Length == 0)
        {
            return "the link is empty";
        }

        foreach (var character in link)
        {
            if (character is <= ' ' or '\x7f')
            {
                return "the link holds white space or control characters";
            }

            if (character == '\\')
            {
                return "the link holds a backslash";
            }
        }

        return link.StartsWith("//", StringComparison.Ordinal) ? "the link names a host without a scheme" : null;
    }

    private static bool TryResolve(Uri baseAddress, string link, out Uri uri)
    {
        // "/path" alone would be read as a file's name on Unix, and "name:rest" is a scheme: tell them apart as the RFC does.
        if (HasScheme(link))
        {
            return Uri.TryCreate(WithoutFragment(link), UriKind.Absolute, out uri!) && uri.Host.Length > 0;
        }

        if (!Uri.TryCreate(WithoutFragment(link), UriKind.RelativeOrAbsolute, out var relative))
        {
            uri = baseAddress;
            return false;
        }

        return Uri.TryCreate(baseAddress, relative.IsAbsoluteUri ? new Uri(WithoutFragment(link), UriKind.Relative) : relative, out uri!);
    }

    private static string WithoutFragment(string link)
    {
        var mark = link.IndexOf('#');
        return mark < 0 ? link : link.Substring(0, mark);
    }

    private static bool HasScheme(string link)
    {
        for (var i = 0; i < link.Length; i++)
        {
            var character = link[i];
            if (character == ':')
            {
                return i > 0;
            }

            var isLetter = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (i == 0 || character is not ((>= '0' and <= '9') or '+' or '-' or '.')))
            {
                return false;
            }
        }

        return false;
    }
}
