using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>A schema while it is being read: what <see cref="ApiSchema"/> holds, but open to change.</summary>
internal sealed class SchemaParts(string pointer)
{
    public string Pointer { get; } = pointer;

    public string? Reference { get; set; }

    /// <summary>The schema is a component itself, which stays a type of its own whatever it is made of.</summary>
    public bool IsComponent { get; init; }

    public SchemaTypes Types { get; set; }

    public bool Nullable { get; set; }

    /// <summary><c>null</c> was named among the types: with no other type the schema is null and nothing else.</summary>
    public bool NullType { get; set; }

    /// <summary>Null is the only value.</summary>
    public bool IsNull { get; set; }

    public string? Format { get; set; }

    public string? ContentMediaType { get; set; }

    public ApiSchema? ContentSchema { get; set; }

    /// <summary><c>contentEncoding</c> says how the content became text.</summary>
    public bool IsEncoded { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public bool Deprecated { get; set; }

    public bool ReadOnly { get; set; }

    public bool WriteOnly { get; set; }

    public List<(string Name, ApiSchema Schema)>? Properties { get; set; }

    public EquatableArray<string> Required { get; set; }

    public ApiSchema? Items { get; set; }

    public bool AllowsAdditional { get; set; }

    public ApiSchema? Additional { get; set; }

    public List<ApiSchema>? AllOf { get; set; }

    public List<ApiSchema>? OneOf { get; set; }

    public List<ApiSchema>? AnyOf { get; set; }

    public ApiDiscriminator? Discriminator { get; set; }

    public EquatableArray<ApiEnumValue> Enum { get; set; }

    public BoundParts? Bounds { get; set; }

    public string? Default { get; set; }

    public string? Example { get; set; }

    /// <summary>The list under <c>enum</c>, until the names that belong to it are known.</summary>
    public JsonArray? EnumList { get; set; }

    /// <summary>A member starts with <c>x-</c>.</summary>
    public bool IsExtended { get; set; }

    public ApiSchemaExtensions Extensions { get; set; } = ApiSchemaExtensions.None;

    /// <summary>True when nothing but words and flags stands here, so that a single alternative can take its place.</summary>
    public bool IsAnnotationOnly =>
        Reference is null
        && Properties is null
        && Required.IsEmpty
        && Items is null
        && !AllowsAdditional
        && Discriminator is null
        && Enum.IsEmpty
        && Bounds is null
        && Format is null;

    public ApiSchema ToSchema() =>
        new()
        {
            Pointer = Pointer,
            Reference = Reference,
            // Kubernetes' way to say that a number may stand there too.
            Types =
                Types == SchemaTypes.String && string.Equals(Format, "int-or-string", StringComparison.Ordinal)
                    ? SchemaTypes.String | SchemaTypes.Integer
                    : Types,
            Nullable = Nullable,
            IsNull = IsNull,
            Format = Format,
            ContentMediaType = IsEncoded ? null : ContentMediaType,
            ContentSchema = IsEncoded ? null : ContentSchema,
            Title = Title,
            Description = Description,
            Deprecated = Deprecated,
            ReadOnly = ReadOnly,
            WriteOnly = WriteOnly,
            Properties = BoundProperties(),
            Required = Required,
            Items = Items,
            AllowsAdditional = AllowsAdditional,
            Additional = Additional,
            AllOf = AllOf is null ? default : AllOf.ToEquatableArray(),
            OneOf = OneOf is null ? default : OneOf.ToEquatableArray(),
            AnyOf = AnyOf is null ? default : AnyOf.ToEquatableArray(),
            Discriminator = Discriminator,
            Enum = Enum,
            Bounds = Bounds?.ToBounds() ?? ApiBounds.None,
            Default = Default,
            Example = Example,
            Extensions = Extensions,
        };

    private EquatableArray<ApiProperty> BoundProperties()
    {
        if (Properties is null)
        {
            return default;
        }

        var bound = new ApiProperty[Properties.Count];
        for (var i = 0; i < bound.Length; i++)
        {
            var (name, schema) = Properties[i];
            bound[i] = new ApiProperty(name, schema, IsRequired(name));
        }

        return new EquatableArray<ApiProperty>(bound);
    }

    private bool IsRequired(string name)
    {
        foreach (var required in Required)
        {
            if (string.Equals(required, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
