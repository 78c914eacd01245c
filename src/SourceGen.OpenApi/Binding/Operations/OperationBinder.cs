namespace SourceGen.OpenApi;

/// <summary>An operation as it will be emitted, and its filter where it has one.</summary>
internal sealed record BoundOperation(MethodModel Method, EquatableArray<ErrorModel> Errors, FilterModel? Filter, FakeAnswerModel? Fake);

/// <summary>An operation with the names that are settled before anything is bound.</summary>
/// <param name="Operation">What the document says.</param>
/// <param name="Method">The method without <c>Async</c>, unique in its group.</param>
/// <param name="Stem">What names of the operation's own types begin with.</param>
/// <param name="Filter">The filter's name, should it need one.</param>
/// <param name="Interface">The group's interface.</param>
/// <param name="Row">What names of inline types of its parameters begin with.</param>
internal sealed record PlannedOperation(ApiOperation Operation, string Method, string Stem, string Filter, string Interface, string Row);

/// <summary>Binds one operation: arguments, filter, body, result, paging.</summary>
internal sealed class OperationBinder
{
    /// <summary>Names that the emitted method gives to other things.</summary>
    private static readonly HashSet<string> Reserved = ReservedNames.Set(
        "filter",
        "page",
        "request",
        "options",
        "cancellationToken",
        "content",
        "nameof"
    );

    private readonly TypeTable _types;
    private readonly BindingContext _context;
    private readonly ParameterBinder _parameters;
    private readonly FilterBinder _filters;
    private readonly BodyBinder _bodies;
    private readonly ResponseBinder _responses;
    private readonly ErrorBinder _errors;
    private readonly PaginationBinder _pagination;
    private readonly PagingRecognizer _recognizer;
    private readonly MethodFormBinder _forms;

    public OperationBinder(TypeTable types, BindingContext context)
    {
        _types = types;
        _context = context;
        _parameters = new ParameterBinder(types, context);
        _filters = new FilterBinder(_parameters, context);
        _bodies = new BodyBinder(types, context);
        _responses = new ResponseBinder(types, context);
        _errors = new ErrorBinder(types);
        _pagination = new PaginationBinder(types, context);
        _recognizer = new PagingRecognizer(types, context.Model);
        _forms = new MethodFormBinder(context);
    }

    /// <summary>Binds the operation; null when the client cannot serve it, which is reported.</summary>
    public BoundOperation? Bind(PlannedOperation planned)
    {
        if (Recognize(planned.Operation) is not { } recognition)
        {
            var stated = BindStated(planned);
            if (stated?.Method.Paging is not null && planned.Operation.Pagination is { } said)
            {
                _context.Note(ListingNote.Stated(planned.Operation, said));
            }

            return stated;
        }

        // What was recognised may be in the body, so that it is bound in another way; where its types do not fit, the next one is tried.
        foreach (var candidate in recognition.Sure)
        {
            var inferred = BindStated(planned with { Operation = planned.Operation with { Pagination = candidate.Pagination } });
            if (inferred?.Method.Paging is not null)
            {
                _context.Note(ListingNote.Walked(planned.Operation, candidate));
                return inferred;
            }
        }

        _context.Note(ListingNote.NearMiss(planned.Operation, recognition));
        return BindStated(planned);
    }

    /// <summary>What the document does not say of an operation's paging, as far as it can be recognised.</summary>
    private PagingRecognition? Recognize(ApiOperation operation) =>
        operation.Pagination is null && !operation.IsUnpaged && operation.Unwrap is null ? _recognizer.Recognize(operation) : null;

    private BoundOperation? BindStated(PlannedOperation planned)
    {
        var operation = planned.Operation;
        var names = new NamePool(reserved: Reserved);
        var parameters = operation.Parameters.Select(RequestField.Of).SelectMany(field => DeepRange.Expand(field, _types)).ToList();
        var arguments = new ArgumentNames(names, parameters);
        if (_bodies.Bind(operation, planned.Stem, names) is not { } body)
        {
            return null;
        }

        var fields = parameters.Concat(body.Fields).ToList();
        var result = _responses.Bind(operation, planned.Stem);
        var paging = Paging(planned, fields, body, result);
        var owned = paging?.Owned ?? default;
        var free = fields.FindAll(field => !owned.Contains(field.Reference, StringComparer.Ordinal));
        var cursor = paging?.Model.Walk.Start;

        // Where a walk begins is the caller's choice even if the server insists on it: the walk then begins by itself.
        var isOptional = new Func<RequestField, bool>(field => !field.IsRequired || IsAt(field, cursor));
        var optional = free.FindAll(field => isOptional(field));
        var filter =
            optional.Count == 0 ? null : _filters.Bind(planned.Filter, $"{planned.Interface}.{planned.Method}Async", optional, planned.Row);
        var required = free.FindAll(field => !isOptional(field)).ConvertAll(field => Argument(field, planned, arguments));
        var described = Describe(planned) with
        {
            Accept = result.Accept,
            Arguments = InCallOrder(required, body.Arguments),
            Body = body.Body,
            HasBodyValues = body.IsByMember,
            Filter = filter?.Name,
            Result = paging is null ? result.Result : result.Result with { Type = paging.Model.Item },
            Paging = paging?.Model,
        };
        var method = _forms.Bind(described);
        NoteOrigins(planned, method);
        var fake = _context.Model.Settings.EmitTestDoubles ? FakeBinder.Bind(operation, paging, _types) : null;
        return new BoundOperation(method, _errors.Bind(operation, planned.Stem), filter, fake);
    }

    private void NoteOrigins(PlannedOperation planned, MethodModel method)
    {
        if (_context.Origins is not { } origins)
        {
            return;
        }

        var name = planned.Method + "Async";
        var operation = planned.Operation;
        origins.Add(planned.Interface, name, operation.Pointer);
        origins.Add(planned.Filter, "", operation.Pointer);
        foreach (var argument in method.Arguments)
        {
            if (argument.Parameter is null && operation.Body is { } body)
            {
                origins.Add(planned.Interface, name, argument.Name.TrimStart('@'), body.Pointer);
            }
        }
    }

    private MethodModel Describe(PlannedOperation planned)
    {
        var operation = planned.Operation;
        return new MethodModel
        {
            Name = planned.Method,
            DocumentName = operation.OperationId ?? operation.Method + " " + operation.Path,
            HttpMethod = operation.Method,
            UrlTemplate = WithoutFragment(operation.Path),
            IsIdempotent =
                operation.Idempotent || operation.Method is "GET" or "HEAD" or "PUT" or "DELETE" or "OPTIONS" or "TRACE" or "QUERY",
            Security = SecurityBinder.Alternatives(operation, _context.Model),
            Server = Server(operation),
            Budget = operation.RateLimit,
            Summary = operation.Summary ?? operation.Description,
            Remarks = operation.Summary is null ? null : operation.Description,
            IsDeprecated = operation.Deprecated,
        };
    }

    /// <summary>A fragment tells operations of one path apart and is never sent (RFC 3986, 3.5).</summary>
    private static string WithoutFragment(string path) => path.IndexOf('#') is var end and >= 0 ? path.Substring(0, end) : path;

    private string? Server(ApiOperation operation)
    {
        if (operation.Servers.IsEmpty)
        {
            return null;
        }

        var server = operation.Servers[0];
        if (ServerBinder.Address(server) is { } address)
        {
            return address;
        }

        _context.Report(
            DiagnosticIds.FeatureIgnored,
            server.Pointer,
            $"the relative server '{server.Url}'",
            "the operation goes to the client's own address"
        );
        return null;
    }

    /// <summary>The walk that the document asks for, or the one that was recognised.</summary>
    private BoundPaging? Paging(PlannedOperation planned, List<RequestField> fields, BoundBody body, BoundResult result)
    {
        if (
            result.Schema is null
            || result.Result.Type is not { } type
            || result.Result.Kind != ResultKind.Value
            || body.Body is { Kind: not BodyKind.Json } or { IsNullable: true }
        )
        {
            return null;
        }

        var operation = planned.Operation;
        var page = result.Result.Envelope ?? type;
        var capacity = _types.Target(result.Schema).Bounds.MaxItems;
        var target = new PagingTarget(planned.Method + "Paging", page, capacity, fields, body.Schema);
        return operation.Pagination is { } pagination ? _pagination.Bind(pagination, target) : null;
    }

    private ArgumentModel Argument(RequestField field, PlannedOperation planned, ArgumentNames names)
    {
        var name = names.For(field);
        _context.Origins?.Add(planned.Interface, planned.Method + "Async", name.TrimStart('@'), field.Pointer);
        var member = CSharpNames.Pascal(field.Name);
        var parameter = _parameters.Bind(field, $"{planned.Method}Parameters.{names.Constant(member)}", planned.Row + member);
        return new ArgumentModel
        {
            Name = name,
            Type = parameter.Type,
            Summary = field.Description,
            Parameter = parameter,
        };
    }

    private static bool IsAt(RequestField field, SlotModel? slot) =>
        slot is not null && slot.InBody == field.InBody && string.Equals(slot.Name, field.WireName, StringComparison.Ordinal);

    /// <summary>What must be given comes first: path, then the rest in document order, then the body.</summary>
    private static EquatableArray<ArgumentModel> InCallOrder(List<ArgumentModel> required, EquatableArray<ArgumentModel> body)
    {
        var inBody = body;
        return required
            .OrderBy(static argument => string.Equals(argument.Parameter?.Place, "Path", StringComparison.Ordinal) ? 0 : 1)
            .Concat(inBody.Where(static argument => !argument.IsOptional))
            .Concat(inBody.Where(static argument => argument.IsOptional))
            .ToEquatableArray();
    }
}
