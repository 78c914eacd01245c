namespace SourceGen.OpenApi;

/// <summary>A walk and the fields that belong to it.</summary>
/// <param name="Model">How the listing is walked.</param>
/// <param name="Owned">Fields that the walk fills in and no caller sets.</param>
/// <param name="Source">What it was bound from.</param>
internal sealed record BoundPaging(PagingModel Model, EquatableArray<string> Owned, ApiPagination Source);

/// <summary>Ties what the document says of paging to the request's fields and the response's members.</summary>
internal sealed class PaginationBinder(TypeTable types, BindingContext context)
{
    /// <summary>The binder of each style.</summary>
    private static readonly Dictionary<Type, Func<PaginationStyle, PagingScope, WalkModel?>> Styles = new()
    {
        [typeof(OffsetStyle)] = static (style, scope) => OffsetBinder.Bind((OffsetStyle)style, scope),
        [typeof(PageNumberStyle)] = static (style, scope) => PageNumberBinder.Bind((PageNumberStyle)style, scope),
        [typeof(NextLinkStyle)] = static (style, scope) => NextLinkBinder.Bind((NextLinkStyle)style, scope),
        [typeof(LinkHeaderStyle)] = static (_, _) => LinkHeaderBinder.Bind(),
        [typeof(CursorStyle)] = static (style, scope) => CursorBinder.Bind((CursorStyle)style, scope),
        [typeof(TokenStyle)] = static (style, scope) => TokenBinder.Bind((TokenStyle)style, scope),
    };

    private readonly AccessorBinder _accessors = new(types);

    /// <summary>
    /// Binds a walk; null where something that it cannot do without points at nothing. That is reported, unless the walk was inferred.
    /// </summary>
    public BoundPaging? Bind(ApiPagination pagination, PagingTarget target)
    {
        var problems = new List<string>();
        var model = Bind(pagination, target, problems);
        if (model is not null)
        {
            return new BoundPaging(model, OwnedFields.Of(pagination, target, types), pagination);
        }

        foreach (var problem in pagination.IsInferred ? [] : problems)
        {
            context.Report(DiagnosticIds.DanglingExtension, pagination.Pointer, problem, "the operation becomes a plain method");
        }

        return null;
    }

    private PagingModel? Bind(ApiPagination pagination, PagingTarget target, List<string> problems)
    {
        if (_accessors.Bind(target.Page, pagination.Items) is not { Type: { Kind: TypeKind.List, Element: { } item } list } items)
        {
            problems.Add("items: " + pagination.Items);
            return null;
        }

        var scope = new PagingScope(pagination, target, item, types, problems);
        var limit = scope.Slots.Find(pagination.Limit, "limit", problems);
        var total = scope.InPage(pagination.Total, "total", static kind => kind.IsNumber);
        var isLast = scope.InPage(pagination.IsLast, "isLast", static kind => kind.Kind == TypeKind.Boolean);
        var hasMore = scope.InPage(pagination.HasMore, "hasMore", static kind => kind.Kind == TypeKind.Boolean);
        var identity = scope.InRow(pagination.Identity, "identity", static kind => kind.IsIdentity);
        var constants = pagination.Send.Select(constant => Constant(constant, scope)).OfType<ConstantModel>().ToEquatableArray();
        var walk = Styles[pagination.Style.GetType()](pagination.Style, scope);
        if (walk is null || problems.Count > 0)
        {
            return null;
        }

        return new PagingModel
        {
            Field = target.FieldName,
            Page = target.Page,
            HasEnvelope = HasEnvelope(pagination, target.Page),
            Item = item,
            IsItemNullable = list.ElementNullable,
            Items = items,
            Total = total,
            HasMore = hasMore,
            IsLast = isLast,
            IsInferred = pagination.IsInferred,
            Identity = identity,
            PageSize = limit is null ? null : PageSize(limit),
            Constants = constants,
            Walk = walk,
        };
    }

    /// <summary>
    /// What stands beside the rows stays in reach: always where the paging is not the document's own word, else where it is more than numbers and texts.
    /// </summary>
    private bool HasEnvelope(ApiPagination pagination, TypeRef page) =>
        types.RecordOf(page) is { } record
        && (
            pagination.IsInferred
            || record.Properties.Any(property =>
                !property.Type.IsScalar && !IsAbout(pagination, "/" + JsonPointerText.Escape(property.WireName))
            )
        );

    private static bool IsAbout(ApiPagination pagination, string member) =>
        pagination
            .Places.Where(static place => place.Part == PaginationPart.Response)
            .Select(static place => place.Value)
            .Append(pagination.Items)
            .Any(place => place is not null && (place + "/").StartsWith(member + "/", StringComparison.Ordinal));

    private static ConstantModel? Constant(PaginationConstant constant, PagingScope scope) =>
        scope.Require(constant.Place, constant.Key) is { } slot
            ? new ConstantModel(slot.Slot, BoundSlot.KindOf(slot.Schema), constant.Value)
            : null;

    private static PageSizeModel PageSize(BoundSlot limit) =>
        new(limit.ForNumbers, WholeNumber.Least(limit.Schema), WholeNumber.Most(limit.Schema), WholeNumber.Of(limit.Schema.Default));
}

/// <summary>The request and response that a walk is tied to.</summary>
/// <param name="FieldName">The static field for the walk's description.</param>
/// <param name="Page">What a response body is read into.</param>
/// <param name="PageCapacity">Rows that a page holds at most, as the response's schema says.</param>
/// <param name="Fields">Parameters and members of a body that is sent member by member.</param>
/// <param name="Body">The JSON body's schema.</param>
internal sealed record PagingTarget(string FieldName, TypeRef Page, int? PageCapacity, IReadOnlyList<RequestField> Fields, ApiSchema? Body);
