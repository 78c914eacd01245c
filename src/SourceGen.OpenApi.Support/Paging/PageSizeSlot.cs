namespace SourceGen.OpenApi.Support;

/// <summary>Where the size of a page stands in a request, and what the document says about it.</summary>
internal sealed class PageSizeSlot
{
    public PageSizeSlot(RequestSlot slot, int? minimum = null, int? maximum = null, int? defaultSize = null)
    {
        Slot = slot;
        Minimum = minimum;
        Maximum = maximum;
        DefaultSize = defaultSize;
    }

    public RequestSlot Slot { get; }

    public int? Minimum { get; }

    public int? Maximum { get; }

    /// <summary>Rows in a page when nothing is asked for.</summary>
    public int? DefaultSize { get; }
}
