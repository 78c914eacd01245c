namespace SourceGen.OpenApi.Support;

using global::System.Runtime.InteropServices;

/// <summary>
/// Empty pages in a row that the server says are not the end. The first is asked for again, as it may have been a mistake; from the
/// second on the walk moves over the gap.
/// </summary>
/// <param name="Start">Where the first empty page began.</param>
/// <param name="Count">How many there were.</param>
/// <param name="Skipped">How far the walk has moved on from <paramref name="Start"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EmptyPages(long Start, int Count, long Skipped)
{
    public static EmptyPages None => default;

    /// <summary>Where to ask next; null where there is no gap.</summary>
    public long? Next => Count == 0 ? null : Start + Skipped;

    /// <summary>True once the walk has moved beyond the first empty page.</summary>
    public bool IsPassed => Skipped > 0;

    /// <summary>The gap with one more empty page.</summary>
    public EmptyPages With(long start, int stride) =>
        Count == 0 ? new EmptyPages(start, 1, 0) : new EmptyPages(Start, Count + 1, Skipped + stride);
}
