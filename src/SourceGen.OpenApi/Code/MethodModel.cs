namespace SourceGen.OpenApi;

/// <summary>One operation as a method of a group.</summary>
internal sealed record MethodModel
{
    /// <summary>The method's name without <c>Async</c>, such as <c>ListAll</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name that traces and tokens go by: the operationId, or verb and path.</summary>
    public required string DocumentName { get; init; }

    /// <summary>Upper-case HTTP method.</summary>
    public required string HttpMethod { get; init; }

    public required string UrlTemplate { get; init; }

    public bool IsIdempotent { get; init; }

    /// <summary>Alternatives of schemes that go together; empty when no credential is needed.</summary>
    public EquatableArray<EquatableArray<string>> Security { get; init; }

    public string Accept { get; init; } = "application/json";

    public string? Server { get; init; }

    public ApiRateLimit? Budget { get; init; }

    /// <summary>The group's field with the typed error bodies; null where the document types none.</summary>
    public string? Errors { get; init; }

    public string? Summary { get; init; }

    public string? Remarks { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>In the order in which callers give them.</summary>
    public EquatableArray<ArgumentModel> Arguments { get; init; }

    /// <summary>The request body; null where there is none or its members are sent one by one.</summary>
    public BodyModel? Body { get; init; }

    /// <summary>True when the body is a JSON object made of arguments and filter values, even of none.</summary>
    public bool HasBodyValues { get; init; }

    /// <summary>The filter's type name; null where nothing is optional.</summary>
    public string? Filter { get; init; }

    public ResultModel Result { get; init; } = ResultModel.Nothing;

    /// <summary>The public methods that offer the operation.</summary>
    public EquatableArray<MethodFormModel> Forms { get; init; }

    /// <summary>What makes up the request, in the order of the arguments.</summary>
    public EquatableArray<ParameterDeclaration> RequestParameters { get; init; }

    /// <summary>Set for listings, whose result is the row.</summary>
    public PagingModel? Paging { get; init; }
}

/// <summary>One argument of a method.</summary>
internal sealed record ArgumentModel
{
    /// <summary>The C# name, a keyword with its <c>@</c>.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>True when the argument may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True when null is a value that is sent.</summary>
    public bool IsNullable { get; init; }

    public string? Summary { get; init; }

    /// <summary>How the value is checked and sent; null for the body.</summary>
    public ParameterModel? Parameter { get; init; }
}

/// <summary>How a request body is written.</summary>
internal sealed record BodyModel(BodyKind Kind, string ContentType, string Argument, TypeRef Type, bool IsOptional)
{
    /// <summary>True when null is a value that is sent.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The member that the method sets; null for none.</summary>
    public FlagModel? Flag { get; init; }

    /// <summary>The parts of a multipart body.</summary>
    public EquatableArray<BodyPartModel> Parts { get; init; }

    /// <summary>How single members of a form are written, where the document says so.</summary>
    public EquatableArray<EncodingModel> Encodings { get; init; }
}

/// <summary>A boolean member of a body that the method sets.</summary>
/// <param name="Property">The C# property of the body's type.</param>
/// <param name="Value">What it is set to.</param>
internal sealed record FlagModel(string Property, bool Value);

/// <summary>How one member of a form or multipart body is written.</summary>
internal sealed record EncodingModel
{
    public required string Property { get; init; }

    /// <summary>As the document writes it: one media type, several, or ranges.</summary>
    public string? ContentType { get; init; }

    /// <summary>Null where the content type says how the member is written.</summary>
    public ParameterStyle? Style { get; init; }

    public bool Explode { get; init; }

    public bool AllowReserved { get; init; }

    /// <summary>Further headers of a part.</summary>
    public EquatableArray<HeaderValueModel> Headers { get; init; }
}

/// <summary>A header with the value that the document gives it.</summary>
internal sealed record HeaderValueModel(string Name, string Value);

/// <summary>One member of a multipart body.</summary>
internal sealed record BodyPartModel
{
    public required string Name { get; init; }

    public required string Argument { get; init; }

    /// <summary>A local for the argument once it is known not to be null.</summary>
    public required string Local { get; init; }

    public required TypeRef Type { get; init; }

    public bool IsOptional { get; init; }

    /// <summary>The media type that the schema names; null for none.</summary>
    public string? ContentType { get; init; }

    public EncodingModel? Encoding { get; init; }

    /// <summary>The value that the method gives it; null where the caller does.</summary>
    public bool? Value { get; init; }

    /// <summary>True for a map of parts that the document does not name.</summary>
    public bool IsFurther { get; init; }
}

/// <summary>The kinds of request body that can be written.</summary>
internal enum BodyKind
{
    Json,
    Form,
    Multipart,
    Text,
    Binary,
}

/// <summary>What a method returns.</summary>
internal sealed record ResultModel(ResultKind Kind)
{
    public static ResultModel Nothing { get; } = new(ResultKind.Nothing);

    /// <summary>What the caller gets; null for nothing.</summary>
    public TypeRef? Type { get; init; }

    public bool IsNullable { get; init; }

    /// <summary>The type of the value that is handed over.</summary>
    public string ValueName => IsNullable ? Type!.NullableName : Type!.Name;

    /// <summary>What the body is read into, where only a part of it is returned.</summary>
    public TypeRef? Envelope { get; init; }

    /// <summary>The part of the envelope that is returned.</summary>
    public AccessorModel? Part { get; init; }

    /// <summary>The pointer of the part, for the message when it is missing.</summary>
    public string? PartPointer { get; init; }

    /// <summary>True when a success may come without a body.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>How the bodies of successes are read, by status and media type.</summary>
    public EquatableArray<AnswerModel> Answers { get; init; }

    /// <summary>How items are read as they come; null for what is no stream of items.</summary>
    public StreamModel? Stream { get; init; }

    public string? Summary { get; init; }
}

/// <summary>One body that a success may have.</summary>
internal sealed record AnswerModel
{
    /// <summary>As written: <c>200</c>, <c>2XX</c> or <c>default</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The media type; null where the status has one body only.</summary>
    public string? MediaType { get; init; }

    /// <summary>True for a single value as plain text, false for JSON.</summary>
    public bool IsText { get; init; }

    /// <summary>What the body is read into.</summary>
    public required TypeRef Type { get; init; }

    /// <summary>The case of the method's union that this body is; null where the method returns the type itself.</summary>
    public string? Case { get; init; }
}

/// <summary>How a success body is handed over.</summary>
internal enum ResultKind
{
    Nothing,
    Value,

    /// <summary>The bytes as they come.</summary>
    Stream,

    /// <summary>Items as they come.</summary>
    Items,
}

/// <summary>How a stream of items is read.</summary>
/// <param name="Format">How they are parted.</param>
/// <param name="IsText">True where items are texts as they stand, false where they are JSON.</param>
/// <param name="Sentinel">Data that is no item but says that the stream has ended; null for none.</param>
internal sealed record StreamModel(SequenceFormat Format, bool IsText, string? Sentinel);
