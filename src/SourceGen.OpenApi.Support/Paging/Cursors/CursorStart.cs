namespace SourceGen.OpenApi.Support;

/// <summary>Where a walk begins that nobody gave a start.</summary>
internal static class CursorStart
{
    private const string LongAgo = "1970-01-01T00:00:00Z";

    /// <summary>In wire form; null for no cursor beyond what the request has.</summary>
    public static string? Of<TPage, T>(CursorPaging<TPage, T> paging, CursorDirection direction, ApiRequest initial, ApiClock clock)
    {
        if (paging.To.Get(initial) is not null)
        {
            return null;
        }

        if (direction == CursorDirection.Ascending)
        {
            return paging.Format == CursorFormat.Iso8601 ? LongAgo : "0";
        }

        return paging.IsStartRequired ? Now(paging.Format, clock) : null;
    }

    /// <summary>The present, rounded up to a whole second so that rows of this very moment are in; null where a cursor is no time.</summary>
    public static string? Now(CursorFormat format, ApiClock clock) =>
        format is CursorFormat.Iso8601 or CursorFormat.UnixSeconds
            ? CursorText.Of(new CursorValue(clock.UtcNow.ToUnixTimeSeconds() + 1, 0, 0), format)
            : null;
}
