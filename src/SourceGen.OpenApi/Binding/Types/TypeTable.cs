using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>
/// All emitted types of one document: names settled, inline types named from their place. Every component that is an object with members, an
/// enum or a union gets a type and a file, used by an operation or not: the same text may come by other ways (webhooks, files), and no type
/// then comes or goes because an operation did.
/// </summary>
internal sealed class TypeTable
{
    /// <summary>Lists and maps in each other: every level is written out in full wherever the type is named.</summary>
    private const int MaximumLevels = 32;

    private readonly Dictionary<string, TypeIdentity> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeIdentity> _inline = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeModel> _models = new(StringComparer.Ordinal);
    private readonly List<TypeFileEntry> _files = [];
    private readonly HashSet<string> _resolving = new(StringComparer.Ordinal);
    private readonly NamePool _names;
    private readonly SharedEnums _sharedEnums;
    private readonly Dictionary<SharedEnums.SharedEnumKey, TypeRef> _boundShared = [];
    private readonly string _resolverName;
    private int _levels;

    private TypeTable(ApiModel model, NamePool names, BindingContext context)
    {
        _names = names;
        Context = context;
        Own = new OwnTypes(context, names.Reserve);
        Graph = new SchemaGraph(model, Own.HasComponent);
        Shapes = new ShapeFinder(Graph, Own, context.Consumer.HasDateOnly);
        Use = new SchemaUse(model, Graph);
        _sharedEnums = SharedEnums.Of(model);
        names.Block(context.Names.ClientName);
        names.Block(ReservedTypeNames.Of(context.Names));
        _resolverName = names.Reserve(CSharpNames.WithoutClient(context.Names.ClientName) + "Json");
    }

    public BindingContext Context { get; }

    /// <summary>The types of the consumer's own.</summary>
    public OwnTypes Own { get; }

    public SchemaGraph Graph { get; }

    public ShapeFinder Shapes { get; }

    public SchemaUse Use { get; }

    /// <summary>True when a type carries <c>[Obsolete]</c>: files that may name it set <see cref="GeneratedFile.UsesObsolete"/>.</summary>
    public bool HasObsoleteTypes { get; private set; }

    /// <summary>True when code outside the types reads a member that carries <c>[Obsolete]</c>.</summary>
    public bool HasObsoleteReads { get; set; }

    /// <summary>One file for each named type, and the one that makes all of them known to System.Text.Json; complete after everything was resolved.</summary>
    public EquatableArray<GeneratedFile> Files => TypeFiles.Of(Context, _resolverName, _files, HasObsoleteTypes);

    /// <summary>The same for the types that <paramref name="users"/> lead to.</summary>
    public EquatableArray<GeneratedFile> FilesFor(IReadOnlyList<GeneratedFile> users) =>
        TypeFiles.Of(Context, _resolverName, TypeReach.From(_files, users), HasObsoleteTypes);

    /// <summary>Names and binds every schema under components. <paramref name="names"/> is the pool of the document's namespace.</summary>
    public static TypeTable Build(ApiModel model, NamePool names, BindingContext context)
    {
        var table = new TypeTable(model, names, context);
        table.NameComponents(model);
        foreach (var named in model.Schemas)
        {
            table.BindComponent(named.Name);
        }

        return table;
    }

    /// <summary>
    /// The C# type of a schema. An inline object, enum or union gets its name from <paramref name="nameHint"/> (PascalCase); the same
    /// place of the document gives the same type however often it is asked for.
    /// </summary>
    public TypeRef Resolve(ApiSchema schema, string nameHint) => Resolve(schema, nameHint, file: null);

    /// <summary>What a reference leads to, through any number of them and through wrappers of one alternative; itself when inline.</summary>
    public ApiSchema Target(ApiSchema schema) => Graph.Follow(schema).Schema;

    /// <summary>True where the schema, the reference or what it leads to allows null.</summary>
    public bool IsNullable(ApiSchema schema) => Graph.Follow(schema).IsNullable;

    /// <summary>The record behind a type of kind Record; null for any other type.</summary>
    public RecordModel? RecordOf(TypeRef type) => _models.TryGetValue(type.Name, out var found) ? found as RecordModel : null;

    /// <summary>The union behind a type of kind Union; null for any other type.</summary>
    public UnionModel? UnionOf(TypeRef type) => _models.TryGetValue(type.Name, out var found) ? found as UnionModel : null;

    /// <summary>The enum behind a type of kind Enum or IntegerEnum; null for any other type.</summary>
    public EnumModel? EnumOf(TypeRef type) => _models.TryGetValue(type.Name, out var found) ? found as EnumModel : null;

    /// <summary>The type of a schema inside a file's type, where inline types are kept too.</summary>
    internal TypeRef Resolve(ApiSchema schema, string nameHint, TypeFileEntry? file)
    {
        if (Graph.IsBroken(schema))
        {
            Context.Report(DiagnosticIds.UnresolvedReference, schema.Pointer, schema.Reference!, "its value is any JSON");
        }

        return Resolve(Graph.Follow(schema), nameHint, file);
    }

    internal TypeRef Resolve(SchemaPlace place, string nameHint, TypeFileEntry? file)
    {
        if (place.Component is not { } component)
        {
            return ResolveInline(place, nameHint, file);
        }

        if (_components.TryGetValue(component, out var identity))
        {
            return identity.Type;
        }

        // A component without a type of its own: what is inside it is named after it, wherever it is used.
        if (!_resolving.Add(component))
        {
            Context.Report(DiagnosticIds.CircularReference, place.Schema.Pointer, component, "its value is any JSON");
            return ScalarTypes.Json;
        }

        try
        {
            return ResolveInline(place, CSharpNames.Pascal(component), file: null);
        }
        finally
        {
            _resolving.Remove(component);
        }
    }

    /// <summary>The record of a component that others inherit from, bound before them.</summary>
    internal RecordModel? BoundRecord(string component)
    {
        BindComponent(component);
        return _components.TryGetValue(component, out var identity) ? RecordOf(identity.Type) : null;
    }

    /// <summary>The type of a component that has one of its own.</summary>
    internal TypeRef? ComponentType(string component) => _components.TryGetValue(component, out var identity) ? identity.Type : null;

    /// <summary>The name of an emitted type, without namespace; null for any other.</summary>
    internal static string? NameOf(TypeRef type) =>
        type.JsonClass is null || type.Own is not null ? null : type.Name.Substring(type.Name.LastIndexOf('.') + 1).TrimStart('@');

    private void NameComponents(ApiModel model)
    {
        var places = new List<(NamedSchema Named, SchemaPlace Place, SchemaShape Shape)>();
        foreach (var named in model.Schemas)
        {
            var place = Graph.Follow(new ApiSchema { Pointer = "", Reference = named.Name });
            // A reference to another component is another name for that one's type.
            if (string.Equals(place.Component, named.Name, StringComparison.Ordinal) && Shapes.NeedsType(place) is { } shape)
            {
                places.Add((named, Shapes.Final(place), shape));
            }
        }

        var names = _names.ReserveAll([
            .. places.Select(place =>
            {
                var wish = NameWish.Of(place.Named.Name, place.Named.Schema.Extensions.CSharpName);
                return wish with { Preferred = ReservedTypeNames.Avoiding(wish.Preferred, place.Shape) };
            }),
        ]);
        for (var i = 0; i < names.Length; i++)
        {
            _components[places[i].Named.Name] = Identify(names[i], places[i].Shape, places[i].Place.Schema);
        }
    }

    private TypeIdentity Identify(string name, SchemaShape shape, ApiSchema schema)
    {
        var kind = shape switch
        {
            SchemaShape.Record => TypeKind.Record,
            SchemaShape.Union => TypeKind.Union,
            _ => EnumValues.IsInteger(schema) ? TypeKind.IntegerEnum : TypeKind.Enum,
        };
        var prefix = "global::" + Context.Namespace + ".";
        var fullName = prefix + CSharpText.Identifier(name);
        // Enums differ in nothing but their values: one generic class does for all.
        var (jsonClass, full) = kind switch
        {
            TypeKind.Enum => ("", $"{Context.SupportNamespace}.OpenEnumJson<{fullName}>"),
            TypeKind.IntegerEnum => ("", $"{Context.SupportNamespace}.OpenIntegerEnumJson<{fullName}>"),
            _ => Own(_names.Reserve(name + "Json")),
        };
        var type = new TypeRef
        {
            Kind = kind,
            Name = fullName,
            IsValueType = KindTable.Of(kind).IsValueType,
            JsonClass = full,
        };
        return new TypeIdentity(name, type, jsonClass);

        (string, string) Own(string jsonName) => (jsonName, prefix + jsonName);
    }

    private void BindComponent(string component)
    {
        if (!_components.TryGetValue(component, out var identity) || _models.ContainsKey(identity.Type.Name) || !_resolving.Add(component))
        {
            return;
        }

        var file = new TypeFileEntry();
        _files.Add(file);
        file.Root = Bind(Shapes.Final(Graph.Follow(new ApiSchema { Pointer = "", Reference = component })), identity, file);
        _models[identity.Type.Name] = file.Root;
        HasObsoleteTypes |= file.Root.IsDeprecated;
        _resolving.Remove(component);
    }

    private TypeModel Bind(SchemaPlace place, TypeIdentity identity, TypeFileEntry file)
    {
        Context.Origins?.Add(identity.Name, "", place.Schema.Pointer);
        // A type of its own is named, not written out: levels are counted anew within it.
        var levels = _levels;
        _levels = 0;
        TypeModel bound = identity.Type.Kind switch
        {
            TypeKind.Record => new RecordBinder(this, place, identity, file).Bind(),
            TypeKind.Union => new UnionBinder(this, place, identity, file).Bind(),
            TypeKind.Enum or TypeKind.IntegerEnum => EnumBinder.Bind(place.Schema, identity),
            var kind => throw new InvalidOperationException($"No type is emitted for the kind {kind}."),
        };
        _levels = levels;
        return bound;
    }

    private TypeRef ResolveInline(SchemaPlace place, string nameHint, TypeFileEntry? file)
    {
        var schema = place.Schema;
        switch (Shapes.Settled(place))
        {
            case { Type: { } scalar }:
                return scalar;
            case { Place: { } other }:
                return Resolve(other, nameHint, file);
            case { Shape: SchemaShape.List }:
                return ListOf(schema.Items, Plurals.ItemOf(nameHint), file);
            case { Shape: SchemaShape.Map }:
                return MapOf(Shapes.Values(place), Plurals.ItemOf(nameHint), file);
            case { Shape: SchemaShape.Enum or SchemaShape.Record or SchemaShape.Union } settled:
                return InlineType(place, settled.Shape, nameHint, file);
            default:
                return ScalarTypes.Json;
        }
    }

    private TypeRef InlineType(SchemaPlace place, SchemaShape shape, string nameHint, TypeFileEntry? file)
    {
        if (_inline.TryGetValue(place.Schema.Pointer + place.Schema.Variant, out var known))
        {
            return known.Type;
        }

        var shared = shape == SchemaShape.Enum ? _sharedEnums.At(place.Schema.Pointer) : null;
        if (shared is { } other)
        {
            if (_boundShared.TryGetValue(other.Key, out var same))
            {
                return same;
            }

            // It belongs to none of the types that use it.
            nameHint = other.Name;
            file = null;
        }

        var name = place.Schema.Extensions.CSharpName is { } chosen ? CSharpNames.Chosen(chosen) : nameHint;
        var identity = Identify(_names.Reserve(ReservedTypeNames.Avoiding(name, shape)), shape, place.Schema);
        _inline.Add(place.Schema.Pointer + place.Schema.Variant, identity);
        if (shared is { } first)
        {
            _boundShared.Add(first.Key, identity.Type);
        }

        var home = file ?? new TypeFileEntry();
        if (file is null)
        {
            _files.Add(home);
        }

        var model = Bind(place, identity, home);
        _models[identity.Type.Name] = model;
        HasObsoleteTypes |= model.IsDeprecated;
        if (file is null)
        {
            home.Root = model;
        }
        else
        {
            home.Inner.Add(model);
        }

        return identity.Type;
    }

    private TypeRef ListOf(ApiSchema? items, string nameHint, TypeFileEntry? file)
    {
        var (element, isNullable) = ElementOf(items, nameHint, file);
        return new TypeRef
        {
            Kind = TypeKind.List,
            Name = $"global::System.Collections.Generic.IReadOnlyList<{(isNullable ? element.NullableName : element.Name)}>",
            Element = element,
            ElementNullable = isNullable,
        };
    }

    private TypeRef MapOf(ApiSchema? values, string nameHint, TypeFileEntry? file)
    {
        var (element, isNullable) = ElementOf(values, nameHint, file);
        return new TypeRef
        {
            Kind = TypeKind.Map,
            Name = $"global::System.Collections.Generic.IReadOnlyDictionary<string, {(isNullable ? element.NullableName : element.Name)}>",
            Element = element,
            ElementNullable = isNullable,
        };
    }

    private (TypeRef Type, bool IsNullable) ElementOf(ApiSchema? schema, string nameHint, TypeFileEntry? file)
    {
        if (schema is null)
        {
            return (ScalarTypes.Json, false);
        }

        if (_levels == MaximumLevels)
        {
            var levels = MaximumLevels.ToString(CultureInfo.InvariantCulture);
            Context.Report(
                DiagnosticIds.FeatureIgnored,
                schema.Pointer,
                "A list or map below " + levels + " others",
                "its values are any JSON"
            );
            return (ScalarTypes.Json, false);
        }

        _levels++;
        try
        {
            var element = Resolve(schema, nameHint, file);
            return (element, IsNullable(schema) && element.Kind != TypeKind.Json);
        }
        finally
        {
            _levels--;
        }
    }
}

/// <summary>The names of an emitted type.</summary>
internal sealed record TypeIdentity(string Name, TypeRef Type, string JsonClass);

/// <summary>A file while its types are being bound.</summary>
internal sealed class TypeFileEntry
{
    public TypeFileEntry() { }

    /// <summary>A file whose types are bound.</summary>
    public TypeFileEntry(TypeFile file)
    {
        Root = file.Type;
        Inner.AddRange(file.Inner);
    }

    public TypeModel? Root { get; set; }

    public List<TypeModel> Inner { get; } = [];
}
