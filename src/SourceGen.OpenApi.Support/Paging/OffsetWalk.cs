namespace SourceGen.OpenApi.Support;

using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Counts rows, or pages, from the start of the listing.</summary>
internal static class OffsetWalk
{
    public static AsyncPageable<TItem> Create<TPage, TItem>(
        IApiTransport transport,
        ApiRequest request,
        OffsetPaging<TPage, TItem> paging,
        PageOptions? page,
        CancellationToken cancellationToken
    )
    {
        var context = new WalkContext<TPage, TItem>(transport, request, paging, page, "offset");
        long? resumed = context.Options.ContinuationToken is { } token
            ? context.Tokens.Open(token, static reader => reader.ReadNumber())
            : null;
        return context.Walk(() => new OffsetWalk<TPage, TItem>(context, paging, resumed), cancellationToken);
    }
}

/// <summary>One run by offsets.</summary>
internal sealed class OffsetWalk<TPage, T> : PageWalk<TPage, T>
{
    private readonly OffsetPaging<TPage, T> _paging;
    private long _next;

    public OffsetWalk(WalkContext<TPage, T> context, OffsetPaging<TPage, T> paging, long? resumed)
        : base(context)
    {
        _paging = paging;
        _next = resumed ?? (paging.IsPageNumber ? paging.FirstPage : 0);
    }

    protected override string? Standing => TokenOf(_next);

    public override async Task<WalkStep<T>> NextAsync(int? remaining, CancellationToken cancellationToken)
    {
        var request = Context.Initial.Copy();
        var start = _next;
        _paging.Offset.Set(request, BodyValue.OfNumber(start));
        SetPageSize(request, remaining, doubles: 0, usual: 0, least: 1);
        var response = await SendAsync(request, isContinued: start > 0, cancellationToken).ConfigureAwait(false);
        var rows = RowsOf(response.Value);
        var isEnd = rows.Count == 0 || _paging.HasMore?.Invoke(response.Value) == false;
        _next += _paging.IsPageNumber ? 1 : rows.Count;
        return new WalkStep<T>
        {
            Items = rows,
            Response = response,
            Total = _paging.Total?.Invoke(response.Value),
            Token = isEnd ? null : TokenOf(_next),
            TokenAfter = count => TokenOf(start + count),
        };
    }

    private string TokenOf(long next) => Context.Tokens.Write(writer => writer.WriteNumber(next));
}
