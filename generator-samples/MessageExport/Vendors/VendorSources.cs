using MessageExport.OpenApi;

namespace MessageExport;

/// <summary>What the vendors' sources have in common.</summary>
internal static class VendorSources
{
    /// <summary>Rows asked for at a time. Servers may give fewer; the walks go by what they give.</summary>
    public const int PageSize = 500;

    /// <exception cref="ExportException">The client does not take the address or the credentials, before any request.</exception>
    public static IVendorSource Create(VendorAccess access)
    {
        try
        {
            return access.Vendor switch
            {
                VendorNames.SendblueV1 => new SendblueV1Source(access),
                VendorNames.SendblueV2 => new SendblueV2Source(access),
                VendorNames.Heymarket => new HeymarketSource(access),
                _ => new TwilioSource(access),
            };
        }
        catch (ArgumentException exception)
        {
            throw Failures.Of(access.Vendor, exception);
        }
    }

    /// <summary>The settings that every client gets.</summary>
    public static TOptions With<TOptions>(this VendorAccess access, TOptions options)
        where TOptions : ApiClientOptions
    {
        options.BaseAddress = access.BaseAddress;
        options.RateLimit = access.IsLive ? RateLimitMode.Documented : RateLimitMode.None;
        return options;
    }

    public static PageOptions From(string? continuationToken) => new() { PageSize = PageSize, ContinuationToken = continuationToken };

    /// <summary>A vendor's page as rows, without those outside the window.</summary>
    public static RowPage Rows<T>(Page<T> page, TimeWindow window, Func<T, ExportRow> rowOf) =>
        new([.. page.Items.Select(rowOf).Where(row => window.Contains(row.SentAt))])
        {
            ContinuationToken = page.ContinuationToken,
            TotalCount = page.TotalCount,
        };

    public static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
