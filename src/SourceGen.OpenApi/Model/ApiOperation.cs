namespace SourceGen.OpenApi;

/// <summary>One operation as the document describes it.</summary>
internal sealed record ApiOperation
{
    public required string Pointer { get; init; }

    /// <summary>Upper-case HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path template as written, such as <c>/messages/{id}</c>.</summary>
    public required string Path { get; init; }

    public string? OperationId { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    public EquatableArray<string> Tags { get; init; }

    /// <summary>Path-level and operation-level parameters merged, in document order; references resolved.</summary>
    public EquatableArray<ApiParameter> Parameters { get; init; }

    public ApiRequestBody? Body { get; init; }

    public EquatableArray<ApiResponse> Responses { get; init; }

    /// <summary>Null: the document's own; empty: no credential.</summary>
    public EquatableArray<ApiSecurityRequirement>? Security { get; init; }

    /// <summary>Servers of the operation or its path; empty: the document's own.</summary>
    public EquatableArray<ApiServer> Servers { get; init; }

    /// <summary><c>x-pagination</c> or an alias; null where nothing is said (the binder may infer).</summary>
    public ApiPagination? Pagination { get; init; }

    /// <summary><c>x-pagination: false</c>: the operation is no listing, whatever it looks like.</summary>
    public bool IsUnpaged { get; init; }

    /// <summary><c>x-unwrap</c>: a JSON Pointer into the success body.</summary>
    public string? Unwrap { get; init; }

    /// <summary><c>x-idempotent</c>.</summary>
    public bool Idempotent { get; init; }

    /// <summary><c>x-rate-limit</c>; operations that state the same one share it.</summary>
    public ApiRateLimit? RateLimit { get; init; }

    /// <summary><c>x-streaming</c> or an alias; null where nothing is said.</summary>
    public ApiStreaming? Streaming { get; init; }

    public string? CSharpName { get; init; }

    /// <summary>The setting that leaves the operation out of the client; null where it stays.</summary>
    public string? LeftOutBy { get; init; }
}

/// <summary><c>x-rate-limit</c>: so many permits in each window.</summary>
internal sealed record ApiRateLimit(int Permits, long WindowMilliseconds);

/// <summary><c>x-streaming</c>: how an operation is told to stream, and how its stream ends.</summary>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Property">The boolean member of the body that asks for the stream; null where it is not said.</param>
/// <param name="Sentinel">Data that is no item but says that the stream has ended; null where it is not said.</param>
internal sealed record ApiStreaming(string Pointer, string? Property, string? Sentinel);

/// <summary>Where a parameter travels.</summary>
internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,
}

/// <summary>OpenAPI's serialization styles.</summary>
internal enum ParameterStyle
{
    Simple,
    Form,
    Label,
    Matrix,
    SpaceDelimited,

    /// <summary>What Swagger 2.0 calls <c>tsv</c>.</summary>
    TabDelimited,
    PipeDelimited,
    DeepObject,
}

/// <summary>One parameter, reference resolved and defaults of style and explode filled in.</summary>
internal sealed record ApiParameter
{
    public required string Pointer { get; init; }

    public required string Name { get; init; }

    public required ParameterLocation Location { get; init; }

    public bool Required { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    public required ApiSchema Schema { get; init; }

    public ParameterStyle Style { get; init; }

    public bool Explode { get; init; }

    public bool AllowReserved { get; init; }

    /// <summary>Set when the parameter is described by <c>content</c>: its value is written as that media type.</summary>
    public string? ContentType { get; init; }

    public ApiFilterHint? Filter { get; init; }

    /// <summary><c>x-date-format</c>: a .NET format, written in UTC with the invariant culture.</summary>
    public string? DateFormat { get; init; }

    public string? CSharpName { get; init; }

    /// <summary>The example as compact JSON.</summary>
    public string? Example { get; init; }
}

/// <summary><c>x-filter</c>: the comparison group and operator of a parameter. Op is eq, gt, gte, lt, lte or in.</summary>
internal sealed record ApiFilterHint(string Group, string Op);

/// <summary>A request body and the media types that it may have.</summary>
internal sealed record ApiRequestBody(string Pointer, string? Description, bool Required, EquatableArray<ApiMedia> Content);

/// <summary>One media type of a body.</summary>
internal sealed record ApiMedia
{
    public required string Pointer { get; init; }

    public required string ContentType { get; init; }

    public ApiSchema? Schema { get; init; }

    /// <summary><c>itemSchema</c>: what each item of a stream is.</summary>
    public ApiSchema? ItemSchema { get; init; }

    /// <summary><c>x-speakeasy-sse-sentinel</c>: data that ends a stream; null where it is not said.</summary>
    public string? Sentinel { get; init; }

    /// <summary>The first example as compact JSON.</summary>
    public string? Example { get; init; }

    /// <summary>Multipart or form parts whose content type the document names.</summary>
    public EquatableArray<ApiEncoding> Encodings { get; init; }
}

/// <summary>How one member of a form or multipart body is written.</summary>
internal sealed record ApiEncoding
{
    public required string Pointer { get; init; }

    public required string Property { get; init; }

    /// <summary>A media type, or several with commas between them; ranges are allowed.</summary>
    public string? ContentType { get; init; }

    /// <summary>Null where none of style, explode and allowReserved is named: the content type then says how the member is written.</summary>
    public ParameterStyle? Style { get; init; }

    public bool Explode { get; init; }

    public bool AllowReserved { get; init; }

    /// <summary>Further headers of a part.</summary>
    public EquatableArray<ApiHeader> Headers { get; init; }
}

/// <summary>One response; the status is as written: <c>200</c>, <c>4XX</c> or <c>default</c>.</summary>
internal sealed record ApiResponse(
    string Pointer,
    string Status,
    string? Description,
    EquatableArray<ApiMedia> Content,
    EquatableArray<ApiHeader> Headers
);

/// <summary>A response header.</summary>
internal sealed record ApiHeader(string Name, string? Description, bool Required, ApiSchema? Schema);
