namespace SourceGen.OpenApi;

/// <summary>How an operation's request body is given: as one argument, part by part, or member by member.</summary>
/// <param name="Body">The body as a whole; null where its members are sent one by one or there is none.</param>
/// <param name="Arguments">The arguments for it.</param>
/// <param name="Fields">Members that are sent one by one.</param>
/// <param name="Schema">The schema of a JSON body, whichever way it is given.</param>
internal sealed record BoundBody(
    BodyModel? Body,
    EquatableArray<ArgumentModel> Arguments,
    EquatableArray<RequestField> Fields,
    ApiSchema? Schema
)
{
    public static BoundBody None { get; } = new(Body: null, default, default, Schema: null);

    /// <summary>True when the body is an object of members that arguments, filter and walk fill in.</summary>
    public bool IsByMember => Body is null && Schema is not null;
}

/// <summary>Binds request bodies.</summary>
internal sealed class BodyBinder(TypeTable types, BindingContext context)
{
    /// <summary>Binds the body; null when it cannot be sent, which is reported and costs the operation.</summary>
    public BoundBody? Bind(ApiOperation operation, string stem, NamePool arguments)
    {
        if (operation.Body is not { } body || body.Content.IsEmpty)
        {
            return BoundBody.None;
        }

        var media = MediaTypes.Pick(body.Content, MediaKind.Json, MediaKind.Form, MediaKind.Multipart, MediaKind.Text, MediaKind.Binary)!;
        var kind = KindOf(media);
        ReportOthers(body, media);
        if (kind == MediaKind.Json && media.Schema is not null && IsByMember(operation, media.Schema))
        {
            var target = types.Target(media.Schema);
            return new BoundBody(
                Body: null,
                default,
                target.Properties.Where(static property => !property.Schema.ReadOnly).Select(RequestField.Of).ToEquatableArray(),
                media.Schema
            );
        }

        if (kind == MediaKind.Multipart)
        {
            return new MultipartBinder(types, context).Bind(operation, body, media, stem, arguments);
        }

        var contentType =
            media.ContentType.IndexOf('*') < 0 ? media.ContentType
            : kind == MediaKind.Json ? "application/json"
            : kind == MediaKind.Text ? "text/plain"
            : "application/octet-stream";
        return kind switch
        {
            MediaKind.Json => Json(contentType, media, stem, body, arguments),
            MediaKind.Form => Form(operation, body, media, stem, arguments),
            MediaKind.Text => Text(contentType, media, stem, body, arguments),
            _ => Whole(
                BodyKind.Binary,
                contentType,
                new TypeRef { Kind = TypeKind.Stream, Name = context.SupportNamespace + ".ApiFile" },
                body,
                arguments
            ),
        };
    }

    /// <summary>Bytes are bytes, whatever the media type.</summary>
    private MediaKind KindOf(ApiMedia media)
    {
        var kind = MediaTypes.KindOf(media.ContentType);
        return kind is MediaKind.Json or MediaKind.Text && media.Schema is { } schema && FileSchemas.IsFile(types.Target(schema))
            ? MediaKind.Binary
            : kind;
    }

    /// <summary>What another media type would carry and this one does not is told.</summary>
    private void ReportOthers(ApiRequestBody body, ApiMedia chosen)
    {
        foreach (var media in body.Content)
        {
            if (!ReferenceEquals(media, chosen) && !Says(media).Equals(Says(chosen)))
            {
                context.Report(
                    DiagnosticIds.FeatureIgnored,
                    media.Pointer,
                    $"the media type '{media.ContentType}'",
                    $"the body is sent as '{chosen.ContentType}'"
                );
            }
        }
    }

    private static ApiSchema Says(ApiMedia media) =>
        media.Schema is not { } schema ? SchemaGraph.Anything
        : schema.Reference is { } name ? new ApiSchema { Pointer = "", Reference = name }
        : schema with { Pointer = "" };

    private BoundBody Json(string contentType, ApiMedia media, string stem, ApiRequestBody body, NamePool arguments)
    {
        var schema = media.Schema ?? Any(media);
        var type = types.Resolve(schema, stem + "Request");
        var isNullable = type.Kind != TypeKind.Json && types.IsNullable(schema);
        return Whole(BodyKind.Json, contentType, type, body, arguments, isNullable) with { Schema = schema };
    }

    /// <summary>A single value as plain text; any other language is a text.</summary>
    private BoundBody Text(string contentType, ApiMedia media, string stem, ApiRequestBody body, NamePool arguments)
    {
        var type =
            media.Schema is { } schema && MediaTypes.IsPlain(contentType) ? types.Resolve(schema, stem + "Request") : ScalarTypes.Text;
        return Whole(BodyKind.Text, contentType, type.IsScalar ? type : ScalarTypes.Text, body, arguments);
    }

    private BoundBody? Form(ApiOperation operation, ApiRequestBody body, ApiMedia media, string stem, NamePool arguments)
    {
        var type = types.Resolve(media.Schema ?? Any(media), stem + "Request");
        if ((type.Traits.Tokens & JsonTokens.Object) != JsonTokens.None)
        {
            var bound = Whole(BodyKind.Form, "application/x-www-form-urlencoded", type, body, arguments);
            return bound with { Body = bound.Body! with { Encodings = new EncodingBinder(types, context).OfForm(media) } };
        }

        context.Report(DiagnosticIds.OperationSkipped, operation.Pointer, "its form body is no object");
        return null;
    }

    private static BoundBody Whole(
        BodyKind kind,
        string contentType,
        TypeRef type,
        ApiRequestBody body,
        NamePool arguments,
        bool isNullable = false
    )
    {
        var argument = new ArgumentModel
        {
            Name = arguments.Reserve("body"),
            Type = type,
            IsOptional = !body.Required,
            IsNullable = isNullable && body.Required,
            Summary = body.Description ?? "The body of the request.",
        };
        var model = new BodyModel(kind, contentType, argument.Name, type, argument.IsOptional) { IsNullable = argument.IsNullable };
        return new BoundBody(model, [argument], default, Schema: null);
    }

    private static ApiSchema Any(ApiMedia media) => new() { Pointer = media.Pointer };

    /// <summary>A body that only narrows or pages what is read is no thing of its own: its members are given like parameters.</summary>
    private bool IsByMember(ApiOperation operation, ApiSchema schema)
    {
        var target = types.Target(schema);
        if (target.Properties.IsEmpty || !target.AllOf.IsEmpty || !target.OneOf.IsEmpty || !target.AnyOf.IsEmpty)
        {
            return false;
        }

        foreach (var property in target.Properties)
        {
            if (property.Schema.Extensions.Filter is not null)
            {
                return true;
            }
        }

        return operation.Pagination?.Places.Any(static place =>
                place.Part == PaginationPart.Request && place.Value?.StartsWith("body:", StringComparison.Ordinal) == true
            ) == true;
    }
}
