using System.Collections.Immutable;

namespace SourceGen.OpenApi;

/// <summary>
/// A document with the other files that it points into, directly or through one another. A document without such references compares equal whatever
/// happens to the rest of the AdditionalFiles.
/// </summary>
internal sealed record SpecInput(SpecFile File, EquatableArray<SpecFile> Others)
{
    /// <summary>The overlays in the order in which they are applied.</summary>
    public EquatableArray<SpecFile> Overlays { get; init; }

    /// <summary>Overlays that a setting names and that are not among the files.</summary>
    public EquatableArray<string> MissingOverlays { get; init; }

    /// <summary>False where the project shows nothing about examples, so that they need not be looked at.</summary>
    public bool ChecksExamples { get; init; } = true;

    /// <summary>True for a document that stays as it came: it says so, or an overlay changes it.</summary>
    public bool IsVendors => File.Settings.IsVendors ?? !Overlays.IsEmpty;

    /// <summary>True when <paramref name="overlay"/> changes <paramref name="file"/>: a setting names it, or it extends the document.</summary>
    public static bool IsOverlaidBy(SpecFile file, SpecFile overlay) =>
        file.Settings.Overlays.Any(path => IsAt(overlay, path)) || Extends(overlay, file);

    /// <summary>Picks from all files those that <paramref name="file"/> needs, in ordinal order.</summary>
    public static SpecInput Of(SpecFile file, ImmutableArray<SpecFile> all, CancellationToken cancellationToken)
    {
        var overlays = OverlaysOf(file, all);
        if (file.References.IsEmpty && overlays.All(static overlay => overlay.References.IsEmpty))
        {
            return new SpecInput(file, default) { Overlays = overlays, MissingOverlays = Missing(file, all) };
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
        foreach (var overlay in overlays)
        {
            open.Push(overlay);
        }

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

        return new SpecInput(file, needed.Values.ToEquatableArray()) { Overlays = overlays, MissingOverlays = Missing(file, all) };
    }

    /// <summary>Those that the setting lists in its order, then those that extend the document in the order of their paths.</summary>
    private static EquatableArray<SpecFile> OverlaysOf(SpecFile file, ImmutableArray<SpecFile> all)
    {
        var overlays = new List<SpecFile>();
        foreach (var path in file.Settings.Overlays)
        {
            overlays.AddRange(all.Where(candidate => candidate.IsRead && IsAt(candidate, path)).Take(1));
        }

        overlays.AddRange(
            all.Where(candidate => candidate.IsOverlay && Extends(candidate, file))
                .OrderBy(static candidate => candidate.RelativePath, StringComparer.Ordinal)
                .Where(candidate => !overlays.Contains(candidate))
                .ToArray()
        );
        return overlays.ToEquatableArray();
    }

    private static EquatableArray<string> Missing(SpecFile file, ImmutableArray<SpecFile> all) =>
        file.Settings.Overlays.Where(path => !all.Any(candidate => candidate.IsRead && IsAt(candidate, path))).ToEquatableArray();

    private static bool IsAt(SpecFile file, string path) =>
        string.Equals(ProjectPath.Resolve("", path.Replace('\\', '/')), file.RelativePath, StringComparison.OrdinalIgnoreCase)
        || IsOutsideAt(file.Path.Replace('\\', '/'), path.Replace('\\', '/'));

    /// <summary>A file beside the project goes by its link or its name there, and is named by a path that leads out of it, or from the root.</summary>
    private static bool IsOutsideAt(string fullPath, string path)
    {
        var up = 0;
        while (string.CompareOrdinal(path, up, "../", 0, 3) == 0)
        {
            up += 3;
        }

        return up > 0
            ? fullPath.EndsWith(path.Substring(up - 1), StringComparison.OrdinalIgnoreCase)
            : string.Equals(fullPath, path, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Extends(SpecFile overlay, SpecFile file) =>
        overlay.Extends is { } extends
        && (
            extends.Contains("://")
                ? ServerAddresses.Lead(file, extends)
                : string.Equals(ProjectPath.Resolve(overlay.RelativePath, extends), file.RelativePath, StringComparison.OrdinalIgnoreCase)
        );
}
