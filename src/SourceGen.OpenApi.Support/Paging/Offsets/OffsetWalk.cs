namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// Counts rows, or pages, from the start of the listing. Where rows have an identity, each request asks for the last row again: it shows
/// whether rows came or went in front of it, so that none is lost or repeated.
/// </summary>
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
        var resumed = context.Options.ContinuationToken is { } token ? context.Tokens.Open(token, OffsetPosition.ReadFrom) : null;
        var overlaps = paging.Identity is not null && !paging.IsPageNumber;
        return context.Walk(
            () =>
                overlaps
                    ? new OverlappingWalk<TPage, TItem>(context, paging, resumed)
                    : new CountingWalk<TPage, TItem>(context, paging, resumed),
            cancellationToken
        );
    }
}

/// <summary>What walks by offsets have in common: asking for a window, and a server that skips rows.</summary>
internal abstract class OffsetWalk<TPage, T> : PageWalk<TPage, T>
{
    private readonly OffsetPaging<TPage, T> _paging;

    protected OffsetWalk(WalkContext<TPage, T> context, OffsetPaging<TPage, T> paging, OffsetPosition? resumed)
        : base(context)
    {
        _paging = paging;
        IsStarted = resumed is not null;
    }

    /// <summary>False until a page was received, in this walk or in the one that it resumes.</summary>
    protected bool IsStarted { get; private set; }

    /// <summary>The most rows that one page had.</summary>
    protected int LargestPage { get; private set; }

    protected async Task<OffsetWindow<T>> FetchAsync(long start, Func<ApiRequest, int?> size, CancellationToken cancellationToken)
    {
        var request = Context.Initial.Copy();
        _paging.Offset.Set(request, BodyValue.OfNumber(start));
        var asked = size(request);
        var response = await SendAsync(request, IsStarted, cancellationToken).ConfigureAwait(false);
        var rows = RowsOf(response.Value);
        var echoed = _paging.EchoedLimit?.Invoke(response.Value);
        IsStarted = true;
        LargestPage = Math.Max(LargestPage, rows.Count);
        return new OffsetWindow<T>
        {
            Start = start,
            Rows = rows,
            Response = response,
            HasMore = _paging.HasMore?.Invoke(response.Value),
            Total = _paging.Total?.Invoke(response.Value),
            Limit = echoed is > 0 and <= int.MaxValue ? (int)echoed : asked,
        };
    }

    /// <summary>
    /// A hole was asked for twice when it was met; it is asked for twice more before the walk leaves it behind, because what was empty may have
    /// been a hiccup, and what it hid would be lost.
    /// </summary>
    protected static async Task<OffsetWindow<T>> AskHoleAgainAsync(long start, Func<long, Task<OffsetWindow<T>>> ask)
    {
        var window = await ask(start).ConfigureAwait(false);
        return window.Rows.Count > 0 ? window : await ask(start).ConfigureAwait(false);
    }

    /// <summary>How far to go on from an empty page that is not the end.</summary>
    protected int StrideOf(OffsetWindow<T> window)
    {
        var limit = window.Limit ?? LargestPage;
        return Math.Max(1, LargestPage > 0 ? Math.Min(limit, LargestPage) : limit);
    }

    protected PaginationException Missing() => Fault("The server counts more rows than it shows: the listing ends before its own total.");
}
