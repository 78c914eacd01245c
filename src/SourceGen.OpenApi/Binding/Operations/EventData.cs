namespace SourceGen.OpenApi;

/// <summary>Sees through the envelope of an event, by the names of its fields, to what its data is.</summary>
internal sealed class EventData
{
    private const string DataField = "data";

    /// <summary>References lead on and back; no envelope is made of more.</summary>
    private const int Deepest = 8;

    /// <summary>The fields of an event as the standard names them, and as .NET does.</summary>
    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal)
    {
        DataField,
        "event",
        "id",
        "retry",
        "eventType",
        "eventId",
        "reconnectionInterval",
    };

    private readonly SchemaGraph _graph;
    private readonly List<ApiSchema> _found = [];

    private EventData(SchemaGraph graph) => _graph = graph;

    /// <summary>The data of events that a schema describes, with the envelope or without it.</summary>
    public static StreamItem Of(ApiSchema schema, SchemaGraph graph)
    {
        var data = new EventData(graph);
        return data.Collect(schema, outer: null, depth: 0) && data._found.Count > 0 ? data.Merge(schema.Pointer) : data.Read(schema);
    }

    /// <summary>Collects the data of an envelope and of its alternatives; false for what is no envelope.</summary>
    private bool Collect(ApiSchema reference, ApiSchema? outer, int depth)
    {
        var schema = _graph.Follow(reference).Schema;
        var members = MemberCollector.Collect(
            _graph,
            new SchemaPlace(Bare(schema), Component: null, IsNullable: false),
            baseComponent: null
        );
        if (depth > Deepest || !members.Members.All(static member => Fields.Contains(member.WireName)))
        {
            return false;
        }

        var data = members.Members.FirstOrDefault(static member => member.WireName is DataField)?.Schema ?? outer;
        if (schema.OneOf.IsEmpty && schema.AnyOf.IsEmpty)
        {
            // What is no object has no fields.
            if (outer is null && !members.Members.Any())
            {
                return false;
            }

            // An event without data is never handed over.
            if (data is not null)
            {
                _found.Add(data);
            }

            return true;
        }

        return schema.OneOf.Concat(schema.AnyOf).All(alternative => Collect(alternative, data, depth + 1));
    }

    /// <summary>Without its alternatives, which are looked at one by one.</summary>
    private static ApiSchema Bare(ApiSchema schema) => schema with { OneOf = default, AnyOf = default };

    /// <summary>One item for all alternatives: their own where they are alike, a union of JSON, text where some are text.</summary>
    private StreamItem Merge(string pointer)
    {
        var items = _found.ConvertAll(Read);
        var isMixed = items.Exists(static item => !item.IsText);
        var ends = items.FindAll(item => isMixed && item.IsText && _graph.Follow(item.Schema).Schema.Enum.Count == 1);
        var sentinel = ends.Count == 1 ? _graph.Follow(ends[0].Schema).Schema.Enum[0].Text : null;
        items.RemoveAll(ends.Contains);
        if (items.TrueForAll(item => item.IsText == items[0].IsText))
        {
            var schemas = new List<ApiSchema>();
            foreach (var item in items)
            {
                if (!schemas.Exists(known => Same(known, item.Schema)))
                {
                    schemas.Add(item.Schema);
                }
            }

            var schema =
                schemas.Count == 1 ? schemas[0] : new ApiSchema { Pointer = pointer + "/data", AnyOf = schemas.ToEquatableArray() };
            return new StreamItem(schema, items[0].IsText, sentinel);
        }

        return new StreamItem(new ApiSchema { Pointer = pointer + "/data", Types = SchemaTypes.String }, IsText: true);
    }

    /// <summary>Text stands as it is unless the document says that it holds JSON; what is no text is JSON.</summary>
    private StreamItem Read(ApiSchema data)
    {
        var schema = _graph.Follow(data).Schema;
        if (schema.Types != SchemaTypes.String)
        {
            return new StreamItem(data, IsText: false);
        }

        var isJson = schema.ContentMediaType is { } type ? MediaTypes.KindOf(type) == MediaKind.Json : schema.ContentSchema is not null;
        return isJson
            ? new StreamItem(schema.ContentSchema ?? new ApiSchema { Pointer = data.Pointer + "/contentSchema" }, IsText: false)
            : new StreamItem(data, IsText: true);
    }

    private static bool Same(ApiSchema left, ApiSchema right) =>
        left.Reference is null
            ? left with { Pointer = right.Pointer } == right
            : string.Equals(left.Reference, right.Reference, StringComparison.Ordinal);
}
