namespace SourceGen.OpenApi;

/// <summary>The JSON types that a schema allows.</summary>
[Flags]
internal enum SchemaTypes
{
    None = 0,
    String = 1,
    Number = 2,
    Integer = 4,
    Boolean = 8,
    Array = 16,
    Object = 32,
}

/// <summary>A schema, both dialects made one: nullability is a flag, exclusive bounds are numbers.</summary>
internal sealed record ApiSchema
{
    /// <summary>Where the schema (or the reference to it) stands in the document.</summary>
    public required string Pointer { get; init; }

    /// <summary>What tells schemas apart that the generator makes of one place: a type of several, a part united with others. Empty for the document's own.</summary>
    public string Variant { get; init; } = "";

    /// <summary>
    /// The name under components when this is a reference. All that the reference's own siblings say (description, nullable, extensions)
    /// stands in the other members; the rest is found through <see cref="ApiModel.Schemas"/>.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>None: any type is allowed.</summary>
    public SchemaTypes Types { get; init; }

    /// <summary><c>nullable: true</c>, a <c>null</c> among the types, or a null alternative of anyOf/oneOf (which is removed from them).</summary>
    public bool Nullable { get; init; }

    /// <summary>Null is the only value: <c>type: null</c>, or an enum of null alone. <see cref="Nullable"/> is set too.</summary>
    public bool IsNull { get; init; }

    public string? Format { get; init; }

    /// <summary><c>contentMediaType</c> of a text that stands as it is, without <c>contentEncoding</c>.</summary>
    public string? ContentMediaType { get; init; }

    /// <summary><c>contentSchema</c>: what a text that holds JSON holds.</summary>
    public ApiSchema? ContentSchema { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    public bool ReadOnly { get; init; }

    public bool WriteOnly { get; init; }

    public EquatableArray<ApiProperty> Properties { get; init; }

    /// <summary>Required names, also those without an entry among the properties.</summary>
    public EquatableArray<string> Required { get; init; }

    public ApiSchema? Items { get; init; }

    /// <summary>True when <c>additionalProperties</c> is true or a schema; absence means false here.</summary>
    public bool AllowsAdditional { get; init; }

    /// <summary>The schema of additional members; null for any value.</summary>
    public ApiSchema? Additional { get; init; }

    public EquatableArray<ApiSchema> AllOf { get; init; }

    public EquatableArray<ApiSchema> OneOf { get; init; }

    public EquatableArray<ApiSchema> AnyOf { get; init; }

    public ApiDiscriminator? Discriminator { get; init; }

    /// <summary>Allowed values; a single one for <c>const</c>. A null among them sets <see cref="Nullable"/> instead.</summary>
    public EquatableArray<ApiEnumValue> Enum { get; init; }

    public ApiBounds Bounds { get; init; } = ApiBounds.None;

    /// <summary>The default as compact JSON.</summary>
    public string? Default { get; init; }

    /// <summary>The first example as compact JSON.</summary>
    public string? Example { get; init; }

    public ApiSchemaExtensions Extensions { get; init; } = ApiSchemaExtensions.None;
}

/// <summary>A property with its wire name.</summary>
internal sealed record ApiProperty(string Name, ApiSchema Schema, bool Required);

/// <summary>A discriminator: the member that says which alternative a value is.</summary>
internal sealed record ApiDiscriminator(string Property, EquatableArray<ApiDiscriminatorMapping> Mapping);

/// <summary>One value of a discriminator and the component that it names.</summary>
internal sealed record ApiDiscriminatorMapping(string Value, string Schema);

/// <summary>The kinds of value that an enum may list.</summary>
internal enum EnumValueKind
{
    String,
    Integer,
    Number,
    Boolean,
}

/// <summary>One listed value; the text of a number or boolean is its JSON.</summary>
internal sealed record ApiEnumValue(EnumValueKind Kind, string Text, string? Name = null, string? Description = null);

/// <summary>What a value must satisfy; numbers are kept as the document's text.</summary>
internal sealed record ApiBounds
{
    public static ApiBounds None { get; } = new();

    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    public bool ExclusiveMinimum { get; init; }

    public bool ExclusiveMaximum { get; init; }

    public string? MultipleOf { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public string? Pattern { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }
}

/// <summary>The vendor extensions of a schema or property.</summary>
internal sealed record ApiSchemaExtensions
{
    public static ApiSchemaExtensions None { get; } = new();

    /// <summary><c>x-aliases</c>.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary><c>x-timestamp</c>: the members that hold seconds and nanoseconds.</summary>
    public ApiTimestamp? Timestamp { get; init; }

    /// <summary><c>x-empty-as-null</c>; null where it is not said.</summary>
    public bool? EmptyAsNull { get; init; }

    /// <summary><c>x-csharp-name</c> or <c>x-ms-client-name</c>.</summary>
    public string? CSharpName { get; init; }

    /// <summary><c>x-filter</c> on a body property.</summary>
    public ApiFilterHint? Filter { get; init; }

    /// <summary><c>x-date-format</c> on a body property.</summary>
    public string? DateFormat { get; init; }
}

/// <summary>An object that is a point in time.</summary>
internal sealed record ApiTimestamp(string Seconds, string Nanoseconds);
