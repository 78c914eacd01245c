namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Threading;

/// <summary>What the walks through one listing share: how it is paged, the request it begins with, the caller's options, its tokens.</summary>
internal sealed class WalkContext<TPage, T>
{
    private readonly IApiTransport _transport;

    public WalkContext(IApiTransport transport, ApiRequest initial, Paging<TPage, T> paging, PageOptions? page, string style)
    {
        _transport = transport;
        Initial = initial;
        Paging = paging;
        Options = WalkOptions.Of(page, paging.PageSize);
        Tokens = new PageTokens(transport, initial, style);
        if (Options.Request is not null)
        {
            initial.Options = Options.Request;
        }

        foreach (var value in paging.FixedValues ?? Array.Empty<FixedValue>())
        {
            value.Slot.Set(initial, value.Value);
        }
    }

    public IApiTransport Transport => _transport;

    /// <summary>Never sent nor changed: each request is a copy.</summary>
    public ApiRequest Initial { get; }

    public Paging<TPage, T> Paging { get; }

    public WalkOptions Options { get; }

    public PageTokens Tokens { get; }

    public AsyncPageable<T, TPage> Walk(Func<PageWalk<TPage, T>> start, CancellationToken cancellationToken) =>
        new WalkPageable<TPage, T>(start, Options, cancellationToken);
}
