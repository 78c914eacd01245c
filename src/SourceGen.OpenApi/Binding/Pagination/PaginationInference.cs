namespace SourceGen.OpenApi;

/// <summary>Guesses how a plain document pages, from the names of parameters and of members of the response.</summary>
internal sealed class PaginationInference(TypeTable types)
{
    private static readonly string[] ItemNames =
    [
        "data",
        "items",
        "results",
        "values",
        "value",
        "entries",
        "records",
        "rows",
        "content",
        "elements",
        "list",
    ];

    /// <summary>Members that hold what is said about paging.</summary>
    private static readonly string[] Holders =
    [
        "pagination",
        "paging",
        "page_info",
        "pageinfo",
        "meta",
        "links",
        "_links",
        "response_metadata",
    ];

    private static readonly string[] NextLinks =
    [
        "nexturl",
        "nexturi",
        "nextlink",
        "nextpageurl",
        "nextpageuri",
        "nextpagelink",
        "odatanextlink",
        "nexthref",
    ];

    private static readonly string[] NextTokens =
    [
        "nextcursor",
        "nextpagetoken",
        "nexttoken",
        "continuationtoken",
        "nextpage",
        "nextmarker",
    ];

    /// <summary>What the paging would be; null where nothing suggests any.</summary>
    public ApiPagination? Infer(ApiOperation operation, TypeRef page, IReadOnlyList<RequestField> fields)
    {
        if (!string.Equals(operation.Method, "GET", StringComparison.Ordinal) || Items(operation, page) is not { } items)
        {
            return null;
        }

        var query = fields.Where(static field => string.Equals(field.Place, "Query", StringComparison.Ordinal)).ToList();
        var limit = Find(query, PagingWords.IsLimit);
        var facts = types.RecordOf(page) is null ? new PageFacts([]) : new PageFacts(Facts(page));
        var pagination = new ApiPagination
        {
            Pointer = operation.Pointer,
            Style = new OffsetStyle(null),
            Items = items,
            Limit = limit,
            HasMore = facts.Find(
                static name => name is "hasmore" or "hasnext" or "hasnextpage",
                static kind => kind.Kind == TypeKind.Boolean
            ),
            Total = facts.Find(
                static name => name is "total" or "totalcount" or "totalitems" or "totalresults" or "totalrecords",
                static kind => kind.IsWhole
            ),
        };
        return NextLink(pagination, facts)
            ?? Token(pagination, facts, query)
            ?? LastId(pagination, page, query)
            ?? Offset(pagination, query);
    }

    private static ApiPagination? NextLink(ApiPagination pagination, PageFacts facts)
    {
        var next = facts.Find(static name => Array.IndexOf(NextLinks, name) >= 0, static kind => kind.IsLink) ?? facts.NextLink;
        return next is null ? null : pagination with { Style = new NextLinkStyle(next) };
    }

    private static ApiPagination? Token(ApiPagination pagination, PageFacts facts, List<RequestField> query)
    {
        var next = facts.Find(static name => Array.IndexOf(NextTokens, name) >= 0, static kind => kind.Kind == TypeKind.String);
        var to = Find(query, PagingWords.IsToken);
        if (to is null)
        {
            // Too plain a word to be taken for a token's place by itself.
            to = next is null ? null : Find(query, static name => PagingWords.Plain(name) is "after" or "pageafter");
        }
        else
        {
            next ??= facts.Find(static name => name is "next" or "cursor", static kind => kind.Kind == TypeKind.String);
        }

        return next is null || to is null ? null : pagination with { Style = new TokenStyle(next, to) };
    }

    /// <summary><c>starting_after</c> takes the id of the last row, where the response says whether there is more.</summary>
    private ApiPagination? LastId(ApiPagination pagination, TypeRef page, List<RequestField> query)
    {
        var to = Find(query, static name => PagingWords.Plain(name) is "startingafter" or "afterid");
        if (to is null || pagination.HasMore is null)
        {
            return null;
        }

        var accessors = new AccessorBinder(types);
        var row = accessors.Bind(page, pagination.Items)?.Type.Element;
        return row is null || accessors.Bind(row, "/id") is null
            ? null
            : pagination with
            {
                Style = new CursorStyle([new ApiCursorSource("", "/id")], to),
                Identity = "/id",
            };
    }

    /// <summary>A limit or a total beside it shows that the parameter pages and is no filter that happens to be called so.</summary>
    private ApiPagination? Offset(ApiPagination pagination, List<RequestField> query)
    {
        if (pagination.Limit is null && pagination.Total is null && pagination.HasMore is null)
        {
            return null;
        }

        if (FindNumber(query, PagingWords.IsOffset) is { } offset)
        {
            return pagination with { Style = new OffsetStyle(offset) };
        }

        return FindNumber(query, PagingWords.IsPage) is { } number ? pagination with { Style = new PageNumberStyle(number) } : null;
    }

    /// <summary>The array of rows: the body itself, the only list of objects, or the one that is called as rows are.</summary>
    private string? Items(ApiOperation operation, TypeRef page)
    {
        if (page.Kind == TypeKind.List)
        {
            return "";
        }

        if (types.RecordOf(page) is not { } record)
        {
            return null;
        }

        var lists = record.Properties.Where(static property => property.Type.Kind == TypeKind.List).ToList();
        var last = operation.Path.Split('/').LastOrDefault(static segment => segment.Length > 0 && segment[0] != '{') ?? "";
        var found =
            lists.Find(property => string.Equals(PagingWords.Plain(property.WireName), PagingWords.Plain(last), StringComparison.Ordinal))
            ?? ItemNames
                .Select(name => lists.Find(property => string.Equals(PagingWords.Plain(property.WireName), name, StringComparison.Ordinal)))
                .FirstOrDefault(static property => property is not null)
            ?? Only(lists.FindAll(static property => property.Type.Element is { Kind: TypeKind.Record or TypeKind.Union }));
        return found is null ? null : JsonPointerText.Child("", found.WireName);
    }

    private static PropertyModel? Only(List<PropertyModel> properties) => properties.Count == 1 ? properties[0] : null;

    /// <summary>Members of the page, and of what it holds about paging, with their pointers.</summary>
    private IEnumerable<(string Pointer, PropertyModel Property)> Facts(TypeRef page)
    {
        foreach (var property in types.RecordOf(page)!.Properties.ToArray())
        {
            var pointer = JsonPointerText.Child("", property.WireName);
            yield return (pointer, property);
            if (Array.IndexOf(Holders, property.WireName.ToLowerInvariant()) < 0 || types.RecordOf(property.Type) is not { } holder)
            {
                continue;
            }

            foreach (var inner in holder.Properties.ToArray())
            {
                yield return (JsonPointerText.Child(pointer, inner.WireName), inner);
                if (string.Equals(inner.WireName, "next", StringComparison.Ordinal) && types.RecordOf(inner.Type) is { } link)
                {
                    foreach (
                        var href in link
                            .Properties.AsSpan()
                            .ToArray()
                            .Where(static part => string.Equals(part.WireName, "href", StringComparison.Ordinal))
                    )
                    {
                        yield return (pointer + "/next/href", href with { WireName = "next_href" });
                    }
                }
            }
        }
    }

    private static string? Find(List<RequestField> query, Func<string, bool> isNamed) => query.Find(field => isNamed(field.Name))?.Name;

    private string? FindNumber(List<RequestField> query, Func<string, bool> isNamed) =>
        query
            .Find(field =>
                isNamed(field.Name) && (types.Target(field.Schema).Types & (SchemaTypes.Integer | SchemaTypes.Number)) != SchemaTypes.None
            )
            ?.Name;

    /// <summary>Looks members up by their plain names, the outer ones first.</summary>
    private sealed class PageFacts(IEnumerable<(string Pointer, PropertyModel Property)> facts)
    {
        private readonly List<(string Pointer, PropertyModel Property)> _facts = [.. facts];

        /// <summary>A member called just <c>next</c>: a link where its text is said to be an address, or it stands among links.</summary>
        public string? NextLink =>
            _facts
                .Find(static fact =>
                    string.Equals(fact.Property.WireName, "next", StringComparison.Ordinal)
                    && (
                        fact.Property.Type.Kind == TypeKind.Uri
                        || (fact.Property.Type.Kind == TypeKind.String && fact.Pointer.IndexOf("links", StringComparison.Ordinal) >= 0)
                    )
                )
                .Pointer;

        public string? Find(Func<string, bool> isNamed, Func<KindTraits, bool> fits) =>
            _facts.Find(fact => fits(fact.Property.Type.Traits) && isNamed(PagingWords.Plain(fact.Property.WireName))).Pointer;
    }
}
