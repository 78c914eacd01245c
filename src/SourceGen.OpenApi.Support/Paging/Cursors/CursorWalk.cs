namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Threading;

/// <summary>
/// Positions each request by a field of the rows received so far. Rows that share a position are asked for again and dropped by
/// identity, so that none is lost at the border of two pages.
/// </summary>
internal static class CursorWalk
{
    public static AsyncPageable<TItem, TPage> Create<TPage, TItem>(
        IApiTransport transport,
        ApiRequest request,
        CursorPaging<TPage, TItem> paging,
        PageOptions? page,
        CancellationToken cancellationToken
    )
    {
        var context = new WalkContext<TPage, TItem>(transport, request, paging, page, "cursor");
        var resumed = context.Options.ContinuationToken is { } token ? context.Tokens.Open(token, CursorPosition.ReadFrom) : null;
        var source = SourceOf(paging, request);
        var direction = DirectionOf(paging, request);
        return context.Walk(
            () =>
                paging.Format == CursorFormat.Text
                    ? new LastRowWalk<TPage, TItem>(context, paging, source, resumed)
                    : new OrderedWalk<TPage, TItem>(context, paging, source, direction, resumed),
            cancellationToken
        );
    }

    private static CursorSource SourceOf<TPage, TItem>(CursorPaging<TPage, TItem> paging, ApiRequest request)
    {
        var order = paging.OrderSlot?.Get(request) ?? paging.DefaultOrder;
        foreach (var source in paging.Sources)
        {
            if (string.Equals(source.Order, order, StringComparison.Ordinal))
            {
                return source;
            }
        }

        return paging.OrderSlot?.Get(request) is null
            ? paging.Sources[0]
            : throw new ArgumentException(
                "The listing cannot be walked in the order '" + order + "': the document does not say which field follows it.",
                paging.OrderSlot!.Name.TrimStart('/')
            );
    }

    private static CursorDirection DirectionOf<TPage, TItem>(CursorPaging<TPage, TItem> paging, ApiRequest request)
    {
        if (paging.DirectionSlot?.Get(request) is not { } value)
        {
            return paging.Direction;
        }

        return string.Equals(value, paging.AscendingValue, StringComparison.OrdinalIgnoreCase)
            ? CursorDirection.Ascending
            : CursorDirection.Descending;
    }
}
