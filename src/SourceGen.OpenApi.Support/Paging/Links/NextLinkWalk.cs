namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Threading;

/// <summary>
/// Follows the links of responses as they stand, forwards or, from a page's <c>PreviousToken</c>, backwards. A link off the
/// client's own origin is refused before anything is sent.
/// </summary>
internal static class NextLinkWalk
{
    public static AsyncPageable<TItem, TPage> Create<TPage, TItem>(
        IApiTransport transport,
        ApiRequest request,
        NextLinkPaging<TPage, TItem> paging,
        PageOptions? page,
        CancellationToken cancellationToken
    )
    {
        var context = new WalkContext<TPage, TItem>(transport, request, paging, page, "next-link");
        var resumed = context.Options.ContinuationToken is { } token ? context.Tokens.Open(token, LinkedPosition.ReadFrom) : null;
        return context.Walk(() => new NextLinkWalk<TPage, TItem>(context, paging, resumed), cancellationToken);
    }
}

/// <summary>One run along links.</summary>
internal sealed class NextLinkWalk<TPage, T> : LinkedWalk<TPage, T>
{
    private readonly NextLinkPaging<TPage, T> _paging;

    public NextLinkWalk(WalkContext<TPage, T> context, NextLinkPaging<TPage, T> paging, LinkedPosition? resumed)
        : base(context, resumed) => _paging = paging;

    protected override bool SizesEveryPage => false;

    /// <summary>Its links may lead nowhere else.</summary>
    private Uri Server => Context.Transport.ServerOf(Context.Initial.Operation);

    protected override string? FirstLink(ApiRequest first) => AddressOf(first).AbsoluteUri;

    protected override ApiRequest RequestFor(string link)
    {
        var resolved = LinkResolver.Resolve(Server, link);
        if (resolved.Uri is null)
        {
            throw Fault("The link to the next page was not followed: " + resolved.Refusal + ".");
        }

        var request = Context.Initial.Copy();
        request.Target = resolved.Uri;
        return request;
    }

    protected override string? NextOf(ApiResponse<TPage> response, ApiRequest request) =>
        Absolute(
            NotEmpty(_paging.Next?.Invoke(response.Value)) ?? (_paging.UsesLinkHeader ? LinkHeader.Find(response, "next") : null),
            response,
            request
        );

    protected override string? PreviousOf(ApiResponse<TPage> response, ApiRequest request) =>
        Absolute(
            NotEmpty(_paging.Previous?.Invoke(response.Value))
                ?? (_paging.UsesLinkHeader ? LinkHeader.Find(response, "prev", "previous") : null),
            response,
            request
        );

    private static string? NotEmpty(string? link) => string.IsNullOrEmpty(link) ? null : link;

    /// <summary>
    /// A link that depends on the page it came with is resolved at once, and loses the credentials that a server may have written into it; a
    /// refused one stays as it is, to be refused when it is followed.
    /// </summary>
    private string? Absolute(string? link, ApiResponse response, ApiRequest request)
    {
        if (string.IsNullOrEmpty(link))
        {
            return null;
        }

        var resolved = LinkResolver.Resolve(Server, response.Address ?? AddressOf(request), link!);
        return resolved.Uri is { } uri ? Context.Transport.WithoutCredentials(uri) : link;
    }

    private Uri AddressOf(ApiRequest request)
    {
        if (request.Target is { } target)
        {
            return target;
        }

        var root = Server.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new Uri(root + "/" + request.ToPathAndQuery().TrimStart('/'));
    }
}
