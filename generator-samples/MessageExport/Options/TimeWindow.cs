using System.Globalization;

namespace MessageExport;

/// <summary>Which messages are wanted, by the moment they were sent: from <paramref name="Since"/> on, up to but without <paramref name="Until"/>.</summary>
internal sealed record TimeWindow(DateTimeOffset? Since, DateTimeOffset? Until)
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    public static TimeWindow All { get; } = new(Since: null, Until: null);

    public bool IsBounded => Since is not null || Until is not null;

    /// <summary>
    /// The exact test. The vendors' own filters are coarser (Twilio's counts days) or only go one way, so every row passes here too.
    /// A message without a moment is in no window but the unbounded one.
    /// </summary>
    public bool Contains(DateTimeOffset? sentAt) =>
        !IsBounded || (sentAt is { } moment && (Since is not { } since || moment >= since) && (Until is not { } until || moment < until));

    /// <summary>Reads what <c>--since</c> and <c>--until</c> take: a date or a date and time, UTC where no zone is given.</summary>
    public static bool TryParseMoment(string text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParseExact(
            text,
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out moment
        );
}
