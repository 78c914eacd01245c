namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Threading;

/// <summary>Puts the opaque token of each response into the request for the next page.</summary>
internal static class TokenWalk
{
    public static AsyncPageable<TItem, TPage> Create<TPage, TItem>(
        IApiTransport transport,
        ApiRequest request,
        TokenPaging<TPage, TItem> paging,
        PageOptions? page,
        CancellationToken cancellationToken
    )
    {
        var context = new WalkContext<TPage, TItem>(transport, request, paging, page, "token");
        var resumed = context.Options.ContinuationToken is { } token ? context.Tokens.Open(token, LinkedPosition.ReadFrom) : null;
        return context.Walk(() => new TokenWalk<TPage, TItem>(context, paging, resumed), cancellationToken);
    }
}

/// <summary>One run along tokens.</summary>
internal sealed class TokenWalk<TPage, T> : LinkedWalk<TPage, T>
{
    private const string AddressMessage =
        "The server gives an address where a token was inferred from the document's names. State the paging in the document, or switch it off.";

    private readonly TokenPaging<TPage, T> _paging;

    public TokenWalk(WalkContext<TPage, T> context, TokenPaging<TPage, T> paging, LinkedPosition? resumed)
        : base(context, resumed) => _paging = paging;

    protected override bool SizesEveryPage => true;

    protected override string? FirstLink(ApiRequest first) => null;

    protected override ApiRequest RequestFor(string link)
    {
        var request = Context.Initial.Copy();
        _paging.To.Set(request, BodyValue.OfText(link));
        return request;
    }

    protected override string? NextOf(ApiResponse<TPage> response, ApiRequest request)
    {
        var next = _paging.Next(response.Value);
        if (string.IsNullOrEmpty(next) || _paging.HasMore?.Invoke(response.Value) == false)
        {
            return null;
        }

        if (
            Context.Paging.IsInferred
            && next!.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && Uri.IsWellFormedUriString(next, UriKind.Absolute)
        )
        {
            throw Fault(AddressMessage);
        }

        if (_paging.EndsAtZero && next is "0")
        {
            return null;
        }

        // Behind the last page some servers say their token once more, with no row.
        var isEcho = string.Equals(next, _paging.To.Get(request), StringComparison.Ordinal);
        return isEcho && RowsOf(response.Value).Count == 0 ? null : next;
    }

    protected override string? PreviousOf(ApiResponse<TPage> response, ApiRequest request) => null;
}
