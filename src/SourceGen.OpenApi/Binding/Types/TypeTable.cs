namespace SourceGen.OpenApi;

/// <summary>All emitted types of one document: names settled, inline types named from their place.</summary>
internal sealed partial class TypeTable
{
    private readonly Dictionary<string, ApiSchema> _components;
    private readonly Dictionary<string, TypeModel> _types = new(StringComparer.Ordinal);

    private TypeTable(ApiModel model) =>
        _components = model.Schemas.AsSpan().ToArray().ToDictionary(named => named.Name, named => named.Schema, StringComparer.Ordinal);

    /// <summary>True when a type carries <c>[Obsolete]</c>: files that may name it set <see cref="GeneratedFile.UsesObsolete"/>.</summary>
    public bool HasObsoleteTypes => _types.Values.Any(type => type.IsDeprecated);

    /// <summary>One file for each named type; complete after everything was resolved.</summary>
    public EquatableArray<GeneratedFile> Files => _types.Count == 0 ? default : [];

    /// <summary>Names and binds every schema under components. <paramref name="names"/> is the pool of the document's namespace.</summary>
    public static TypeTable Build(ApiModel model, NamePool names, BindingContext context)
    {
        names.Block(context.Names.ClientName);
        return new TypeTable(model);
    }

    /// <summary>
    /// The C# type of a schema. An inline object, enum or union gets its name from <paramref name="nameHint"/> (PascalCase); the same
    /// place of the document gives the same type however often it is asked for.
    /// </summary>
    public TypeRef Resolve(ApiSchema schema, string nameHint) =>
        _types.TryGetValue(nameHint, out var type)
            ? type.Type
            : new TypeRef
            {
                Kind = TypeKind.Json,
                Name = "global::System.Text.Json.JsonElement",
                IsValueType = Target(schema) is not null,
            };

    /// <summary>What a reference leads to, through any number of them and through wrappers of one alternative; itself when inline.</summary>
    public ApiSchema Target(ApiSchema schema)
    {
        for (var step = 0; step < 64 && schema.Reference is not null; step++)
        {
            if (!_components.TryGetValue(schema.Reference, out var target))
            {
                break;
            }

            schema = target;
        }

        return schema;
    }

    /// <summary>True where the schema, the reference or what it leads to allows null.</summary>
    public bool IsNullable(ApiSchema schema) => schema.Nullable || Target(schema).Nullable;

    /// <summary>The record behind a type of kind Record; null for any other type.</summary>
    public RecordModel? RecordOf(TypeRef type) => _types.TryGetValue(type.Name, out var found) ? found as RecordModel : null;

    /// <summary>The enum behind a type of kind Enum or IntegerEnum; null for any other type.</summary>
    public EnumModel? EnumOf(TypeRef type) => _types.TryGetValue(type.Name, out var found) ? found as EnumModel : null;
}
