namespace SourceGen.Emulator;

/// <summary>Twilio's filter. All bounds are included.</summary>
internal sealed record TwilioFilter(string? To, string? From, TimeBounds Sent) : IRowFilter
{
    public bool IsEmpty => To is null && From is null && Sent == default;

    public static TwilioFilter Read(QueryValues query)
    {
        var on = TwilioDate.Read(query, "DateSent");
        var from = TwilioDate.Read(query, "DateSent>");
        var until = TwilioDate.Read(query, "DateSent<");
        var bounds = on is { } day ? new TimeBounds(day.First, day.Last) : new TimeBounds(from?.First, until?.Last);
        return new TwilioFilter(query["To"], query["From"], bounds);
    }

    public bool Matches(in Row row) =>
        Sent.Hold(row.Sent)
        && (To is null || string.Equals(To, row.To, StringComparison.Ordinal))
        && (From is null || string.Equals(From, row.From, StringComparison.Ordinal));
}
