namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// A listing, row by row or page by page. Nothing is sent before it is enumerated, and every enumeration is a walk of its own
/// from the start; several may run at once.
/// </summary>
/// <typeparam name="T">The row type.</typeparam>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Known by this name from other clients.")]
public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
{
    /// <summary>Walks page by page.</summary>
    /// <param name="cancellationToken">Stops the walk; works beside the token that the listing was asked for with.</param>
    /// <returns>The pages. The last one has no <see cref="Page{T}.ContinuationToken"/> and may be empty.</returns>
    public IAsyncEnumerable<Page<T>> AsPages(CancellationToken cancellationToken = default) => PagesAsync(cancellationToken);

    /// <summary>Begins a walk.</summary>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <returns>The pages.</returns>
    protected abstract IAsyncEnumerable<Page<T>> PagesAsync(CancellationToken cancellationToken);

    /// <summary>Walks row by row.</summary>
    /// <param name="cancellationToken">Stops the walk; works beside the token that the listing was asked for with.</param>
    /// <returns>The rows of all pages.</returns>
    public virtual IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new RowEnumerator<T>(AsPages(cancellationToken), cancellationToken, CancellationToken.None);

    /// <summary>Walks to the end and keeps every row.</summary>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <returns>The rows.</returns>
    [SuppressMessage("Design", "CA1002:Do not expose generic lists", Justification = "The caller owns the list.")]
    [SuppressMessage("Design", "MA0016:Prefer using collection abstraction", Justification = "The caller owns the list.")]
    public async Task<List<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var rows = new List<T>();
        await foreach (var page in AsPages(cancellationToken).ConfigureAwait(false))
        {
            rows.AddRange(page.Items);
        }

        return rows;
    }

    /// <summary>A listing that is known already: for tests of code that takes one.</summary>
    /// <param name="pages">The pages, in order.</param>
    /// <returns>The listing.</returns>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "The row type is the point.")]
    public static AsyncPageable<T> FromPages(IEnumerable<Page<T>> pages) =>
        new FixedPageable<T>(pages ?? throw new ArgumentNullException(nameof(pages)));

    /// <summary>A listing of one page that is known already: for tests of code that takes one.</summary>
    /// <param name="rows">The rows, in order.</param>
    /// <returns>The listing.</returns>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "The row type is the point.")]
    public static AsyncPageable<T> FromRows(IEnumerable<T> rows) => new FixedPageable<T>(new[] { new Page<T>(new List<T>(rows)) });
}

/// <summary>A listing whose pages give reach to the body that their rows came in.</summary>
/// <typeparam name="T">The row type.</typeparam>
/// <typeparam name="TEnvelope">The type of the body, which holds the rows and what stands beside them.</typeparam>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Known by this name from other clients.")]
public abstract class AsyncPageable<T, TEnvelope> : AsyncPageable<T>
{
    /// <summary>Walks page by page.</summary>
    /// <param name="cancellationToken">Stops the walk; works beside the token that the listing was asked for with.</param>
    /// <returns>The pages. The last one has no <see cref="Page{T}.ContinuationToken"/> and may be empty.</returns>
    public new IAsyncEnumerable<Page<T, TEnvelope>> AsPages(CancellationToken cancellationToken = default) =>
        EnvelopePagesAsync(cancellationToken);

    /// <summary>A listing that is known already: for tests of code that takes one.</summary>
    /// <param name="pages">The pages, in order.</param>
    /// <returns>The listing.</returns>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "The row type is the point.")]
    public static AsyncPageable<T, TEnvelope> FromPages(IEnumerable<Page<T, TEnvelope>> pages) =>
        new FixedPageable<T, TEnvelope>(pages ?? throw new ArgumentNullException(nameof(pages)));

    /// <summary>Begins a walk.</summary>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <returns>The pages.</returns>
    protected abstract IAsyncEnumerable<Page<T, TEnvelope>> EnvelopePagesAsync(CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override IAsyncEnumerable<Page<T>> PagesAsync(CancellationToken cancellationToken) =>
        EnvelopePagesAsync(cancellationToken);
}
