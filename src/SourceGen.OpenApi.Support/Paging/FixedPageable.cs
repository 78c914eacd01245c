namespace SourceGen.OpenApi.Support;

using global::System.Collections.Generic;
using global::System.Threading;

/// <summary>A listing whose pages are known already.</summary>
internal sealed class FixedPageable<T> : AsyncPageable<T>
{
    private readonly IEnumerable<Page<T>> _pages;

    public FixedPageable(IEnumerable<Page<T>> pages) => _pages = pages;

    protected override IAsyncEnumerable<Page<T>> PagesAsync(CancellationToken cancellationToken) =>
        FixedItems.EnumerateAsync(_pages, cancellationToken);
}

/// <summary>A listing whose pages are known already, with the bodies that they came in.</summary>
internal sealed class FixedPageable<T, TEnvelope> : AsyncPageable<T, TEnvelope>
{
    private readonly IEnumerable<Page<T, TEnvelope>> _pages;

    public FixedPageable(IEnumerable<Page<T, TEnvelope>> pages) => _pages = pages;

    protected override IAsyncEnumerable<Page<T, TEnvelope>> EnvelopePagesAsync(CancellationToken cancellationToken) =>
        FixedItems.EnumerateAsync(_pages, cancellationToken);
}
