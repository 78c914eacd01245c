using System.Globalization;

namespace MessageExport;

/// <summary>Numbers as people read them, the same on every machine.</summary>
internal static class Numbers
{
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Rows(long rows) => rows == 1 ? "1 row" : $"{Count(rows)} rows";

    public static string Attempts(int attempts) => attempts == 1 ? "1 attempt" : $"{Count(attempts)} attempts";

    public static string Pages(long pages) => pages == 1 ? "1 page" : $"{Count(pages)} pages";

    public static string Bytes(long bytes) =>
        bytes switch
        {
            < 1024 => $"{Count(bytes)} B",
            < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:N1} KiB"),
            < 1024L * 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):N1} MiB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024 * 1024):N2} GiB"),
        };

    public static string Time(TimeSpan time) =>
        time < TimeSpan.FromMinutes(1) ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s")
        : time < TimeSpan.FromHours(1) ? time.ToString("m':'ss' min'", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00} h");

    public static string PerSecond(long rows, TimeSpan time) => time > TimeSpan.Zero ? Count((long)(rows / time.TotalSeconds)) : "-";
}
