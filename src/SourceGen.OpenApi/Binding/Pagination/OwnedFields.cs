namespace SourceGen.OpenApi;

/// <summary>Which fields of a request belong to its walk, so that no caller sets them.</summary>
internal static class OwnedFields
{
    /// <summary>What only a server can tell: where a page begins.</summary>
    private static readonly HashSet<string> Positions = new(StringComparer.Ordinal)
    {
        "page",
        "pagetoken",
        "pagenumber",
        "cursor",
        "nexttoken",
        "nextpagetoken",
        "continuationtoken",
    };

    /// <summary>A starting point that carries <c>x-filter</c> and what chooses order and direction stay with the caller.</summary>
    public static EquatableArray<string> Of(ApiPagination pagination, PagingTarget target, TypeTable types)
    {
        var owned = new List<string>();
        // A page size that must be sent is the caller's to give.
        if (Field(pagination.Limit)?.IsRequired != true)
        {
            Add(pagination.Limit);
        }

        var start = Field(pagination.Style.Start)?.Filter is null ? null : pagination.Style.Start;
        foreach (var name in pagination.Style.Owned.Where(name => start is null || !string.Equals(name, start, StringComparison.Ordinal)))
        {
            Add(name);
        }

        foreach (var constant in pagination.Send)
        {
            Add(constant.Place);
        }

        if (pagination.Style.IsLed)
        {
            // Only the server's links carry these.
            owned.AddRange(
                target
                    .Fields.Where(static field => !field.IsRequired && Positions.Contains(FactText.Of(field.Name).Joined))
                    .Select(static field => field.Reference)
            );
        }

        return owned.Distinct(StringComparer.Ordinal).ToEquatableArray();

        RequestField? Field(string? reference) =>
            target.Fields.FirstOrDefault(field =>
                string.Equals(field.Reference, SlotBinder.Normalize(reference), StringComparison.Ordinal)
            );

        void Add(string? reference)
        {
            if (SlotBinder.Normalize(reference) is { } known)
            {
                // A member inside a body's member takes the whole of it where the rest is about paging too.
                var slash = known.StartsWith("body:/", StringComparison.Ordinal) ? known.IndexOf('/', 6) : -1;
                var whole = slash < 0 ? known : known.Substring(0, slash);
                if (slash < 0 || IsAllPaging(Field(whole), whole))
                {
                    owned.Add(whole);
                }
            }
        }

        bool IsAllPaging(RequestField? holder, string whole) =>
            holder is not null
            && (
                ListingWords.IsPagingObject(FactText.Of(holder.Name))
                || types
                    .Target(holder.Schema)
                    .Properties.AsSpan()
                    .ToArray()
                    .All(member =>
                        pagination.Places.Any(place =>
                            string.Equals(
                                SlotBinder.Normalize(place.Value),
                                whole + "/" + JsonPointerText.Escape(member.Name),
                                StringComparison.Ordinal
                            )
                        )
                    )
            );
    }
}
