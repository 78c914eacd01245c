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

    public override async IAsyncEnumerable<Page<T>> AsPages([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var page in _pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return page;
        }
    }
}
