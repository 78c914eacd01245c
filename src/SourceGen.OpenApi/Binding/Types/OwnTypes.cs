namespace SourceGen.OpenApi;

/// <summary>The types of the consumer's own that stand for formats and schemas of one document.</summary>
internal sealed class OwnTypes
{
    private readonly Dictionary<string, OwnType> _formats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OwnType> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<(OwnType Type, bool IsNumber), string> _classes = [];
    private readonly BindingContext _context;
    private readonly Func<string, string> _reserve;

    /// <param name="context">The document.</param>
    /// <param name="reserve">Gives a class in the document's namespace its name.</param>
    public OwnTypes(BindingContext context, Func<string, string> reserve)
    {
        _context = context;
        _reserve = reserve;
        // What is said of this document counts before what is said of all.
        foreach (
            var type in context
                .Consumer.OwnTypes.Where(type => type.IsFor(context.Model.Path))
                .OrderBy(static type => type.Document is null)
        )
        {
            var (map, key) = type.Format is not null ? (_formats, type.Format) : (_schemas, type.Schema!);
            if (!map.ContainsKey(key))
            {
                map.Add(key, type);
            }
        }

        foreach (var type in _schemas.Values.Where(static type => type.Document is not null))
        {
            if (!context.Model.Schemas.Any(named => string.Equals(named.Name, type.Schema, StringComparison.Ordinal)))
            {
                context.Report(DiagnosticIds.OwnTypeMatchesNothing, "", type.Written, type.Schema!);
            }
        }
    }

    /// <summary>The files of those that values were found of, in the order in which they were found.</summary>
    public IEnumerable<GeneratedFile> Files =>
        _classes.Select(entry => new OwnTypeFile(_context.File(entry.Value))
        {
            Type = entry.Key.Type,
            ClassName = entry.Value,
            IsNumber = entry.Key.IsNumber,
        });

    /// <summary>The type that stands for a component; null where none does.</summary>
    public TypeRef? OfComponent(string? component, Func<TypeRef> instead) =>
        component is not null && _schemas.TryGetValue(component, out var type) ? Use(type, instead()) : null;

    /// <summary>True for a component that has no type of ours.</summary>
    public bool HasComponent(string? component) => component is not null && _schemas.ContainsKey(component);

    /// <summary>The type that stands for a text or number of this format; otherwise <paramref name="type"/>.</summary>
    public TypeRef? OfFormat(ApiSchema schema, TypeRef? type) =>
        type is not null
        && schema.Format is not null
        && (type.Tokens & (JsonTokens.Text | JsonTokens.Number)) != JsonTokens.None
        && _formats.TryGetValue(schema.Format, out var own)
            ? Use(own, type)
            : type;

    private TypeRef Use(OwnType own, TypeRef instead)
    {
        var isNumber = (instead.Tokens & (JsonTokens.Text | JsonTokens.Number)) == JsonTokens.Number;
        if (!_classes.TryGetValue((own, isNumber), out var className))
        {
            className = _reserve(own.Stem + (own.Form == OwnTypeForm.JsonConverter ? "Json" : "Text"));
            _classes.Add((own, isNumber), className);
        }

        return new TypeRef
        {
            Kind = TypeKind.Own,
            Name = own.Name,
            IsValueType = own.IsValueType,
            JsonClass = "global::" + _context.Namespace + "." + className,
            Own = new OwnTypeUse(own, instead.Kind, instead.Tokens),
        };
    }
}
