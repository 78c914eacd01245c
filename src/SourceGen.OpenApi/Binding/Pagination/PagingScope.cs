namespace SourceGen.OpenApi;

/// <summary>What the binder of a style works with: the request, the page and the row, and the list of what points at nothing.</summary>
internal sealed class PagingScope(ApiPagination pagination, PagingTarget target, TypeRef item, TypeTable types, List<string> problems)
{
    private readonly AccessorBinder _accessors = new(types);

    public ApiPagination Pagination => pagination;

    public PagingTarget Target => target;

    public TypeTable Types => types;

    /// <summary>The places of the request.</summary>
    public SlotBinder Slots { get; } = new(target.Fields, target.Body, types);

    public void Refuse(string problem) => problems.Add(problem);

    /// <summary>A place in the request that the style cannot do without.</summary>
    public BoundSlot? Require(string? reference, string role) => Slots.Require(reference, role, problems);

    /// <summary>A place in the request, where one is named.</summary>
    public BoundSlot? Find(string? reference, string role) => Slots.Find(reference, role, problems);

    /// <summary>A member of the page that the style cannot do without.</summary>
    public AccessorModel? RequireInPage(string? pointer, string role, Func<KindTraits, bool> fits)
    {
        if (pointer is null)
        {
            problems.Add(role);
        }

        return Typed(target.Page, pointer, role, fits, isNeeded: true);
    }

    /// <summary>A member of the page, where one is named.</summary>
    public AccessorModel? InPage(string? pointer, string role, Func<KindTraits, bool> fits) =>
        Typed(target.Page, pointer, role, fits, isNeeded: !pagination.IsInferred);

    /// <summary>A member of the row, where one is named.</summary>
    public AccessorModel? InRow(string? pointer, string role, Func<KindTraits, bool> fits) =>
        Typed(item, pointer, role, fits, isNeeded: !pagination.IsInferred);

    /// <summary>True where the rows have the member.</summary>
    public bool IsInRow(string pointer) => _accessors.Bind(item, pointer) is not null;

    /// <summary>The page size that the server says it used: a member beside the total or hasMore, called like the parameter.</summary>
    public AccessorModel? EchoedLimit()
    {
        if (pagination.Limit is not { } reference || Slots.TryFind(reference) is not { } limit)
        {
            return null;
        }

        var sibling = pagination.Total ?? pagination.HasMore;
        var parent = ParentOf(sibling ?? "");
        string[] names = [limit.Slot.Name.TrimStart('/'), "limit", "page_size", "pageSize", "per_page", "perPage"];
        return names
            .Select(name => _accessors.Bind(target.Page, parent + "/" + name))
            .FirstOrDefault(static accessor => accessor?.Type.Traits.IsWhole == true);
    }

    /// <summary>
    /// The position that the server says it answered, by which an inferred walk sees that the server follows: a member beside the rows or the
    /// total, called like the parameter or as positions are.
    /// </summary>
    public AccessorModel? EchoedPosition(BoundSlot position)
    {
        if (!pagination.IsInferred)
        {
            return null;
        }

        string[] holders = [ParentOf(pagination.Total ?? pagination.HasMore ?? pagination.Items), ParentOf(pagination.Items)];
        string[] names = [position.Slot.Name.TrimStart('/'), "page", "current_page", "currentPage", "page_number", "pageNumber"];
        return holders
            .SelectMany(holder => names.Select(name => _accessors.Bind(target.Page, holder + "/" + name)))
            .FirstOrDefault(static accessor => accessor?.Type.Traits.IsWhole == true);
    }

    private static string ParentOf(string pointer) => pointer.Substring(0, Math.Max(0, pointer.LastIndexOf('/')));

    /// <summary>What was inferred and is not needed is left out where it does not fit.</summary>
    private AccessorModel? Typed(TypeRef root, string? pointer, string role, Func<KindTraits, bool> fits, bool isNeeded)
    {
        if (pointer is null)
        {
            return null;
        }

        var accessor = _accessors.Bind(root, pointer);
        if (accessor is not null && fits(accessor.Type.Traits))
        {
            return accessor;
        }

        if (isNeeded)
        {
            problems.Add(role + ": " + pointer + (accessor is null ? "" : ", which has another type than is needed there"));
        }

        return null;
    }
}
