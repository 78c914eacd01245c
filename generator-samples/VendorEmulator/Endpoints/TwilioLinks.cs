using System.Globalization;
using System.Text;

namespace SourceGen.Emulator;

/// <summary>The links of a Twilio page: the page's own path, its filters as they were asked for, a size and a place.</summary>
internal sealed class TwilioLinks
{
    private static readonly string[] Kept = ["To", "From", "DateSent", "DateSent<", "DateSent>"];
    private readonly string _start;

    public TwilioLinks(string path, QueryValues query, int pageSize)
    {
        var text = new StringBuilder(path).Append('?');
        foreach (var name in Kept)
        {
            if (query[name] is { } value)
            {
                text.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value)).Append('&');
            }
        }

        _start = text.Append("PageSize=").Append(pageSize.ToString(CultureInfo.InvariantCulture)).ToString();
    }

    /// <summary>The root-relative link to a page.</summary>
    public string To(int page, string? token) =>
        $"{_start}&Page={page.ToString(CultureInfo.InvariantCulture)}{(token is null ? "" : $"&PageToken={Uri.EscapeDataString(token)}")}";

    /// <summary>The same place, written another way.</summary>
    public static string Disguise(string link, NextLink kind, Uri own, Uri foreign)
    {
        var (self, other) = (own.GetLeftPart(UriPartial.Authority), foreign.GetLeftPart(UriPartial.Authority));
        return kind switch
        {
            NextLink.Absolute => self + link,
            NextLink.PathRelative => link[(link.IndexOf('?', StringComparison.Ordinal) is var at ? link.LastIndexOf('/', at) + 1 : 0)..],
            NextLink.QueryOnly => link[link.IndexOf('?', StringComparison.Ordinal)..],
            NextLink.Empty => "",
            NextLink.OtherOrigin => other + link,
            NextLink.SchemeRelative => $"//{foreign.Authority}{link}",
            NextLink.BackslashSlash => $"\\/{foreign.Authority}{link}",
            NextLink.SlashBackslash => $"/\\{foreign.Authority}{link}",
            NextLink.Backslashes => $"\\\\{foreign.Authority}{link.Replace('/', '\\')}",
            NextLink.LeadingSpace => $" {link}",
            NextLink.LeadingSpaceOtherOrigin => $" //{foreign.Authority}{link}",
            NextLink.TabInside => $"/\t/{foreign.Authority}{link}",
            NextLink.UserInfo => $"{own.Scheme}://user:word@{own.Authority}{link}",
            NextLink.UserInfoOtherOrigin => $"{own.Scheme}://{own.Authority}@{foreign.Authority}{link}",
            NextLink.OtherScheme =>
                $"{(string.Equals(own.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) ? Uri.UriSchemeHttp : Uri.UriSchemeHttps)}://{own.Host}:{Port(own)}{link}",
            NextLink.OtherPort => $"{own.Scheme}://{own.Host}:{OtherPort(own, foreign)}{link}",
            NextLink.FileScheme => $"file://{link}",
            _ => link,
        };
    }

    private static string Port(Uri uri) => uri.Port.ToString(CultureInfo.InvariantCulture);

    private static string OtherPort(Uri own, Uri foreign)
    {
        var listening = string.Equals(own.Host, foreign.Host, StringComparison.Ordinal) && own.Port != foreign.Port;
        return (
            listening ? foreign.Port
            : own.Port == 65535 ? 1024
            : own.Port + 1
        ).ToString(CultureInfo.InvariantCulture);
    }
}
