namespace SourceGen.OpenApi;

/// <summary>A member of an object after all that it is composed of was put together.</summary>
/// <param name="WireName">Its name in JSON.</param>
/// <param name="Schema">What it is.</param>
/// <param name="IsRequired">True when any part requires it.</param>
/// <param name="Owner">The component whose part of the object names it; null where the object itself does.</param>
/// <param name="Parent">The schema that lists it.</param>
internal sealed record SchemaMember(string WireName, ApiSchema Schema, bool IsRequired, string? Owner, ApiSchema Parent);

/// <summary>An object's members, its parts merged.</summary>
internal sealed class MemberCollector
{
    private readonly SchemaGraph _graph;
    private readonly string? _base;
    private readonly List<SchemaMember> _members = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private MemberCollector(SchemaGraph graph, string? baseComponent)
    {
        _graph = graph;
        _base = baseComponent;
    }

    /// <summary>True when some part keeps members that it does not name.</summary>
    public bool AllowsAdditional { get; private set; }

    /// <summary>What those are; null for anything.</summary>
    public ApiSchema? Additional { get; private set; }

    /// <summary>Members in the order in which they are first named.</summary>
    public IEnumerable<SchemaMember> Members => _members.Select(member => member with { IsRequired = _required.Contains(member.WireName) });

    /// <summary>Collects what an object has of its own and from its parts; what it inherits from <paramref name="baseComponent"/> is left out.</summary>
    public static MemberCollector Collect(SchemaGraph graph, SchemaPlace place, string? baseComponent)
    {
        var collector = new MemberCollector(graph, baseComponent);
        collector.Add(place.Schema, owner: null, isCertain: true);
        return collector;
    }

    private void Add(ApiSchema schema, string? owner, bool isCertain)
    {
        foreach (var part in schema.AllOf)
        {
            AddPart(part, owner, isCertain);
        }

        foreach (var property in schema.Properties)
        {
            Add(new SchemaMember(property.Name, property.Schema, IsRequired: false, owner, schema));
            if (property.Required && isCertain)
            {
                _required.Add(property.Name);
            }
        }

        if (isCertain)
        {
            _required.UnionWith(schema.Required.AsSpan().ToArray());
        }

        if (schema.AllowsAdditional)
        {
            AllowsAdditional = true;
            Additional =
                Additional is { } other && schema.Additional is { } more
                    ? _graph.Uniter.Unite(other, more)
                    : Additional ?? schema.Additional;
        }

        // Alternatives beside members of the object's own: any of them may hold, so that their members are there or not.
        foreach (var alternatives in (ReadOnlySpan<EquatableArray<ApiSchema>>)[schema.OneOf, schema.AnyOf])
        {
            foreach (var alternative in alternatives)
            {
                AddPart(alternative, owner, isCertain: false);
            }
        }
    }

    private void AddPart(ApiSchema part, string? owner, bool isCertain)
    {
        var place = _graph.Follow(part);
        if (place.Component is not { } component)
        {
            Add(place.Schema, owner, isCertain);
        }
        else if (!string.Equals(component, _base, StringComparison.Ordinal) && _seen.Add(component))
        {
            Add(place.Schema, component, isCertain);
        }
    }

    /// <summary>A member named twice keeps its place, and is what both descriptions say.</summary>
    private void Add(SchemaMember member)
    {
        if (!_index.TryGetValue(member.WireName, out var index))
        {
            _index.Add(member.WireName, _members.Count);
            _members.Add(member);
        }
        else
        {
            _members[index] = United(_members[index], member);
        }
    }

    private SchemaMember United(SchemaMember earlier, SchemaMember later)
    {
        var schema = _graph.Uniter.Unite(earlier.Schema, later.Schema);
        // What neither part says alone belongs to the object that has both.
        return schema.Variant.Length > 0 ? later with { Schema = schema, Owner = null }
            : SameType(schema, later.Schema) ? later with { Schema = schema }
            : earlier with { Schema = schema };
    }

    private static bool SameType(ApiSchema chosen, ApiSchema schema) =>
        string.Equals(chosen.Pointer, schema.Pointer, StringComparison.Ordinal);
}
