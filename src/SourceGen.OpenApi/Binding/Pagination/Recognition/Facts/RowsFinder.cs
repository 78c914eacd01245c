namespace SourceGen.OpenApi;

/// <summary>Finds the rows of a response: by the operation's path, by the usual names, or because there is one list only.</summary>
internal sealed class RowsFinder(SchemaGraph graph)
{
    /// <summary>Names that say "the rows are here" whatever the rows are, the surest first.</summary>
    private static readonly string[] Usual =
    [
        "data",
        "items",
        "results",
        "result",
        "values",
        "value",
        "entries",
        "records",
        "rows",
        "content",
        "elements",
        "list",
        "objects",
        "resources",
        "nodes",
        "hits",
        "documents",
        "docs",
        "collection",
        "response",
    ];

    /// <summary>Lists that come with rows and are none: what went wrong, what rows refer to, what is offered to narrow or arrange them.</summary>
    private static readonly HashSet<string> Beside = new(StringComparer.Ordinal)
    {
        "errors",
        "warnings",
        "notices",
        "included",
        "includes",
        "relatedobjects",
        "related",
        "facets",
        "aggregations",
        "filters",
        "appliedfilters",
        "availablefilters",
        "columns",
        "links",
        "schemas",
        "expand",
        "sort",
        "sorts",
        "scopes",
        "suggestions",
        "failures",
        "warningmessages",
        "errormessages",
        "messagesinfo",
    };

    /// <summary>The rows; null where there are none, or more than one list could be them.</summary>
    public RowsFact? Find(ApiOperation operation, ApiSchema body)
    {
        var target = graph.Follow(body).Schema;
        if (target.Items is { } row)
        {
            return Rows("", "", row);
        }

        var members = MembersOf(target);
        return Among(operation, "", members) ?? OneLevelDown(operation, members);
    }

    /// <summary>True where the lists of a response tell what has changed, which is no listing however it is paged.</summary>
    public bool IsChangeFeed(ApiSchema body) =>
        MembersOf(graph.Follow(body).Schema)
            .Count(member =>
                IsList(member)
                && FactText.Of(member.WireName).SaysAny("added", "modified", "removed", "deleted", "updated", "created", "changed")
                    is not null
            ) > 1;

    public IReadOnlyList<SchemaMember> MembersOf(ApiSchema schema) =>
        [.. MemberCollector.Collect(graph, graph.Follow(schema), baseComponent: null).Members];

    private bool IsList(SchemaMember member) => graph.Follow(member.Schema).Schema.Items is not null;

    private RowsFact? Among(ApiOperation operation, string pointer, IReadOnlyList<SchemaMember> members)
    {
        var lists = members.Where(member => IsList(member) && !Beside.Contains(FactText.Of(member.WireName).Joined)).ToList();
        var found =
            NamedByPath(operation, lists)
            ?? Usual
                .Select(name => lists.Find(member => string.Equals(FactText.Of(member.WireName).Joined, name, StringComparison.Ordinal)))
                .FirstOrDefault(static member => member is not null)
            ?? Only(lists.FindAll(member => IsObject(graph.Follow(member.Schema).Schema.Items!)))
            ?? Only(lists);
        return found is null
            ? null
            : Rows(pointer + "/" + JsonPointerText.Escape(found.WireName), found.WireName, graph.Follow(found.Schema).Schema.Items!);
    }

    /// <summary>The one object of the body that holds rows, where the body itself has none: <c>_embedded</c>, <c>data</c>, <c>playlists</c>.</summary>
    private RowsFact? OneLevelDown(ApiOperation operation, IReadOnlyList<SchemaMember> members)
    {
        if (members.Any(member => IsList(member) && !Beside.Contains(FactText.Of(member.WireName).Joined)))
        {
            return null;
        }

        var found = members
            .Where(static member => !Beside.Contains(FactText.Of(member.WireName).Joined))
            .Select(member => Among(operation, "/" + JsonPointerText.Escape(member.WireName), MembersOf(member.Schema)))
            .Where(static rows => rows is not null)
            .Take(2)
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The list that is called as the path ends, steps that are verbs or placeholders left aside.</summary>
    private static SchemaMember? NamedByPath(ApiOperation operation, List<SchemaMember> lists)
    {
        var steps = operation.Path.Split('/', '.').Where(static step => step.Length > 0 && step[0] != '{').Reverse();
        return steps
            .Select(static step => FactText.Of(step).Joined)
            .Where(static step => step.Length > 2)
            .Take(3)
            .Select(step => lists.Find(member => IsCalled(member, step)))
            .FirstOrDefault(static member => member is not null);
    }

    private static bool IsCalled(SchemaMember member, string step)
    {
        var name = FactText.Of(member.WireName).Joined;
        return string.Equals(name, step, StringComparison.Ordinal)
            || string.Equals(name, step + "s", StringComparison.Ordinal)
            || string.Equals(name + "s", step, StringComparison.Ordinal);
    }

    private bool IsObject(ApiSchema schema)
    {
        var target = graph.Follow(schema).Schema;
        return (target.Types & SchemaTypes.Object) != SchemaTypes.None
            || !target.Properties.IsEmpty
            || !target.AllOf.IsEmpty
            || !target.OneOf.IsEmpty
            || !target.AnyOf.IsEmpty;
    }

    private RowsFact Rows(string pointer, string name, ApiSchema row) => new(pointer, FactText.Of(name), MembersOf(row));

    private static SchemaMember? Only(List<SchemaMember> members) => members.Count == 1 ? members[0] : null;
}
