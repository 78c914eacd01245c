namespace SourceGen.OpenApi.Support;

using global::System.Collections.Generic;

/// <summary>
/// Finds a listing whose links lead in a circle, in bounded memory. The first 32,768 links are kept as hashes (at most a megabyte;
/// a million rows in pages of fifty fit in), so that a circle is noticed before a page is fetched twice. Beyond that Brent's
/// algorithm takes over: one link is remembered and replaced at each power of two, which finds any circle after at most a few rounds.
/// </summary>
internal sealed class VisitedLinks
{
    private const int Capacity = 32_768;

    private readonly HashSet<ulong> _visited = new();
    private ulong _milestone;
    private long _steps;
    private long _nextMilestone = 1;

    /// <summary>False for a link that was followed before.</summary>
    public bool Add(string link)
    {
        var hash = StableHash.Of(link);
        if (_visited.Count < Capacity)
        {
            return _visited.Add(hash);
        }

        if (_visited.Contains(hash) || (_steps > 0 && hash == _milestone))
        {
            return false;
        }

        _steps++;
        if (_steps == _nextMilestone)
        {
            _milestone = hash;
            _nextMilestone *= 2;
        }

        return true;
    }
}
