namespace SourceGen.OpenApi;

/// <summary>What a method gives back, and what it asks the server for.</summary>
internal sealed record BoundResult(ResultModel Result, string Accept, ApiSchema? Schema);

/// <summary>Finds what a call gives back when it succeeds.</summary>
internal sealed class ResponseBinder(TypeTable types, BindingContext context)
{
    private readonly AccessorBinder _accessors = new(types);

    public BoundResult Bind(ApiOperation operation, string stem)
    {
        var success = Successes(operation);
        var summary = success
            .Select(static response => response.Description)
            .FirstOrDefault(static text => !string.IsNullOrWhiteSpace(text));
        var bodies = new List<ApiMedia>();
        var kinds = new HashSet<MediaKind>();
        foreach (var response in success)
        {
            if (MediaTypes.Pick(response.Content, MediaKind.Json, MediaKind.Text, MediaKind.Binary) is { } media)
            {
                bodies.Add(media);
                kinds.Add(KindOf(media));
            }
        }

        if (bodies.Count == 0)
        {
            return new BoundResult(ResultModel.Nothing with { Summary = summary }, "application/json", Schema: null);
        }

        var accept = string.Join(", ", bodies.Select(static media => media.ContentType).Distinct(StringComparer.OrdinalIgnoreCase));
        // Kinds that do not go together can only be told apart by the caller.
        var kind = kinds.Count == 1 ? kinds.First() : MediaKind.Binary;
        if (kind == MediaKind.Json)
        {
            var schema = Merge(bodies, operation);
            var isPartial = bodies.Count < success.Count;
            return new BoundResult(Json(operation, schema, stem, isPartial) with { Summary = summary }, accept, schema);
        }

        var result = kind == MediaKind.Text ? Text() : Stream();
        return new BoundResult(result with { Summary = summary }, accept, Schema: null);
    }

    /// <summary>The typed error bodies by status.</summary>
    public EquatableArray<ErrorModel> Errors(ApiOperation operation, string stem)
    {
        var errors = new List<ErrorModel>();
        var successes = Successes(operation);
        foreach (var response in operation.Responses)
        {
            var media = MediaTypes.Pick(response.Content, MediaKind.Json);
            if (
                media?.Schema is null
                || successes.Contains(response)
                || response.Status.StartsWith("1", StringComparison.Ordinal)
                || IsSuccess(response.Status)
            )
            {
                continue;
            }

            var type = types.Resolve(media.Schema, stem + "Error");
            if (!type.IsScalar || type.Kind == TypeKind.String)
            {
                errors.Add(ErrorMembers.Bind(response.Status, type, types));
            }
        }

        // What every other failure has anyway need not be said again for each status.
        var rest = errors.Find(static error => IsDefault(error.Status));
        return errors
            .Where(error => ReferenceEquals(error, rest) || rest is null || error with { Status = rest.Status } != rest)
            .ToEquatableArray();
    }

    private ResultModel Json(ApiOperation operation, ApiSchema schema, string stem, bool isPartial)
    {
        var type = types.Resolve(schema, stem + "Response");
        var result = new ResultModel(ResultKind.Json)
        {
            Type = type,
            IsNullable = isPartial || types.IsNullable(schema),
            MayBeEmpty = isPartial,
        };
        if (operation.Unwrap is not { Length: > 0 } pointer)
        {
            return result;
        }

        if (_accessors.Bind(type, pointer) is not { } part)
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
            Envelope = type,
            Part = part,
            PartPointer = pointer,
        };
    }

    private static ResultModel Text() => new(ResultKind.Text) { Type = ScalarTypes.Text };

    private static ResultModel Stream() =>
        new(ResultKind.Stream)
        {
            Type = new TypeRef { Kind = TypeKind.Stream, Name = "global::System.IO.Stream" },
        };

    /// <summary>The 2XX responses; <c>default</c> where the document lists no other.</summary>
    private static List<ApiResponse> Successes(ApiOperation operation)
    {
        var all = operation.Responses;
        var success = all.Where(static response => IsSuccess(response.Status)).ToList();
        return success.Count > 0 ? success : [.. all.Where(response => all.Count == 1 && IsDefault(response.Status))];
    }

    private static bool IsSuccess(string status) => status.Length == 3 && status[0] == '2';

    private static bool IsDefault(string status) => string.Equals(status, "default", StringComparison.OrdinalIgnoreCase);

    private MediaKind KindOf(ApiMedia media)
    {
        var kind = MediaTypes.KindOf(media.ContentType);
        var format = media.Schema is null ? null : types.Target(media.Schema).Format;
        return kind == MediaKind.Json && string.Equals(format, "binary", StringComparison.Ordinal) ? MediaKind.Binary : kind;
    }

    /// <summary>One schema for all successes: the only one, or a union of those that differ.</summary>
    private static ApiSchema Merge(List<ApiMedia> bodies, ApiOperation operation)
    {
        var schemas = new List<ApiSchema>();
        foreach (var media in bodies)
        {
            var schema = media.Schema ?? new ApiSchema { Pointer = media.Pointer };
            if (!schemas.Exists(known => Same(known, schema)))
            {
                schemas.Add(schema);
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
}
