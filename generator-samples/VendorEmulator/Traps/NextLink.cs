namespace SourceGen.Emulator;

/// <summary>Ways to write a next link. The first five are honest; everything after them leads, or may lead, away from the origin.</summary>
public enum NextLink
{
    /// <summary><c>/2010-04-01/Accounts/…</c>, as the vendor does.</summary>
    RootRelative,

    /// <summary><c>http://127.0.0.1:port/2010-04-01/…</c>, on the origin that was asked.</summary>
    Absolute,

    /// <summary><c>Messages.json?…</c>, relative to the page's own folder.</summary>
    PathRelative,

    /// <summary><c>?…</c>, relative to the page itself.</summary>
    QueryOnly,

    /// <summary>The empty text.</summary>
    Empty,

    /// <summary>Absolute, on the foreign origin.</summary>
    OtherOrigin,

    /// <summary><c>//host/…</c>: the foreign host under the same scheme.</summary>
    SchemeRelative,

    /// <summary><c>\/host/…</c>, which some parsers read as <c>//host</c>.</summary>
    BackslashSlash,

    /// <summary><c>/\host/…</c>, likewise.</summary>
    SlashBackslash,

    /// <summary><c>\\host\…</c>, likewise.</summary>
    Backslashes,

    /// <summary>A space before an otherwise honest root-relative link.</summary>
    LeadingSpace,

    /// <summary>A space before <c>//host/…</c> with the foreign host.</summary>
    LeadingSpaceOtherOrigin,

    /// <summary>A tab between two slashes: <c>/\t/host/…</c>, which some parsers drop.</summary>
    TabInside,

    /// <summary><c>http://user:word@</c> before the own host.</summary>
    UserInfo,

    /// <summary>The own host as user info before the foreign host: <c>http://own@foreign/…</c>.</summary>
    UserInfoOtherOrigin,

    /// <summary>The own host and port under the other of http and https.</summary>
    OtherScheme,

    /// <summary>The own host on another port; the foreign one's where that is on the own host.</summary>
    OtherPort,

    /// <summary>A <c>file:</c> address.</summary>
    FileScheme,
}
