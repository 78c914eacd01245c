namespace SourceGen.OpenApi;

/// <summary>What a method gives back, and what it asks the server for.</summary>
internal sealed record BoundResult(ResultModel Result, string Accept, ApiSchema? Schema);

/// <summary>Finds what a call gives back when it succeeds.</summary>
internal sealed class ResponseBinder(TypeTable types, BindingContext context)
{
    private readonly AccessorBinder _accessors = new(types);
    private readonly StreamBinder _streams = new(types);

    public BoundResult Bind(ApiOperation operation, string stem)
    {
        var success = StatusRanges.Successes(operation);
        var summary = success
            .Select(static response => response.Description)
            .FirstOrDefault(static text => !string.IsNullOrWhiteSpace(text));
        var bodies = new List<ListedBody>();
        foreach (var response in success)
        {
            if (HasBody(operation, response))
            {
                bodies.AddRange(BodiesOf(response));
            }
        }

        if (bodies.Count == 0)
        {
            return new BoundResult(ResultModel.Nothing with { Summary = summary }, "application/json", Schema: null);
        }

        var accept = string.Join(
            ", ",
            bodies
                .Where(static body => body.IsAskedFor)
                .Select(static body => body.Media.ContentType)
                .Distinct(StringComparer.OrdinalIgnoreCase)
        );
        var isPartial = bodies.Select(static body => body.Status).Distinct(StringComparer.Ordinal).Count() < success.Count;
        // Bytes and values do not go together: only the caller can tell them apart.
        var result =
            bodies.Exists(static body => body.Kind == MediaKind.Binary) ? Stream()
            : bodies.Find(static body => body.Kind == MediaKind.Sequence) is { } items ? Items(operation, items, stem)
            : Value(operation, bodies, stem, isPartial);
        // A listing may be found in JSON alone.
        var schema =
            result.Kind == ResultKind.Value && bodies.TrueForAll(static body => body.Kind == MediaKind.Json)
                ? Merge(bodies, operation)
                : null;
        return new BoundResult(result with { Summary = summary }, accept, schema);
    }

    private ResultModel Items(ApiOperation operation, ListedBody body, string stem)
    {
        if (operation.Unwrap is { Length: > 0 } pointer)
        {
            context.ReportValue(
                DiagnosticIds.DanglingExtension,
                operation.Pointer + "/x-unwrap",
                pointer,
                "the items of the stream are whole"
            );
        }

        return _streams.Bind(operation, body.Media, stem);
    }

    private ResultModel Value(ApiOperation operation, List<ListedBody> bodies, string stem, bool isPartial)
    {
        var schema = Merge(bodies, operation);
        var type = types.Resolve(schema, stem + "Response");
        var isAny = type.Kind == TypeKind.Json;
        var result = new ResultModel(ResultKind.Value)
        {
            Type = type,
            IsNullable = !isAny && (isPartial || types.IsNullable(schema)),
            MayBeEmpty = isPartial || isAny || types.IsNullable(schema),
            Answers = bodies.Select(body => Answer(body, bodies, type, stem)).ToEquatableArray(),
        };
        return operation.Unwrap is { Length: > 0 } pointer ? Unwrapped(operation, result, pointer) : result;
    }

    private AnswerModel Answer(ListedBody body, List<ListedBody> bodies, TypeRef whole, string stem)
    {
        var type = types.Resolve(body.Schema, stem + "Response");
        var isAlone = !bodies.Exists(other => other != body && string.Equals(other.Status, body.Status, StringComparison.Ordinal));
        var single = types.UnionOf(whole)?.Cases.FirstOrDefault(one => string.Equals(one.Type.Name, type.Name, StringComparison.Ordinal));
        var isWhole = single is null;
        return new AnswerModel
        {
            Status = body.Status,
            MediaType = isAlone ? null : body.Media.ContentType,
            IsText = body.Kind == MediaKind.Text,
            Type = isWhole ? whole : type,
            Case = isWhole || string.Equals(whole.Name, type.Name, StringComparison.Ordinal) ? null : single!.Name,
        };
    }

    private ResultModel Unwrapped(ApiOperation operation, ResultModel result, string pointer)
    {
        if (result.Answers.Count > 1 || _accessors.Bind(result.Type!, pointer) is not { } part)
        {
            context.ReportValue(
                DiagnosticIds.DanglingExtension,
                operation.Pointer + "/x-unwrap",
                pointer,
                "the method returns the whole body"
            );
            return result;
        }

        return result with
        {
            Type = part.Type,
            IsNullable = result.IsNullable || part.AllowsNull,
            Envelope = result.Type,
            Part = part,
            PartPointer = pointer,
        };
    }

    private static ResultModel Stream() =>
        new(ResultKind.Stream)
        {
            Type = new TypeRef { Kind = TypeKind.Stream, Name = "global::System.IO.Stream" },
        };

    /// <summary>What HTTP gives no body has none, whatever the document says.</summary>
    private bool HasBody(ApiOperation operation, ApiResponse response)
    {
        if (response.Content.IsEmpty)
        {
            return false;
        }

        var isHead = string.Equals(operation.Method, "HEAD", StringComparison.Ordinal);
        if (isHead || StatusRanges.IsBodiless(response.Status))
        {
            context.Report(
                DiagnosticIds.FeatureIgnored,
                response.Pointer,
                $"the content of {response.Status}",
                isHead ? "an answer to HEAD has no body" : "an answer with this status has no body"
            );
            return false;
        }

        return true;
    }

    /// <summary>The bodies of one status that are read: the one that is asked for, and plain text of the same value.</summary>
    private List<ListedBody> BodiesOf(ApiResponse response)
    {
        var first = MediaTypes.Pick(response.Content, MediaKind.Json, MediaKind.Text, MediaKind.Sequence, MediaKind.Binary)!;
        var kind = KindOf(first);
        var asked = new ListedBody(response.Status, first, kind, SchemaOf(first, kind), IsAskedFor: true);
        var bodies = new List<ListedBody> { asked };
        foreach (var media in response.Content)
        {
            if (ReferenceEquals(media, first))
            {
                continue;
            }

            var other = new ListedBody(response.Status, media, KindOf(media), SchemaOf(media, KindOf(media)), IsAskedFor: false);
            var isSame = Same(asked.Schema, other.Schema);
            if (kind == MediaKind.Json && other.Kind == MediaKind.Text && isSame && IsSingle(other.Schema))
            {
                bodies.Add(other);
            }
            else if (!isSame)
            {
                context.Report(
                    DiagnosticIds.FeatureIgnored,
                    media.Pointer,
                    $"the media type '{media.ContentType}'",
                    $"'{first.ContentType}' is asked for"
                );
            }
        }

        return bodies;
    }

    private MediaKind KindOf(ApiMedia media)
    {
        var kind = MediaTypes.KindOf(media.ContentType);
        var format = media.Schema is null ? null : types.Target(media.Schema).Format;
        return kind is MediaKind.Form or MediaKind.Multipart || string.Equals(format, "binary", StringComparison.Ordinal)
            ? MediaKind.Binary
            : kind;
    }

    /// <summary>Plain text is a text unless its schema names another single value.</summary>
    private ApiSchema SchemaOf(ApiMedia media, MediaKind kind)
    {
        var schema = media.ItemSchema ?? media.Schema ?? new ApiSchema { Pointer = media.Pointer };
        return kind == MediaKind.Text && !(IsSingle(schema) && MediaTypes.IsPlain(media.ContentType))
            ? new ApiSchema { Pointer = media.Pointer, Types = SchemaTypes.String }
            : schema;
    }

    private bool IsSingle(ApiSchema schema) =>
        types.Shapes.Settled(types.Graph.Follow(schema)).Shape is SchemaShape.Scalar or SchemaShape.Enum;

    /// <summary>One schema for all successes: the only one, or a union of those that differ.</summary>
    private static ApiSchema Merge(List<ListedBody> bodies, ApiOperation operation)
    {
        var schemas = new List<ApiSchema>();
        foreach (var body in bodies)
        {
            if (!schemas.Exists(known => Same(known, body.Schema)))
            {
                schemas.Add(body.Schema);
            }
        }

        return schemas.Count == 1
            ? schemas[0]
            : new ApiSchema { Pointer = operation.Pointer + "/responses", AnyOf = schemas.ToEquatableArray() };
    }

    private static bool Same(ApiSchema left, ApiSchema right) =>
        left.Reference is null
            ? left with { Pointer = right.Pointer } == right
            : string.Equals(left.Reference, right.Reference, StringComparison.Ordinal);

    /// <summary>One body that the document lists for a success.</summary>
    private sealed record ListedBody(string Status, ApiMedia Media, MediaKind Kind, ApiSchema Schema, bool IsAskedFor);
}
