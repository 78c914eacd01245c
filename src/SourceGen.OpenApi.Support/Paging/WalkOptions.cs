namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;

/// <summary>Page options, checked against the document and safe from later changes.</summary>
internal sealed class WalkOptions
{
    private WalkOptions(PageOptions options)
    {
        PageSize = options.PageSize;
        MaxItems = options.MaxItems;
        ContinuationToken = options.ContinuationToken;
        Prefetch = options.Prefetch;
        Request = options.Request;
    }

    public int? PageSize { get; }

    public int? MaxItems { get; }

    public string? ContinuationToken { get; }

    public bool Prefetch { get; }

    public RequestOptions? Request { get; }

    public static WalkOptions Of(PageOptions? page, PageSizeSlot? slot)
    {
        var checkedOptions = new WalkOptions(page ?? new PageOptions());
        if (checkedOptions.MaxItems < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(page), checkedOptions.MaxItems, "MaxItems must not be negative.");
        }

        if (checkedOptions.PageSize is { } size && BoundsBroken(size, slot) is { } bounds)
        {
            throw new ArgumentOutOfRangeException(nameof(page), size, bounds);
        }

        return checkedOptions;
    }

    /// <summary>What the document says of a page's size, where a size does not keep to it.</summary>
    private static string? BoundsBroken(int size, PageSizeSlot? slot)
    {
        var minimum = Math.Max(1, slot?.Minimum ?? 1);
        var maximum = slot?.Maximum;
        if (size >= minimum && !(size > maximum))
        {
            return null;
        }

        return maximum is null
            ? string.Format(CultureInfo.InvariantCulture, "PageSize must be at least {0}.", minimum)
            : string.Format(CultureInfo.InvariantCulture, "PageSize must be between {0} and {1}.", minimum, maximum);
    }
}
