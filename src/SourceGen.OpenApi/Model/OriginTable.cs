namespace SourceGen.OpenApi;

/// <summary>
/// Where the places of a document that was read were written. Only a place that was moved, imported or inserted has an entry; what is below it follows.
/// </summary>
/// <param name="File">The project-relative path of the document, in which a place without an entry stands at its own pointer.</param>
/// <param name="Entries">The entries in ordinal order of their pointers.</param>
internal sealed record OriginTable(string File, EquatableArray<OriginEntry> Entries)
{
    /// <summary>Where the place that <paramref name="pointer"/> names in the tree was written.</summary>
    public Origin Of(string pointer)
    {
        var length = Entries.IsEmpty ? 0 : pointer.Length;
        while (length > 0)
        {
            if (Find(pointer.Substring(0, length)) is { } origin)
            {
                return origin with { Pointer = origin.Pointer + pointer.Substring(length) };
            }

            length = pointer.LastIndexOf('/', length - 1);
        }

        return new Origin(File, pointer);
    }

    private Origin? Find(string pointer)
    {
        var (low, high) = (0, Entries.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Entries[middle].Pointer, pointer);
            if (order == 0)
            {
                return Entries[middle].Origin;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}

/// <summary>A place in the tree and where it was written.</summary>
internal sealed record OriginEntry(string Pointer, Origin Origin);
