namespace SourceGen.OpenApi.Support;

/// <summary>
/// Empty pages in a row that the server says are not the end. The first is asked for again, as it may have been a hiccup; from the
/// second on the walk moves over the hole.
/// </summary>
internal sealed class EmptyPages
{
    public int Count { get; private set; }

    /// <summary>Rows, or pages, that the walk has moved over.</summary>
    public long Skipped { get; private set; }

    public void Note(int stride)
    {
        Count++;
        Skipped += Count > 1 ? stride : 0;
    }

    public void Clear()
    {
        Count = 0;
        Skipped = 0;
    }
}
