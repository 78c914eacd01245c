using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>A walk and the fields that belong to it.</summary>
/// <param name="Model">How the listing is walked.</param>
/// <param name="Owned">Fields that the walk fills in and no caller sets.</param>
/// <param name="Source">What it was bound from.</param>
internal sealed record BoundPaging(PagingModel Model, EquatableArray<string> Owned, ApiPagination Source);

/// <summary>Ties what the document says of paging to the request's fields and the response's members.</summary>
internal sealed class PaginationBinder(TypeTable types, BindingContext context)
{
    private readonly AccessorBinder _accessors = new(types);

    /// <summary>
    /// Binds a walk; null where something that it cannot do without points at nothing. That is reported, unless the walk was only guessed.
    /// </summary>
    public BoundPaging? Bind(ApiPagination pagination, PagingTarget target, bool isGuess)
    {
        var problems = new List<string>();
        var model = Bind(pagination, target, problems);
        if (model is not null)
        {
            return new BoundPaging(model, OwnedFields.Of(pagination, model, target), pagination);
        }

        foreach (var problem in isGuess ? [] : problems)
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

        var slots = new SlotBinder(target.Fields, target.Body, types);
        var limit = slots.Find(pagination.Limit, "limit", problems);
        var model = new PagingModel
        {
            Field = target.FieldName,
            Style = pagination.Style,
            Page = target.Page,
            Item = item,
            IsItemNullable = list.ElementNullable,
            Items = items,
            Total = Typed(target.Page, pagination.Total, "total", problems, static kind => kind.IsNumber),
            HasMore = Typed(target.Page, pagination.HasMore, "hasMore", problems, static kind => kind.Kind == TypeKind.Boolean),
            Identity = Typed(item, pagination.Identity, "identity", problems, static kind => kind.IsIdentity),
            PageSize = limit is null ? null : PageSize(limit),
        };
        model = pagination.Style switch
        {
            PaginationStyle.Offset or PaginationStyle.PageNumber => WithOffset(model, pagination, slots, problems),
            PaginationStyle.NextLink => model with
            {
                Next = Required(target.Page, pagination.Next, "next", problems, static kind => kind.IsLink),
                Previous = Typed(target.Page, pagination.Previous, "previous", problems, static kind => kind.IsLink),
            },
            PaginationStyle.Token => model with
            {
                Next = Required(target.Page, pagination.Next, "next", problems, static kind => kind.IsLink || kind.IsNumber),
                To = slots.Require(pagination.To, "to", problems)?.Slot,
            },
            _ => WithCursor(model, pagination, slots, problems, target),
        };
        return problems.Count == 0 ? model : null;
    }

    private PagingModel WithOffset(PagingModel model, ApiPagination pagination, SlotBinder slots, List<string> problems)
    {
        var offset = slots.Require(pagination.Offset, pagination.Style == PaginationStyle.Offset ? "offset" : "page", problems);
        return model with
        {
            Offset = offset?.Slot,
            FirstPage =
                offset is null ? 0
                : pagination.Style == PaginationStyle.PageNumber ? FirstPage(offset.Schema)
                : FirstRow(offset.Schema),
            EchoedLimit = EchoedLimit(model, pagination),
        };
    }

    private PagingModel WithCursor(
        PagingModel model,
        ApiPagination pagination,
        SlotBinder slots,
        List<string> problems,
        PagingTarget target
    )
    {
        var to = slots.Require(pagination.To, "to", problems);
        foreach (var source in pagination.From)
        {
            if (_accessors.Bind(model.Item, source.Pointer) is null)
            {
                problems.Add("from: " + source.Pointer);
            }
        }

        if (pagination.From.IsEmpty)
        {
            problems.Add("from");
        }

        if (to is null || pagination.From.IsEmpty)
        {
            return model;
        }

        if (to.DateFormat is not null)
        {
            problems.Add("to: a cursor with x-date-format, which a walk cannot count on");
            return model;
        }

        var direction = CursorDirectionBinder.Bind(pagination.Direction, slots, types);
        var order = slots.Find(pagination.Order, "order", problems);
        return model with
        {
            Cursor = new CursorModel
            {
                To = to.Slot,
                ItemsPointer = pagination.Items,
                Sources = pagination.From,
                Format = Format(to.Schema),
                IsAscending = direction.IsAscending,
                Direction = direction.Slot,
                AscendingValue = direction.AscendingValue,
                Order = order?.Slot,
                DefaultOrder = order is null ? null : SlotBinder.DefaultText(order.Schema) ?? pagination.From.AsSpan()[0].Order,
                IsStartRequired = to.IsRequired,
                PageCapacity = target.PageCapacity,
            },
        };
    }

    private string Format(ApiSchema schema)
    {
        var type = types.Resolve(schema, "Cursor");
        return (type.Wire & WireFormats.UnixSeconds) != WireFormats.Default ? "UnixSeconds" : type.Traits.CursorFormat;
    }

    /// <summary>The page size that the server says it used: a member beside the total or hasMore, called like the parameter.</summary>
    private AccessorModel? EchoedLimit(PagingModel model, ApiPagination pagination)
    {
        if (model.PageSize is null)
        {
            return null;
        }

        var sibling = pagination.Total ?? pagination.HasMore;
        var parent = sibling is null ? "" : sibling.Substring(0, Math.Max(0, sibling.LastIndexOf('/')));
        string[] names = [model.PageSize.Slot.Name.TrimStart('/'), "limit", "page_size", "pageSize", "per_page", "perPage"];
        return names
            .Select(name => _accessors.Bind(model.Page, parent + "/" + name))
            .FirstOrDefault(static accessor => accessor?.Type.Traits.IsWhole == true);
    }

    private AccessorModel? Required(TypeRef root, string? pointer, string name, List<string> problems, Func<KindTraits, bool> fits)
    {
        if (pointer is null)
        {
            problems.Add(name);
        }

        return Typed(root, pointer, name, problems, fits);
    }

    private AccessorModel? Typed(TypeRef root, string? pointer, string name, List<string> problems, Func<KindTraits, bool> fits)
    {
        if (pointer is null)
        {
            return null;
        }

        var accessor = _accessors.Bind(root, pointer);
        if (accessor is not null && fits(accessor.Type.Traits))
        {
            return accessor;
        }

        problems.Add(name + ": " + pointer + (accessor is null ? "" : ", which has another type than is needed there"));
        return null;
    }

    private static PageSizeModel PageSize(BoundSlot limit) =>
        new(
            limit.Slot,
            Whole(limit.Schema.Bounds.Minimum, limit.Schema.Bounds.ExclusiveMinimum ? 1 : 0),
            Whole(limit.Schema.Bounds.Maximum, limit.Schema.Bounds.ExclusiveMaximum ? -1 : 0),
            Whole(limit.Schema.Default, 0)
        );

    /// <summary>Rows are counted from 0 unless the document forbids it.</summary>
    private static int FirstRow(ApiSchema schema) => Math.Max(0, Whole(schema.Bounds.Minimum, schema.Bounds.ExclusiveMinimum ? 1 : 0) ?? 0);

    private static int FirstPage(ApiSchema schema) => Whole(schema.Default, 0) ?? (Whole(schema.Bounds.Minimum, 0) == 0 ? 0 : 1);

    private static int? Whole(string? text, int correction) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is >= int.MinValue + 1 and <= int.MaxValue - 1
            ? (int)decimal.Truncate(number) + correction
            : null;
}

/// <summary>The request and response that a walk is tied to.</summary>
/// <param name="FieldName">The static field for the walk's description.</param>
/// <param name="Page">What a response body is read into.</param>
/// <param name="PageCapacity">Rows that a page holds at most, as the response's schema says.</param>
/// <param name="Fields">Parameters and members of a body that is sent member by member.</param>
/// <param name="Body">The JSON body's schema.</param>
internal sealed record PagingTarget(string FieldName, TypeRef Page, int? PageCapacity, IReadOnlyList<RequestField> Fields, ApiSchema? Body);
