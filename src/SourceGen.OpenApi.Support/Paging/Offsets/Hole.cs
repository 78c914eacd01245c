namespace SourceGen.OpenApi.Support;

/// <summary>
/// Empty pages in a row that the server says are not the end. The first is asked for again, as it may have been a hiccup; from the
/// second on the walk moves over the hole.
/// </summary>
internal sealed class Hole
{
    private int _pages;
    private long _skipped;

    /// <summary>Where the first empty page began.</summary>
    public long Start { get; private set; }

    /// <summary>Where to ask next; null where there is no hole.</summary>
    public long? Next => _pages == 0 ? null : Start + _skipped;

    /// <summary>True once the walk has moved beyond the first empty page.</summary>
    public bool IsPassed => _skipped > 0;

    public void Note(long start, int stride)
    {
        if (_pages == 0)
        {
            Start = start;
        }

        _pages++;
        _skipped += _pages > 1 ? stride : 0;
    }

    public void Clear()
    {
        _pages = 0;
        _skipped = 0;
    }
}
