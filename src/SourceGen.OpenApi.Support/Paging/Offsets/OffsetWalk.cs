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
    public static AsyncPageable<TItem, TPage> Create<TPage, TItem>(
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

/// <summary>What walks by offsets have in common: asking for a window, and the errors that they end with.</summary>
internal abstract class OffsetWalk<TPage, T> : PageWalk<TPage, T>
{
    private readonly OffsetPaging<TPage, T> _paging;

    /// <summary>True once the server's total is known to count the listing and not the rows of a page.</summary>
    private bool _totalIsOfListing;

    protected OffsetWalk(WalkContext<TPage, T> context, OffsetPaging<TPage, T> paging, OffsetPosition? resumed)
        : base(context)
    {
        _paging = paging;
        IsStarted = resumed is not null;
        Rules = new OffsetRules(paging.FirstPage, paging.IsPageNumber, paging.Identity is not null, paging.IsInferred);
    }

    protected OffsetRules Rules { get; }

    /// <summary>False until a page was received, in this walk or in the one that it resumes.</summary>
    protected bool IsStarted { get; private set; }

    /// <summary>The most rows that one page had.</summary>
    protected int LargestPage { get; private set; }

    protected async Task<OffsetWindow<TPage, T>> FetchAsync(long start, Func<ApiRequest, int?> size, CancellationToken cancellationToken)
    {
        var request = Context.Initial.Copy();
        _paging.Offset.Set(request, BodyValue.OfNumber(start));
        var asked = size(request);
        var response = await SendAsync(request, IsStarted, cancellationToken).ConfigureAwait(false);
        var page = response.Value;
        var rows = RowsOf(page);
        var echoed = _paging.EchoedLimit?.Invoke(page);
        var limit = echoed is > 0 and <= int.MaxValue ? (int)echoed : asked;
        var total = _paging.Total?.Invoke(page);
        IsStarted = true;
        LargestPage = Math.Max(LargestPage, rows.Count);
        return new OffsetWindow<TPage, T>
        {
            Rows = rows,
            Response = response,
            Total = total,
            Answer = new OffsetAnswer
            {
                Start = start,
                Count = rows.Count,
                HasMore = _paging.HasMore?.Invoke(page),
                IsLast = IsLast(page, start, rows.Count),
                Total = MayCountPage(total, rows.Count, limit) ? null : total,
                Limit = limit,
                EchoedPosition = _paging.EchoedPosition?.Invoke(page),
                RepeatsFirstBody = RepeatsFirstBody,
            },
        };
    }

    protected PaginationException FaultOf(OffsetFault fault, Exception? cause) =>
        Fault(
            fault switch
            {
                OffsetFault.Circle => CircleMessage,
                OffsetFault.RowsMissing => "The server counts more rows than it shows: the listing ends before its own total.",
                OffsetFault.PlaceLost =>
                    "The rows by which the walk knew its place are gone, and the listing has moved: rows may have been lost.",
                OffsetFault.Refused => RefusedMessage,
                OffsetFault.NotAsInferred => AssumptionMessage,
                OffsetFault.Endless => EndlessMessage,
                _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, message: null),
            },
            cause
        );

    private bool? IsLast(TPage page, long start, int rows)
    {
        if (_paging.IsLast?.Invoke(page) == true)
        {
            return true;
        }

        if (!_paging.IsPageNumber)
        {
            return null;
        }

        var last = _paging.LastPage?.Invoke(page) ?? (_paging.TotalPages?.Invoke(page) is { } pages ? _paging.FirstPage + pages - 1 : null);
        return last is not { } number ? null
            // A count that denies the page that it stands on says nothing.
            : number < start && rows > 0 ? null
            : start >= number;
    }

    /// <summary>
    /// Some servers count the rows of the page where a total is expected: one that equals the rows of a full page says nothing, until a total has
    /// been seen that does not. Where it is not known how many rows a full page has, only a total that the document states is believed.
    /// </summary>
    private bool MayCountPage(long? total, int rows, int? limit)
    {
        if (total is null || _totalIsOfListing)
        {
            return false;
        }

        var isFull = (limit ?? _paging.PageSize?.DefaultSize) is { } size ? rows >= size : _paging.IsInferred;
        if (rows > 0 && total == rows && isFull)
        {
            return true;
        }

        _totalIsOfListing = total > rows;
        return false;
    }
}
