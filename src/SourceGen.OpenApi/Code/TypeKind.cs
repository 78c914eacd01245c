namespace SourceGen.OpenApi;

/// <summary>What a value is in C#. What follows from it stands in <see cref="KindTable"/>, and nowhere else.</summary>
internal enum TypeKind
{
    String,
    Boolean,

    /// <summary><c>sbyte</c>.</summary>
    Int8,

    /// <summary><c>byte</c>.</summary>
    UInt8,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,
    DateTimeOffset,

    /// <summary><c>DateOnly</c>; <c>DateTime</c> where the target has no <c>DateOnly</c>.</summary>
    Date,

    /// <summary><c>TimeOnly</c>; <c>TimeSpan</c> since midnight where the target has no <c>TimeOnly</c>.</summary>
    Time,

    /// <summary><c>TimeSpan</c>.</summary>
    Duration,
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

    /// <summary>A type of the consumer's own, named by an <c>OpenApiType</c> item.</summary>
    Own,
}
