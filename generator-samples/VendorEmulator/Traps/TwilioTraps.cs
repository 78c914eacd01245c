namespace SourceGen.Emulator;

/// <summary>Traps of Twilio: its pages are chained by links that the server writes.</summary>
public sealed record TwilioTraps : VendorTraps
{
    /// <summary>The page size when the request names none.</summary>
    public int DefaultPageSize { get; set; } = 50;

    /// <summary>How <c>next_page_uri</c> is written.</summary>
    public NextLink NextLink { get; set; }

    /// <summary>The first page (from 0) whose link is written that way; the pages before it carry an honest one.</summary>
    public int NextLinkFromPage { get; set; }

    /// <summary>
    /// Writes the link itself, from the honest root-relative one; wins over <see cref="NextLink"/>. Null leaves the link out.
    /// </summary>
    public Func<string, string?>? NextLinkText { get; set; }

    /// <summary>Writes <c>\/</c> for every <c>/</c> of the links, as some JSON writers do; the value is the same.</summary>
    public bool EscapeSlashes { get; set; }

    /// <summary>A full last page still has a link, and an empty page (start 0, end 0) follows it.</summary>
    public bool EmptyLastPage { get; set; }

    /// <summary>Pages before <see cref="Endless.Circle"/> leads back to the first.</summary>
    public int CirclePages { get; set; } = 3;
}
