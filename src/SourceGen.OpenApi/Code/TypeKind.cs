namespace SourceGen.OpenApi;

/// <summary>What a value is in C#. What follows from it stands in <see cref="KindTable"/>, and nowhere else.</summary>
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
