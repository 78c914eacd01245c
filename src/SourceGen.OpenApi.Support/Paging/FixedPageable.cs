namespace SourceGen.OpenApi.Support;

using global::System.Collections.Generic;
using global::System.Runtime.CompilerServices;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A listing whose pages are known already.</summary>
internal sealed class FixedPageable<T> : AsyncPageable<T>
{
    private readonly IEnumerable<Page<T>> _pages;

    public FixedPageable(IEnumerable<Page<T>> pages) => _pages = pages;

    protected override IAsyncEnumerable<Page<T>> PagesAsync(CancellationToken cancellationToken) =>
        FixedPages.EnumerateAsync(_pages, cancellationToken);
}

/// <summary>A listing whose pages are known already, with the bodies that they came in.</summary>
internal sealed class FixedPageable<T, TEnvelope> : AsyncPageable<T, TEnvelope>
{
    private readonly IEnumerable<Page<T, TEnvelope>> _pages;

    public FixedPageable(IEnumerable<Page<T, TEnvelope>> pages) => _pages = pages;

    protected override IAsyncEnumerable<Page<T, TEnvelope>> EnvelopePagesAsync(CancellationToken cancellationToken) =>
        FixedPages.EnumerateAsync(_pages, cancellationToken);
}

/// <summary>Enumerates pages as a walk would.</summary>
internal static class FixedPages
{
    public static async IAsyncEnumerable<TPage> EnumerateAsync<TPage>(
        IEnumerable<TPage> pages,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return page;
        }
    }
}
