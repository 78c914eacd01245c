namespace SourceGen.OpenApi;

/// <summary>What a value is in C#, and so which code reads and writes it.</summary>
internal enum TypeKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,
    DateTimeOffset,

    /// <summary><c>DateOnly</c>; <c>DateTime</c> where the target has no <c>DateOnly</c>.</summary>
    Date,
    Guid,
    Uri,

    /// <summary>Base64 text, <c>byte[]</c>.</summary>
    Bytes,

    /// <summary>Any JSON, <c>JsonElement</c>.</summary>
    Json,

    /// <summary>An emitted open enum over text.</summary>
    Enum,

    /// <summary>An emitted open enum over a 64-bit integer.</summary>
    IntegerEnum,

    /// <summary>An emitted record.</summary>
    Record,

    /// <summary>An emitted union of alternatives.</summary>
    Union,

    /// <summary><c>IReadOnlyList</c> of <see cref="TypeRef.Element"/>.</summary>
    List,

    /// <summary><c>IReadOnlyDictionary</c> from text to <see cref="TypeRef.Element"/>.</summary>
    Map,

    /// <summary>A response body handed over as a stream, or a request body taken from one.</summary>
    Stream,
}

/// <summary>How points in time and numbers stand on the wire; several flags where any of them is read, the lowest one is written.</summary>
[Flags]
internal enum WireFormats
{
    /// <summary>The JSON form that the kind suggests (a number as a number, a date as ISO 8601 text).</summary>
    Default = 0,
    Iso8601 = 1,
    Rfc2822 = 2,
    UnixSeconds = 4,

    /// <summary>An object of seconds and nanoseconds.</summary>
    SecondsObject = 8,

    /// <summary>A number or boolean written as JSON text.</summary>
    Text = 16,
}

/// <summary>A C# type as the emitters write it, with its wire form.</summary>
internal sealed record TypeRef
{
    public required TypeKind Kind { get; init; }

    /// <summary>The type's C# text without a nullable mark, such as <c>string</c> or <c>global::System.Guid</c>.</summary>
    public required string Name { get; init; }

    /// <summary>True for structs: a nullable one is <c>Nullable&lt;T&gt;</c>.</summary>
    public bool IsValueType { get; init; }

    public WireFormats Wire { get; init; }

    /// <summary>Member names of <see cref="WireFormats.SecondsObject"/>.</summary>
    public ApiTimestamp? Timestamp { get; init; }

    /// <summary>The item type of a list or the value type of a map.</summary>
    public TypeRef? Element { get; init; }

    /// <summary>True where items may be null.</summary>
    public bool ElementNullable { get; init; }

    /// <summary>For emitted types: the class with static methods <c>Read</c> and <c>Write</c>, which is their converter, fully qualified.</summary>
    public string? JsonClass { get; init; }

    /// <summary>True for what stands in a query as one plain text.</summary>
    public bool IsScalar =>
        Kind is not (TypeKind.Json or TypeKind.Record or TypeKind.Union or TypeKind.List or TypeKind.Map or TypeKind.Stream);

    /// <summary>The type's C# text in a nullable position.</summary>
    public string NullableName => Name + "?";
}
