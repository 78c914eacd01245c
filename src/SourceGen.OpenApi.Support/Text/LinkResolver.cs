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
    /// <summary>Resolves against the base address.</summary>
    public static ResolvedLink Resolve(Uri baseAddress, string link) => Resolve(baseAddress, requestAddress: null, link);

    /// <summary>Resolves against the address that answered, where it is known, as the RFC asks: <c>?page=2</c> keeps its path.</summary>
    public static ResolvedLink Resolve(Uri baseAddress, Uri? requestAddress, string link)
    {
        if (RefuseText(link) is { } reason)
        {
            return ResolvedLink.Refuse(reason);
        }

        var mark = link.IndexOf('#');
        var target = mark < 0 ? link : link.Substring(0, mark);
        if (ToAbsolute(requestAddress ?? baseAddress, target) is not { } uri)
        {
            return ResolvedLink.Refuse("the link is no valid address");
        }

        return Origin.RefuseTarget(baseAddress, uri) is { } refusal
            ? ResolvedLink.Refuse(refusal)
            : ResolvedLink.To(AsWritten(baseAddress, uri, target));
    }

    private static string? RefuseText(string link)
    {
        if (link.Length == 0)
        {
            return "the link is empty";
        }

        foreach (var character in link)
        {
            if (char.IsControl(character) || char.IsWhiteSpace(character))
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

    private static Uri? ToAbsolute(Uri baseAddress, string link)
    {
        if (HasScheme(link))
        {
            // Without "//" the runtime reads a host where the RFC reads a path.
            var isHierarchical = link.IndexOf("://", StringComparison.Ordinal) > 0;
            return isHierarchical && Uri.TryCreate(link, UriKind.Absolute, out var absolute) && absolute.Host.Length > 0 ? absolute : null;
        }

        // Said to be relative, because "/path" alone would be taken for a file where paths begin with a slash.
        return Uri.TryCreate(link, UriKind.Relative, out var relative) && Uri.TryCreate(baseAddress, relative, out var uri) ? uri : null;
    }

    /// <summary>
    /// Some servers sign their links, so a link goes out as it was written. The runtime would decode what needs no encoding;
    /// it is told not to where it did, unless there are dots to be resolved.
    /// </summary>
    private static Uri AsWritten(Uri baseAddress, Uri uri, string link)
    {
#if NET8_0_OR_GREATER
        var path = link;
        if (HasScheme(link))
        {
            var start = link.IndexOfAny(PathStarts, link.IndexOf("://", StringComparison.Ordinal) + 3);
            path = start < 0 ? "" : link.Substring(start);
        }

        var hasOwnPath = path.Length > 0 && path[0] == '/';
        if (!hasOwnPath || string.Equals(path, uri.PathAndQuery, StringComparison.Ordinal) || !IsPlain(path))
        {
            return uri;
        }

        var text = baseAddress.GetLeftPart(UriPartial.Authority) + path;
        return new Uri(text, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
#else
        _ = baseAddress;
        _ = link;
        return uri;
#endif
    }

#if NET8_0_OR_GREATER
    private static char[] PathStarts { get; } = { '/', '?' };

    /// <summary>Only characters that may stand in an address, no quotes or braces, and no segment of dots, encoded or not.</summary>
    private static bool IsPlain(string path)
    {
        foreach (var character in path)
        {
            if (character is < '!' or > '~' or '"' or '<' or '>' or '^' or '`' or '{' or '|' or '}')
            {
                return false;
            }
        }

        var end = path.IndexOf('?', StringComparison.Ordinal);
        foreach (var segment in (end < 0 ? path : path.Substring(0, end)).Split('/'))
        {
            if (Uri.UnescapeDataString(segment) is "." or "..")
            {
                return false;
            }
        }

        return true;
    }
#endif

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
