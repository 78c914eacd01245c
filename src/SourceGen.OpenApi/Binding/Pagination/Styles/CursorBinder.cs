namespace SourceGen.OpenApi;

/// <summary>Binds listings whose next page is named by a field of the rows.</summary>
internal static class CursorBinder
{
    public static WalkModel? Bind(CursorStyle style, PagingScope scope)
    {
        var to = scope.Require(style.To, "to");
        foreach (var source in style.From)
        {
            if (!scope.IsInRow(source.Pointer))
            {
                scope.Refuse("from: " + source.Pointer);
            }
        }

        if (style.From.IsEmpty)
        {
            scope.Refuse("from");
        }

        if (to is null || style.From.IsEmpty)
        {
            return null;
        }

        if (to.DateFormat is not null)
        {
            scope.Refuse("to: a cursor with x-date-format, which a walk cannot count on");
            return null;
        }

        var direction = CursorDirectionBinder.Bind(style.Direction, scope.Slots, scope.Types);
        var order = scope.Find(style.Order, "order");
        return new CursorWalkModel
        {
            To = style.IsOpaque ? to.ForTexts : to.Slot,
            ItemsPointer = scope.Pagination.Items,
            Sources = style.From,
            Format = style.IsOpaque ? "Text" : Format(to.Schema, scope.Types),
            IsAscending = direction.IsAscending,
            Direction = direction.Slot,
            AscendingValue = direction.AscendingValue,
            Order = order?.Slot,
            DefaultOrder = order is null ? null : SlotBinder.DefaultText(order.Schema) ?? style.From[0].Order,
            IsStartRequired = to.IsRequired,
            PageCapacity = scope.Target.PageCapacity,
        };
    }

    private static string Format(ApiSchema schema, TypeTable types)
    {
        var type = types.Resolve(schema, "Cursor");
        return (type.Wire & WireFormats.UnixSeconds) != WireFormats.Default ? "UnixSeconds" : type.Traits.CursorFormat;
    }
}
