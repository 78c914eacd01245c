using System.Collections.Immutable;

namespace SourceGen.OpenApi;

/// <summary>
/// A document with the other files that it points into, directly or through one another. A document without such references compares equal whatever
/// happens to the rest of the AdditionalFiles.
/// </summary>
internal sealed record SpecInput(SpecFile File, EquatableArray<SpecFile> Others)
{
    /// <summary>Picks from all files those that <paramref name="file"/> needs, in ordinal order.</summary>
    public static SpecInput Of(SpecFile file, ImmutableArray<SpecFile> all, CancellationToken cancellationToken)
    {
        if (file.References.IsEmpty)
        {
            return new SpecInput(file, default);
        }

        var byPath = new Dictionary<string, SpecFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var candidate in all)
        {
            // A document with stand-ins is listed itself as well, unread.
            if (!byPath.TryGetValue(candidate.RelativePath, out var known) || !known.IsRead)
            {
                byPath[candidate.RelativePath] = candidate;
            }
        }

        var needed = new SortedDictionary<string, SpecFile>(StringComparer.Ordinal);
        var open = new Stack<SpecFile>();
        open.Push(file);
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = open.Pop();
            foreach (var reference in next.References)
            {
                if (
                    ProjectPath.Resolve(next.RelativePath, reference) is { } path
                    && byPath.TryGetValue(path, out var other)
                    && !string.Equals(other.RelativePath, file.RelativePath, StringComparison.OrdinalIgnoreCase)
                    && !needed.ContainsKey(other.RelativePath)
                )
                {
                    needed.Add(other.RelativePath, other);
                    open.Push(other);
                }
            }
        }

        return new SpecInput(file, needed.Values.ToEquatableArray());
    }
}
