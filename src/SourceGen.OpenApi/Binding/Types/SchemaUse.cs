namespace SourceGen.OpenApi;

/// <summary>Which schemas travel to the server, which come from it.</summary>
internal sealed class SchemaUse
{
    private readonly SchemaGraph _graph;
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _received = new(StringComparer.Ordinal);
    private readonly HashSet<string> _patched = new(StringComparer.Ordinal);
    private readonly HashSet<(string Pointer, string Member)> _flags = [];

    public SchemaUse(ApiModel model, SchemaGraph graph)
    {
        _graph = graph;
        foreach (var operation in model.Operations)
        {
            var flag = StreamChoices.FlagOf(operation, graph);
            foreach (var media in operation.Body?.Content ?? default)
            {
                if (flag is not null && media.Schema is { } body)
                {
                    _flags.Add((graph.Follow(body).Schema.Pointer, flag));
                }

                Visit(media.Schema, _sent);
                if (string.Equals(operation.Method, "PATCH", StringComparison.OrdinalIgnoreCase))
                {
                    Visit(media.Schema, _patched);
                }
            }

            foreach (var response in operation.Responses)
            {
                foreach (var media in response.Content)
                {
                    Visit(media.Schema, _received);
                    Visit(media.ItemSchema, _received);
                }
            }
        }
    }

    /// <summary>True for what is only ever sent.</summary>
    public bool IsRequestOnly(ApiSchema schema) => _sent.Contains(schema.Pointer) && !_received.Contains(schema.Pointer);

    /// <summary>True for what is sent, and maybe received too.</summary>
    public bool IsSent(ApiSchema schema) => _sent.Contains(schema.Pointer);

    /// <summary>
    /// True where leaving a member out, sending null and sending a value are three different things: in what is only sent, and in what
    /// changes a part of something.
    /// </summary>
    public bool TellsNullFromAbsent(ApiSchema schema) => IsRequestOnly(schema) || _patched.Contains(schema.Pointer);

    /// <summary>True for a member of a body that methods set by themselves.</summary>
    public bool IsSetByMethods(ApiSchema schema, string member) => _flags.Contains((schema.Pointer, member));

    private void Visit(ApiSchema? schema, HashSet<string> visited)
    {
        var pending = new Stack<ApiSchema>();
        Push(pending, schema);
        while (pending.Count > 0)
        {
            var place = _graph.Follow(pending.Pop());
            if (visited.Add(place.Schema.Pointer))
            {
                PushParts(pending, place);
            }
        }
    }

    private void PushParts(Stack<ApiSchema> pending, SchemaPlace place)
    {
        var schema = place.Schema;
        foreach (var property in schema.Properties)
        {
            pending.Push(property.Schema);
        }

        Push(pending, schema.Items);
        Push(pending, schema.Additional);
        Push(pending, schema.ContentSchema);
        foreach (var parts in (ReadOnlySpan<EquatableArray<ApiSchema>>)[schema.AllOf, schema.OneOf, schema.AnyOf])
        {
            foreach (var part in parts)
            {
                pending.Push(part);
            }
        }

        foreach (var derived in _graph.DerivedOf(place.Component))
        {
            Push(pending, _graph.Component(derived));
        }
    }

    private static void Push(Stack<ApiSchema> pending, ApiSchema? schema)
    {
        if (schema is not null)
        {
            pending.Push(schema);
        }
    }
}
